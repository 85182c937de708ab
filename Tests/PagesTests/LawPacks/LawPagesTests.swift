import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Testing

@testable import Pages

@Suite("The law of awards by pages", .timeLimit(.minutes(20)))
struct LawPagesTests {
    private static let law = "/\(SmallCity.anLao)/luat"

    private func text(_ name: String) throws -> String {
        let file = URL(filePath: #filePath).appending(path: "../../../../deploy/law/\(name).yaml").standardizedFileURL
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test("says of each rule its article, how sure that is and who reviewed it; two packs stand beside each other, differences alone")
    func story() async throws {
        try await PageSite.open { site in
            let reader = site.leader(of: SmallCity.anLao)
            #expect(try await reader.words("/\(SmallCity.anLao)/van-ban").contains("Quy định về khen thưởng"))
            #expect(try await reader.words(Self.law).contains("Chưa nhập bộ quy tắc nào."))
            #expect(try await reader.get(Self.law + "/so-sanh").status == .ok)
            let packs = ["vn-2024-01-01", "vn-2025-07-01", "vn-2026-10-01", "overlay/31-2025", "overlay/an-lao-2024"]
            for pack in packs { _ = try await ImportLaw(client: site.city.owner).run(try text(pack)) }
            try await ReviewFact(client: site.city.owner).run(
                Law.FactKey(pack: "vn-2024-01-01", name: "law-23"), by: "Nguyễn Thị An (mẫu)")

            let list = try await reader.get(Self.law)
            for name in ["vn-2024-01-01", "vn-2026-10-01", "31-2025", "an-lao-2024"] { #expect(list.words.contains(name)) }
            #expect(list.words.contains("đang có hiệu lực") && list.words.contains("đã rà soát 1 trong"))
            let pack = try await reader.get(Self.law + "/vn-2025-07-01")
            #expect(pack.words.contains("Chiến sĩ thi đua cơ sở") && pack.words.contains("không còn ai có thẩm quyền"))
            let form = try await reader.get(Self.law + "/vn-2025-07-01?ma=CSTDCS")
            #expect(form.words.contains("Điều 23, 06/2022/QH15") && form.words.contains("Nguyễn Thị An (mẫu)"))
            #expect(form.words.contains("129/2025/NĐ-CP (chưa rõ điều)") && form.words.contains("chưa rà soát"))
            let unread = try await reader.get(Self.law + "/vn-2026-10-01?ma=CSTDCS")
            #expect(unread.words.contains("chưa đọc toàn văn Luật số 06/2026/QH16"))
            let beside = try await reader.get(Self.law + "/so-sanh?a=vn-2024-01-01&b=vn-2025-07-01")
            #expect(beside.words.contains("thẩm quyền") && !beside.words.contains("Cờ thi đua cấp huyện"))
            let one = try await reader.get(Self.law + "/so-sanh?a=vn-2024-01-01&b=vn-2025-07-01&ma=CSTDCS")
            #expect(one.words.contains("Chủ tịch UBND cấp huyện") && one.words.contains("Chủ tịch UBND cấp xã"))
            let latest = try await reader.get(Self.law + "/so-sanh")
            #expect(latest.words.contains("từ khi không còn cấp huyện") && latest.words.contains("số 06/2026/QH16"))
            for page in [list, pack, form, unread, beside, one, latest] {
                #expect(try await FrameTests.faults(of: page, in: reader, "vi") == [])
            }
            for path in ["/vn-2023", "/vn-2025-07-01?ma=CSTX", "/so-sanh?a=vn-2023&b=vn-2025-07-01"] {
                #expect(try await reader.get(Self.law + path).status == .notFound)
            }
        }
    }
}
