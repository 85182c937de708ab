import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Whether somebody is eligible, by pages", .timeLimit(.minutes(20)))
struct EligibilityPagesTests {
    private static let here = "/\(SmallCity.batTrang)"

    @Test("is asked on the page of a subject and answered condition by condition, beside another pack")
    func story() async throws {
        try await PageSite.open { site in
            for name in ["vn-2024-01-01", "vn-2025-07-01"] {
                let file = URL(filePath: #filePath).appending(path: "../../../../deploy/law/\(name).yaml").standardizedFileURL
                _ = try await ImportLaw(client: site.city.owner).run(try String(contentsOf: file, encoding: .utf8))
            }
            let officer = try await site.somebody(.officer, called: "Vũ Thị Lan", in: SmallCity.batTrang)
            let form = "\(Self.here)/doi-tuong/ghi"
            let subject = try #require(
                try await officer.send(from: form, to: form, [("kind", "person"), ("name", "Phạm Thị Thủy")]).location)
            let page = "\(subject)/xet"
            #expect(try await officer.get(subject).ways.contains { $0.path == page })
            let empty = try await officer.get(page)
            #expect(try await FrameTests.faults(of: empty, in: officer, "vi") == [])
            // What is counted where a form of the law was told.
            let record = "\(subject)/khen-thuong"
            let told = [
                ("form", "CSTDCS"), ("year", "2023"), ("decidedBy", "Chủ tịch UBND huyện"), ("spokenFor", "document"),
                ("shownBy", "Bản sao"),
            ]
            #expect(try await officer.send(from: record, to: record, told).location == record)
            #expect(try await officer.words(record).contains("được tính khi xét điều kiện"))

            let asked = try await officer.get("\(page)?ma=CSTDT&nam=2024&nhan=20/12/2024&quyet-dinh=20/12/2024&luat=vn-2025-07-01")
            for words in [
                "Kết luận: chưa kết luận được", "Cùng thông tin, theo bộ quy tắc khác", "Tìm thấy: năm 2023; chưa tra cứu đầy đủ",
                "Điều 22, 06/2022/QH15", "chưa rà soát", "Để đạt:",
            ] { #expect(asked.words.contains(words), "\(words)") }
            #expect(try await FrameTests.faults(of: asked, in: officer, "vi") == [])
            let wrong = try await officer.get("\(page)?ma=CSTDT&nam=2024&nhan=&quyet-dinh=32/12/2024")
            #expect(wrong.status == .unprocessableContent)
            #expect(
                wrong.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["nhan", "quyet-dinh"])
            #expect(try await FrameTests.faults(of: wrong, in: officer, "vi") == [])
            let none = try await officer.get("\(page)?ma=KHAC&nam=2024&nhan=20/12/2024&quyet-dinh=20/12/2024")
            #expect(none.status == .unprocessableContent && none.words.contains("Không bộ quy tắc nào có hiệu lực ngày đó"))
        }
    }
}
