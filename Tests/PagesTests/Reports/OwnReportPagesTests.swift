import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Postgres
import Store
import Testing
import Wire

@testable import Operations
@testable import Pages

/// What became of what was sent, and how an officer lays a report before the leader.
@Suite("A unit's own reports", .timeLimit(.minutes(20)))
struct OwnReportPagesTests {
    private static let unit = SmallCity.batTrang
    private static let list = "/\(unit)/bao-cao"

    private static func address(_ period: UUID, of unit: UnitID = unit) -> String {
        "/\(unit)/phong-trao/\(SmallCity.campaign(of: unit).lowercased)/bao-cao/\(period.lowercased)"
    }

    private static func values(_ houses: Decimal) -> [ReportValue] {
        SamplePlan.values(houses: houses, score: 2, online: 3, dossiers: 4, criteria: 5)
    }

    @Test("stand month by month with how each stands, who sent it and what came of it; a correction is begun from its page, once")
    func story() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: Self.unit)
            #expect(try await leader.words(Self.list).contains("Chưa có kỳ báo cáo nào."))
            try await site.city.cascade()
            let months = try await site.city.periods().map(\.id)
            let fresh = try await leader.get(Self.list)
            #expect(fresh.words.contains("Tháng 11/2024") && fresh.words.contains("chưa viết") && fresh.words.contains("quá hạn"))
            #expect(fresh.ways.contains { $0.path == Self.address(months[0]) + "/soan" })
            let nothing = try await leader.words(Self.address(months[0]))
            #expect(nothing.contains("Báo cáo kỳ này chưa được gửi lần nào.") && nothing.contains("Viết báo cáo"))

            let report = try await site.city.submit(Self.values(14), from: Self.unit, period: months[0])
            let waiting = try await leader.words(Self.list)
            #expect(waiting.contains("đã gửi, chờ duyệt") && waiting.contains("Lần gửi 1, lúc") && waiting.contains("Lãnh đạo 1.1.1"))
            _ = try await ReturnReport(report, of: Self.unit, version: 1, reason: "Số nhà <cao> hơn.", decision: .new)
                .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            let returned = try await leader.get(Self.address(months[0]))
            for words in ["bị trả lại", "Huyện An Lão đã trả lại.", "Số nhà <cao> hơn.", "Sửa và gửi lại", "14 đơn vị"] {
                #expect(returned.words.contains(words), "\(words)")
            }
            #expect(try await leader.words(Self.list).contains("Số nhà <cao> hơn."))
            try await leader.rewrite(report, Self.values(12), month: months[0], on: site.city)
            try await site.city.accept(report, version: 2)
            _ = try await site.city.submit(Self.values(20), from: Self.unit, period: months[1])

            let accepted = try await leader.get(Self.address(months[0]))
            for words in [
                "đã duyệt", "số liệu đang được tính", "Lần gửi 2", "Lần gửi 1", "Số nhà đã sửa: 14 đơn vị → 12 đơn vị",
                "duyệt báo cáo tháng 10/2024, lần 2", "Phát hiện số liệu sai?", "NGƯỜI LẬP BIỂU", "Độc lập - Tự do - Hạnh phúc",
            ] { #expect(accepted.words.contains(words), "\(words)") }
            #expect(accepted.elements.count { $0.name == "del" } == 1, "one value differs")
            #expect(try await leader.words(Self.address(months[1])).contains("Tháng 10/2024"), "last period stands beside it")
            #expect(accepted.elements.count { $0.name == "button" && $0.attributes["class"] == "btn" } == 1, "one deed")

            // An auditor reads it and is offered nothing; the list leads to no form.
            let auditor = try await site.somebody(.auditor, in: Self.unit)
            let read = try await auditor.get(Self.address(months[0]))
            #expect(read.status == .ok && !read.words.contains("Đính chính") && read.words.contains("12 đơn vị"))
            #expect(!(try await auditor.get(Self.list)).ways.contains { $0.path.hasSuffix("/soan") })
            #expect(!(try await auditor.get("/\(Self.unit)/viec")).ways.contains { $0.path.hasSuffix("/soan") })

            // What somebody saw and is not so any more; then once, and twice.
            func fields(_ page: Page) -> [(String, String)] { ["proof", "id", "seen", "report"].map { ($0, page.hidden($0)!) } }
            let correcting = Self.address(months[0]) + "/dinh-chinh"
            var stale = fields(accepted)
            stale[2].1 = "1.accepted"
            let refused = try await leader.post(correcting, stale)
            #expect(refused.status == .preconditionFailed && refused.text.contains("<title>Lỗi: Báo cáo tháng 10/2024"))
            for _ in 1...2 {
                #expect(try await leader.post(correcting, fields(accepted)).location == Self.address(months[0]) + "/soan")
            }
            #expect(try await leader.words(Self.address(months[0]) + "/soan").contains("Báo cáo đã được mở để đính chính"))
            let after = try await leader.words(Self.address(months[0]))
            #expect(after.contains("Đơn vị đang đính chính. Lần gửi 2 được tính đến khi lần gửi mới được duyệt."))
            #expect(try await site.city.count(.reportCorrecting) == 1)

            // Of others, what is hidden and what is not there are one page.
            let stranger = site.leader(of: SmallCity.kienThuy)
            let hidden = try await stranger.get(Self.address(months[0]).replacing("/1.1.1/", with: "/\(SmallCity.kienThuy)/"))
            let absent = try await stranger.get(Self.address(UUID(), of: SmallCity.kienThuy))
            let elsewhere = try await stranger.get(Self.address(months[0]))
            #expect(hidden.status == .notFound && hidden.bytes == absent.bytes && elsewhere.bytes == absent.bytes)
            print("own reports: \(fresh.elements.count { $0.name == "h3" }) periods listed, \(accepted.ways.count) ways on the page of one")
        }
    }

    @Test(
        "an officer lays a report before the leader with a word; the leader reads it in the inbox and at the form, and what changed since"
    )
    func presenting() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let month = try await site.city.periods()[0].id
            let officer = try await site.somebody(.officer, called: "Trần \"Thị\" <u>Lan", in: Self.unit)
            let (standing, leader) = (site.city.standing(in: Self.unit), site.leader(of: Self.unit))
            let report = UUID()
            _ = try await SaveReportDraft(
                report, campaign: SmallCity.campaign(of: Self.unit), period: month, note: nil, values: Self.values(14), revision: nil
            ).run(as: standing, on: site.city.app)
            let check = try await officer.get(Self.address(month) + "/gui")
            #expect(check.words.contains("Trình lãnh đạo") && !check.words.contains("Gửi báo cáo"))
            func fields(_ page: Page, _ words: String) -> [(String, String)] {
                ["proof", "id", "seen", "report"].map { ($0, page.hidden($0)!) } + [("note", words)]
            }
            let presenting = Self.address(month) + "/trinh"
            let long = try await officer.post(presenting, fields(check, String(repeating: "ơ", count: 1001)))
            #expect(long.status == .unprocessableContent && long.words.contains("Lời trình quá dài: tối đa 1000 ký tự."))
            #expect(long.words.contains(String(repeating: "ơ", count: 1001)), "nothing typed is lost")
            #expect(long.ways.allSatisfy { $0.path != "#" } && long.text.contains("href=\"#loi-trinh\""))
            for _ in 1...2 {
                #expect(try await officer.post(presenting, fields(check, "Hai hộ <mới>, xin xem kỹ.")).location == "/\(Self.unit)/viec")
            }
            #expect(try await officer.words("/\(Self.unit)/viec").contains("Đã trình lãnh đạo"))
            #expect(try await site.city.count(.reportPresented) == 1)
            let inbox = try await leader.get("/\(Self.unit)/viec")
            for page in [inbox, try await leader.get(Self.address(month) + "/soan"), try await leader.get(Self.address(month) + "/gui")] {
                #expect(page.words.contains("Trần \"Thị\" <u>Lan trình lãnh đạo lúc"), "\(page.address)")
                #expect(page.words.contains("Hai hộ <mới>, xin xem kỹ."), "\(page.address)")
                #expect(!page.words.contains("Sau đó bản nháp đã được sửa"), "\(page.address)")
                #expect(!page.elements.contains { $0.name == "u" || $0.name.hasPrefix("m\u{1edb}i") }, "\(page.address)")
            }
            #expect(inbox.ways.contains { $0.path == Self.address(month) + "/gui" }, "what lies before a leader is looked at first")
            // Somebody writes on: it is said, and the form comes first again.
            _ = try await MergeReportDraft(
                campaign: SmallCity.campaign(of: Self.unit), period: month,
                changes: [.init(was: SamplePlan.value(1, 14), now: SamplePlan.value(1, 15))], note: nil, newID: UUID()
            ).run(as: standing, on: site.city.app)
            let changed = try await leader.get("/\(Self.unit)/viec")
            #expect(changed.words.contains("Sau đó bản nháp đã được sửa"))
            #expect(changed.ways.contains { $0.path == Self.address(month) + "/soan" })
            #expect(try await officer.words(Self.address(month) + "/gui").contains("Trình lại lãnh đạo"))
            // What was seen is not what lies there any more.
            let late = try await officer.post(
                presenting, fields(check, "Lần hai").map { $0.0 == "id" ? ("id", UUID.version7().lowercased) : $0 })
            #expect(late.status == .preconditionFailed && late.words.contains("Lần hai"))
            // The unit above hears nothing of it.
            #expect(
                !(try await site.leader(of: SmallCity.anLao).words(
                    "/\(SmallCity.anLao)/phong-trao/\(SmallCity.anLaoCampaign.lowercased)/dien-bien")).contains("trình lãnh đạo"))
        }
    }

    @Test("who was only requested is received and never late, in the queue, the list and the story")
    func requested() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let months = try await site.city.periods().map(\.id)
            let union = SmallCity.huyenDoan
            let report = try await site.city.submit(Self.values(3), from: union, period: months[0])
            _ = try await site.city.submit(Self.values(4), from: Self.unit, period: months[0])
            let clerk = site.leader(of: SmallCity.anLao)
            let address = "/\(SmallCity.anLao)/duyet/\(union)/\(report.lowercased)"
            let page = try await clerk.get(address)
            #expect(page.words.contains("Tháng 10/2024 · gửi 20/12/2024 · theo đề nghị"))
            #expect(page.words.components(separatedBy: "quá hạn").count == 2, "and the other is late")
            for words in ["chờ tiếp nhận", "Tiếp nhận", "Nếu tiếp nhận"] { #expect(page.words.contains(words), "\(words)") }
            for words in ["Trả lại", "Nếu duyệt", "Duyệt lần gửi"] { #expect(!page.words.contains(words), "\(words)") }
            let sending = ["proof", "id", "seen", "version"].map { ($0, page.hidden($0)!) }
            #expect(try await clerk.post("\(address)/tiep-nhan", sending).location == "/\(SmallCity.anLao)/duyet")
            let next = try await clerk.words("/\(SmallCity.anLao)/duyet")
            #expect(next.contains("Đã tiếp nhận; số liệu") && !next.contains("Đã duyệt;"))
            let own = try await site.leader(of: union).words("/\(union)/bao-cao")
            #expect(own.contains("đã tiếp nhận") && own.contains("Được tiếp nhận lúc") && own.contains("đề nghị trước"))
            #expect(!own.contains("quá hạn") && !own.contains("duyệt"))
            let story = try await site.leader(of: union).words(Self.address(months[0], of: union))
            #expect(story.contains("tiếp nhận báo cáo tháng 10/2024") && !story.contains("duyệt báo cáo"))
        }
    }
}
