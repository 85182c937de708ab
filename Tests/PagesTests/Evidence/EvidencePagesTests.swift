import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Pages

@Suite("Evidence by pages", .timeLimit(.minutes(20)))
struct EvidencePagesTests {
    private static let launch = SamplePlan.task(91, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!)
    private static let pdf = "%PDF-1.4\nBiên bản ra quân\n%%EOF\n"

    private static func count(_ what: StaticString, _ table: SQL, in site: PageSite) async throws -> Int {
        try await site.city.owner.run(
            Statement(what, "select count(*)::int from \(table)", exactlyOne: { row in try row.next(Int.self) }))
    }

    @Test("a commune puts a file and a link to its task; who told it reads and downloads them, and nobody between or beside learns of any")
    func story() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [Self.launch])
            let commune = site.leader(of: SmallCity.batTrang), district = site.leader(of: SmallCity.anLao)
            let own = "/\(SmallCity.batTrang)/nhiem-vu"
            let task = try #require(try await commune.get(own).ways.first { $0.path.hasPrefix("\(own)/") }?.path)
            let adding = "\(task)/minh-chung"
            func send(_ file: (String, String)?, _ typed: [(String, String)] = [], on page: Page? = nil) async throws -> Page {
                let shown = if let page { page } else { try await commune.get(task) }
                let fields = try FilledForm.on(shown, to: adding, typed).fields.filter { $0.0 != "file" }
                let parts = fields.map { (name: $0.0, file: String?.none, bytes: Array($0.1.utf8)) }
                let sent = (name: "file", file: Optional(file?.0 ?? ""), bytes: Array((file?.1 ?? "").utf8))
                let body = MultipartTests.body(parts + [sent], "----x")
                return try await commune.ask(
                    .post, adding, headers: [.contentType: "multipart/form-data; boundary=----x"],
                    body: String(decoding: body, as: UTF8.self))
            }
            let page = try await commune.get(task)
            #expect(page.text.contains("multipart/form-data") && page.words.contains("Chưa có minh chứng."))
            #expect(try await FrameTests.faults(of: page, in: commune, "vi") == [])

            // Refused at its place, and nothing kept.
            for (file, typed, words) in [
                (nil, [], "Chọn một tệp hoặc ghi một liên kết."), (("a.png", "<html>"), [], "loại tệp được xét theo nội dung"),
                (nil, [("link", "javascript:alert(1)")], "Liên kết phải bắt đầu bằng https://"),
                (("a.pdf", Self.pdf), [("link", "https://a.vn")], "Mỗi lần chỉ gửi một tệp hoặc một liên kết."),
            ] as [((String, String)?, [(String, String)], String)] {
                let refused = try await send(file, typed)
                #expect(refused.status == .unprocessableContent && refused.words.contains(words), "\(refused.status) \(refused.words)")
            }
            #expect(try await Self.count("pieces", "thidua.evidence", in: site) == 0)

            // Sent twice it is there once; the same bytes again are another piece with the same body.
            for _ in 1...2 { #expect(try await send(("../Biên bản.pdf", Self.pdf), [("words", "Lễ ra quân")], on: page).location == task) }
            for name in ["a.pdf", "b.pdf"] { #expect(try await send((name, Self.pdf)).location == task) }
            #expect(try await send(nil, [("link", "https://haiphong.gov.vn/anh")]).location == task)
            #expect(try await Self.count("pieces", "thidua.evidence", in: site) == 4)
            #expect(try await Self.count("bodies", "thidua.evidence_body", in: site) == 1)
            let large = try await send(("lon.txt", String(repeating: "a", count: 3 * 1024 * 1024)))
            #expect(large.location == task)
            #expect(try await send(("qua.txt", String(repeating: "a", count: 10 * 1024 * 1024 + 1))).status == .unprocessableContent)
            #expect(try await send(("qua.txt", String(repeating: "a", count: 11 * 1024 * 1024))).status == .contentTooLarge)

            let above = task.replacing("/\(SmallCity.batTrang)/nhiem-vu", with: "/\(SmallCity.anLao)/nhiem-vu", maxReplacements: 1)
            let seen = try await district.get(above)
            #expect(seen.words.contains("Biên bản.pdf") && seen.words.contains("chưa quét vi-rút") && seen.words.contains("Lễ ra quân"))
            #expect(seen.words.contains("https://haiphong.gov.vn/anh") && !seen.text.contains("multipart/form-data"))
            let way = try #require(seen.ways.first { $0.path.contains("/minh-chung/") }?.path)
            let file = try await district.get(way)
            #expect(file.status == .ok, "\(file.status) \(file.words) \(site.log.all)")
            #expect(file.text == Self.pdf && file.headers[.contentType] == "application/pdf")
            #expect(
                file.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"minh-chung.pdf\"; filename*=UTF-8''Bi%C3%AAn%20b")
                    == true)
            #expect(file.headers[.xContentTypeOptions] == "nosniff" && file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)

            // The city sees the task and none of this; a sibling cannot tell it from none.
            let city = site.leader(of: SmallCity.city)
            func moved(_ path: String, _ unit: UnitID) -> String {
                path.replacing("/\(SmallCity.anLao)/nhiem-vu", with: "/\(unit)/nhiem-vu", maxReplacements: 1)
            }
            #expect(try await !city.words(moved(above, SmallCity.city)).contains("Biên bản.pdf"))
            for (stranger, unit) in [(city, SmallCity.city), (site.leader(of: SmallCity.quangTrung), SmallCity.quangTrung)] {
                let hidden = try await stranger.get(moved(way, unit))
                let none = try await stranger.get(moved(way, unit).replacing(/[^\/]+$/, with: UUID().uuidString.lowercased()))
                #expect(hidden.status == .notFound && hidden.words == none.words)
            }

            // Once it is done nothing more is put to it.
            let again = try await commune.get(task)
            #expect(try await commune.send(from: task, to: "\(task)/hoan-thanh", [("account", "Đã ra quân")]).location == task)
            #expect(try await send(("c.pdf", Self.pdf), on: again).status == .conflict)
            #expect(try await Self.count("words kept", "thidua.audit_pending where said like '%Biên bản ra quân%'", in: site) == 0)
            #expect(try await Self.count("hashes kept", "thidua.audit_pending where said like 'sha256=%'", in: site) >= 4)
        }
    }
}
