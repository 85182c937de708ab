import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Operations
@testable import Pages

@Suite("The inbox", .timeLimit(.minutes(20)))
struct DutiesPagesTests {
    private static let today = Day("2024-12-20")!

    private static func owed(
        _ deed: Owed.Deed = .report, due: String?, _ strength: Strength = .ordered, state: ReportState? = nil, reason: String? = nil
    ) -> Owed {
        let day = due.map { Day($0)! }
        let period = Period(
            id: UUID(), unit: SmallCity.city, campaign: UUID(),
            span: PeriodSpan(startsOn: Day("2024-11-01")!, endsOn: Day("2024-11-30")!, dueOn: day))
        return Owed(
            deed: deed, campaign: UUID(), shortName: "Chào mừng Đại hội", to: SmallCity.anLao, toName: "Huyện An Lão", strength: strength,
            dueOn: day, isOverdue: strength == .ordered && day.map { $0 < today } ?? false, period: deed == .report ? period : nil,
            report: nil, state: state, reason: reason, draft: nil, revision: deed == .acknowledge ? 2 : nil)
    }

    @Test(
        "groups by how it presses, and says how long that is",
        arguments: [
            ("2024-12-05", Strength.ordered, "Quá hạn", "hạn 05/12/2024", "quá 15 ngày"),
            ("2024-12-19", .ordered, "Quá hạn", "hạn 19/12/2024", "quá 1 ngày"),
            ("2024-12-20", .ordered, "Sắp đến hạn", "hạn 20/12/2024", "hôm nay"),
            ("2024-12-21", .ordered, "Sắp đến hạn", "hạn 21/12/2024", "ngày mai"),
            ("2025-01-03", .ordered, "Sắp đến hạn", "hạn 03/01/2025", "còn 14 ngày"),
            ("2025-01-04", .ordered, "Còn thời gian", "hạn 04/01/2025", "còn 15 ngày"),
            ("2024-12-05", .requested, "Sắp đến hạn", "đề nghị trước 05/12/2024", "quá 15 ngày"),
        ])
    func groups(_ due: String, _ strength: Strength, _ group: String, _ words: String, _ time: String) {
        let view = DutiesView(
            Duties(today: Self.today, owed: [Self.owed(due: due, strength)], nextPeriod: nil), of: (SmallCity.batTrang, "Xã Bát Trang"),
            maySign: true)
        #expect(view.groups.map(\.title.vi) == [group])
        #expect(view.groups[0].duties[0].due?.vi == words)
        #expect(view.groups[0].duties[0].time?.vi == time)
        #expect(view.groups[0].duties[0].title.vi == "Báo cáo tháng 11/2024")
    }

    @Test("says what has no date last, what only a leader does, and what comes next where there is nothing")
    func others() {
        let owed = [Self.owed(due: "2024-12-05"), Self.owed(.acknowledge, due: nil), Self.owed(.adopt, due: "2025-06-01")]
        let view = DutiesView(Duties(today: Self.today, owed: owed, nextPeriod: nil), of: (SmallCity.batTrang, "x"), maySign: false)
        #expect(view.groups.map(\.title.vi) == ["Quá hạn", "Còn thời gian", "Không ấn định thời hạn"])
        #expect(view.groups[2].duties[0].title.vi == "Tiếp nhận điều chỉnh lần 1 của kế hoạch", "the issue itself is no amendment")
        #expect(view.groups.flatMap(\.duties).allSatisfy { $0.others?.vi.hasPrefix("Lãnh đạo đơn vị") == true })
        let none = DutiesView(
            Duties(today: Self.today, owed: [], nextPeriod: Day("2025-01-01")), of: (SmallCity.batTrang, "x"), maySign: true)
        #expect(none.groups.isEmpty)
        #expect(none.nothing.vi == "Không còn việc nào. Kỳ báo cáo tới mở ngày 01/01/2025.")
        #expect(none.day.vi == "thứ Sáu, ngày 20/12/2024")
    }

