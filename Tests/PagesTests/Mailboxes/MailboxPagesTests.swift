import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Jobs
import SMTP
import Store
import Synchronization
import Testing

@testable import Pages

@Suite("The official mailbox by pages", .timeLimit(.minutes(20)))
struct MailboxPagesTests {
    private static let page = "/\(SmallCity.batTrang)/hop-thu"

    @Test("its unit tells it, types the code that was sent to it, and sees what was sent and what failed; what is no address is said there")
    func story() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.batTrang)
            let empty = try await leader.get(Self.page)
            #expect(empty.words.contains("Đơn vị chưa có hộp thư công vụ.") && empty.words.contains("chưa được cài đặt để gửi thư"))
            #expect(try await FrameTests.faults(of: empty, in: leader, "vi") == [])
            #expect(try await leader.words("/\(SmallCity.batTrang)/den").contains("Hộp thư công vụ"))
            #expect(try await leader.words("/\(SmallCity.batTrang)/don-doc/tu-dong").contains("Hộp thư công vụ"))

            for typed in ["vanthu", "Văn thư <vanthu@example.gov.vn>", "vanthu@example.gov.vn, b@example.gov.vn"] {
                let refused = try await leader.post(Self.page, FilledForm.on(empty, to: Self.page, [("address", typed)]).fields)
                #expect(refused.status == .unprocessableContent && refused.words.contains("viết bằng chữ không dấu"))
                #expect(try FilledForm.on(refused, to: Self.page)["address"] == typed)
                #expect(try await FrameTests.faults(of: refused, in: leader, "vi") == [])
            }

            let form = try FilledForm.on(empty, to: Self.page, [("address", "vanthu@example.gov.vn")]).fields
            for _ in 1...2 { #expect(try await leader.post(Self.page, form).location == Self.page) }
            #expect(try await leader.words(Self.page).contains("Mã xác nhận sắp được gửi"))
            let letters = Mutex<[Letter]>([])
            let settings = MailWorker.Settings(from: try MailAddress("thidua@example.gov.vn"), pages: "https://thidua.example") { letter in
                letters.withLock { $0.append(letter) }
                return .accepted
            }
            try await MailWorker(client: site.city.worker, settings: settings).drain()
            let sent = letters.withLock { $0 }
            let letter = try #require(sent.first)
            let text = String(decoding: letter.bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
            let body = String(decoding: Data(base64Encoded: text[1].replacing("\r\n", with: "")) ?? Data(), as: UTF8.self)
            #expect(letter.to == "vanthu@example.gov.vn" && body.contains("https://thidua.example\(Self.page)"))
            let code = try #require(body.firstMatch(of: /(\d{8})/)).1

            let waiting = try await leader.get(Self.page)
            #expect(waiting.words.contains("còn được nhập 5 lần") && waiting.words.contains("đã gửi lúc"))
            let confirm = try #require(waiting.text.firstMatch(of: /action="(\/[^"]+\/xac-nhan)"/)).1
            let wrong = code == "00000000" ? "00000001" : "00000000"
            let refused = try await leader.post(String(confirm), FilledForm.on(waiting, to: String(confirm), [("code", wrong)]).fields)
            #expect(refused.status == .unprocessableContent && refused.words.contains("còn được nhập 4 lần"))
            #expect(try await FrameTests.faults(of: refused, in: leader, "vi") == [])
            let right = try FilledForm.on(refused, to: String(confirm), [("code", String(code))]).fields
            #expect(try await leader.post(String(confirm), right).location == Self.page)
            let confirmed = try await leader.get(Self.page)
            #expect(confirmed.words.contains("Đã xác nhận lúc") && !confirmed.words.contains("Hộp thư chờ xác nhận"))
            #expect(try await FrameTests.faults(of: confirmed, in: leader, "vi") == [])
            // It is a setting, and leads back to where settings are.
            #expect(confirmed.ways.contains { $0.path == "/\(SmallCity.batTrang)/don-doc/tu-dong" })
            #expect(
                confirmed.elements.contains {
                    $0.attributes["aria-current"] == "page" && $0.attributes["href"]?.hasSuffix("/don-doc") == true
                })

            let withdrawal = String(try #require(confirmed.text.firstMatch(of: /action="(\/[^"]+\/thu-hoi)"/)).1)
            let withdrawing = try FilledForm.on(confirmed, to: withdrawal).fields
            for _ in 1...2 { #expect(try await leader.post(withdrawal, withdrawing).location == Self.page) }
            let none = try await leader.get(Self.page)
            #expect(none.words.contains("Đơn vị chưa có hộp thư công vụ.") && none.words.contains("Đã thu hồi lúc"))
            #expect(none.words.contains("vanthu@example.gov.vn") && !none.text.contains("thu-hoi"))
            #expect(try await FrameTests.faults(of: none, in: leader, "vi") == [])
            let another = try FilledForm.on(none, to: Self.page, [("address", "moi@example.gov.vn")]).fields
            #expect(try await leader.post(Self.page, another).location == Self.page)
            #expect(try await leader.words(Self.page).contains("moi@example.gov.vn"))
        }
    }
}