    @Test("shows what a commune owes: to whom by name, by when, how far it is written, and why it came back")
    func inbox() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let leader = site.leader(of: SmallCity.batTrang)
            let months = try await site.city.periods().map(\.id)
            let values = SamplePlan.values(houses: 14, score: 2, online: 3, dossiers: 4, criteria: 5)
            let report = try await site.city.submit(values, from: SmallCity.batTrang, period: months[0])
            _ = try await ReturnReport(
                report, of: SmallCity.batTrang, version: 1, reason: "Số nhà (14) cao hơn <danh sách> hộ.",
                decision: Decision(id: UUID(), seen: nil)
            ).run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            let page = try await leader.get("/\(SmallCity.batTrang)/viec")
            let words = page.words
            for word in [
                "Quá hạn", "Báo cáo tháng 10/2024 bị trả lại", "gửi Huyện An Lão", "hạn 05/11/2024", "quá 45 ngày",
                "Số nhà (14) cao hơn <danh sách> hộ.", "Báo cáo tháng 11/2024 chưa viết", "Sửa và gửi lại: Báo cáo tháng 10/2024",
                "Viết báo cáo: Báo cáo tháng 11/2024",
            ] { #expect(words.contains(word), "\(word)") }
            #expect(page.elements.count { $0.attributes["class"] == "btn" } == 1, "one main deed")
            let api = try await leader.get("/v1/units/\(SmallCity.batTrang)/duties")
            #expect(api.text.contains(#""to":"1.1","toName":"Huyện An Lão""#))
            let owed = api.text.matches(of: /"deed":/).count
            #expect(page.elements.filter { $0.name == "h3" }.count == owed)
            #expect(words.contains("Việc phải làm \(owed) việc"))
            leader.language = "en"
            let english = try await leader.get("/\(SmallCity.batTrang)/viec").words
            for word in ["Overdue", "Report on October 2024 returned", "to Huyện An Lão", "45 days ago"] {
                #expect(english.contains(word), "\(word)")
            }
            print("inbox: \(owed) duties shown, as the API counts them")
        }
    }

    @Test("names what waits on other pages, and says that there is nothing only where nothing waits")
    func waiting() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let month = try await site.city.periods()[0].id
            let values = SamplePlan.values(houses: 14, score: 2, online: 3, dossiers: 4, criteria: 5)
            let report = try await site.city.submit(values, from: SmallCity.batTrang, period: month)
            let (inbox, queue) = ("/\(SmallCity.anLao)/viec", "/\(SmallCity.anLao)/duyet")
            let card = #"<li><a href="\#(queue)">1 báo cáo chờ duyệt</a></li>"#
            let leader = site.leader(of: SmallCity.anLao)
            #expect(try await leader.get(inbox).text.contains(card))
            let officer = try await site.somebody(.officer, in: SmallCity.anLao)
            #expect(try await !officer.get(inbox).ways.contains { $0.path == queue }, "who may not review is not sent there")
            let board = try await site.leader(of: SmallCity.city).words("/1/viec")
            #expect(board.contains("Không còn việc nào."))
            _ = try await AcceptReport(report, of: SmallCity.batTrang, version: 1, decision: .new)
                .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            #expect(try await !leader.get(inbox).text.contains(card))
            // A root owes nothing and has all the more to decide.
            var view = DutiesView(Duties(today: Self.today, owed: [], nextPeriod: nil), of: (SmallCity.city, "x"), maySign: true)
            view.waiting = [DutiesView.Waiting(way: "/1/duyet", words: Wording(vi: "4 báo cáo chờ duyệt", en: "4 wait"))]
            var html = HTMLWriter(in: .vi)
            html.inbox(view)
            let text = html.finish { String(decoding: $0, as: UTF8.self) }
            #expect(text.contains("4 báo cáo chờ duyệt") && !text.contains("Không còn việc nào"))
        }
    }

    @Test("takes no unit's name, no campaign's and no person's for markup, and finds one that is")
    func hostile() async throws {
        let hostile = Page.hostile
        try await PageSite.open { site in
            try await site.city.cascade()
            try await site.city.owner.execute(
                script: """
                    set session_replication_role = replica;
                    update thidua.unit_name set name = '\(hostile.replacing("'", with: "''"))';
                    update thidua.campaign set short_name = '\(hostile.replacing("'", with: "''"))';
                    update thidua.person set name = '\(hostile.replacing("'", with: "''"))';
                    set session_replication_role = origin;
                    """)
            let calm = try await site.leader(of: SmallCity.batTrang).get("/\(SmallCity.batTrang)/viec")
            #expect(calm.strange == [])
            #expect(calm.words.components(separatedBy: hostile).count > 4, "it is there, letter by letter")
            let planted = try Page(text: #"<p title="\#(hostile)">x</p>"#)
            #expect(planted.strange.contains("p onfocus"))
            print("hostile: the name stands \(calm.words.components(separatedBy: hostile).count - 1) times in the inbox, as text")
        }
    }
}
