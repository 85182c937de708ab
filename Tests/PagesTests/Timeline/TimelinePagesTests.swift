import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations
@testable import Pages

@Suite("What happened", .timeLimit(.minutes(20)))
struct TimelinePagesTests {
    @Test("stands day by day in sentences with names one may see, leads to what it is about, page by page without a gap")
    func timeline() async throws {
        try await PageSite.open { site in
            let unit = SmallCity.batTrang
            #expect(try await site.leader(of: unit).words("/\(unit)/dien-bien").contains("Chưa có diễn biến nào."))
            try await site.city.cascade()
            let months = try await site.city.periods().map(\.id)
            let report = try await site.city.submit(
                SamplePlan.values(houses: 14, score: 2, online: 3, dossiers: 4, criteria: 5), from: unit, period: months[0])
            _ = try await ReturnReport(report, of: unit, version: 1, reason: "Thiếu <giải trình>.", decision: .new)
                .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            let leader = site.leader(of: unit)
            let page = try await leader.get("/\(unit)/dien-bien")
            for words in [
                "Lãnh đạo 1.1.1 (lãnh đạo) gửi báo cáo tháng 10/2024, lần 1",
                "Huyện An Lão (lãnh đạo) trả lại báo cáo tháng 10/2024, lần 1",
                "Thiếu <giải trình>.", "ban hành kế hoạch",
            ] { #expect(page.words.contains(words), "\(words)") }
            #expect(!page.words.contains("Lãnh đạo 1.1 "), "who is nobody of the unit is not named")
            let address = "/\(unit)/phong-trao/\(SmallCity.campaign(of: unit).lowercased)"
            #expect(page.ways.contains { $0.path == "\(address)/bao-cao/\(months[0].lowercased)" })
            #expect(page.ways.contains { $0.path == address })
            #expect(try await FrameTests.faults(of: page, in: leader, "vi") == [])
            leader.language = "en"
            let english = try await leader.get("/\(unit)/dien-bien")
            #expect(english.words.contains("Lãnh đạo 1.1.1 (leader) sent the report of October 2024, version 1"))
            #expect(try await FrameTests.faults(of: english, in: leader, "en") == [])

            // Of the campaign, the district sees what the commune did, leads to its report, and names its own people alone.
            let district = site.leader(of: SmallCity.anLao)
            let ofFamily = try await district.get("/\(SmallCity.anLao)/phong-trao/\(SmallCity.anLaoCampaign.lowercased)/dien-bien")
            #expect(ofFamily.words.contains("Lãnh đạo 1.1 (lãnh đạo) trả lại báo cáo tháng 10/2024, lần 1 của Xã Bát Trang"))
            #expect(ofFamily.words.contains("Xã Bát Trang (lãnh đạo) gửi báo cáo") && !ofFamily.words.contains("Lãnh đạo 1.1.1"))
            #expect(ofFamily.ways.contains { $0.path == "/\(SmallCity.anLao)/duyet/\(unit)/\(report.lowercased)" })
            #expect(try await FrameTests.faults(of: ofFamily, in: district, "vi") == [])

            // Hidden and absent are one page, of a campaign and of a unit.
            let stranger = site.leader(of: SmallCity.coTo)
            let ours = try await stranger.get("/\(SmallCity.coTo)/phong-trao/\(SmallCity.campaign(of: unit).lowercased)/dien-bien")
            let absent = try await stranger.get("/\(SmallCity.coTo)/phong-trao/\(UUID().lowercased)/dien-bien")
            let elsewhere = try await stranger.get("/\(unit)/dien-bien")
            #expect(ours.status == .notFound && ours.bytes == absent.bytes && elsewhere.bytes == absent.bytes)
            #expect(try await leader.get("/\(unit)/dien-bien?truoc=hom-qua").status == .badRequest)
        }
    }

    @Test("goes on to what was before, each event once; takes no name for markup", .slow)
    func pages() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let unit = SmallCity.batTrang
            let months = try await site.city.periods().map(\.id)
            let report = try await site.city.submit(
                SamplePlan.values(houses: 14, score: 2, online: 3, dossiers: 4, criteria: 5), from: unit, period: months[0])
            let (reviewer, author) = (site.city.standing(in: SmallCity.anLao), site.city.standing(in: unit))
            for version in 1...40 {
                _ = try await ReturnReport(report, of: unit, version: version, reason: "Lần \(version).", decision: .new)
                    .run(as: reviewer, on: site.city.app)
                _ = try await SubmitReport(report, decision: .new).run(as: author, on: site.city.app)
            }
            try await site.city.owner.execute(
                script: """
                    set session_replication_role = replica;
                    update thidua.unit_name set name = '\(Page.hostile.replacing("'", with: "''"))';
                    update thidua.campaign set short_name = '\(Page.hostile.replacing("'", with: "''"))';
                    update thidua.person set name = '\(Page.hostile.replacing("'", with: "''"))';
                    set session_replication_role = origin;
                    """)
            let browser = site.leader(of: unit)
            var (address, told, shown, names): (String?, Int, [String], Int) = ("/\(unit)/dien-bien", 0, [], 0)
            while let next = address {
                let page = try await browser.get(next)
                #expect(page.status == .ok && shown.count < 10)
                told += page.elements.count { $0.name == "li" && $0.attributes["class"] == nil } - page.navigation
                names += page.words.components(separatedBy: Page.hostile).count - 1
                #expect(page.strange == [])
                shown.append(next)
                address = page.ways.map(\.path).first { $0.contains("truoc=") }
            }
            let all = try await site.city.owner.run(
                Statement<Int>(
                    "events of a unit", "select count(*)::int from thidua.event where unit_id = \(unit)",
                    exactlyOne: { row in try row.next(Int.self) }))
            #expect(told == all && all > 80 && shown.count == (all + 49) / 50)
            #expect(try Page(text: #"<p title="\#(Page.hostile)">x</p>"#).strange.contains("p onfocus"))
            for path in [
                "/\(unit)/bao-cao", "/\(unit)/phong-trao/\(SmallCity.campaign(of: unit).lowercased)/bao-cao/\(months[0].lowercased)",
            ] {
                let page = try await browser.get(path)
                #expect(page.status == .ok && page.strange == [] && page.words.contains(Page.hostile), "\(path)")
            }
            print("timeline: \(told) events on \(shown.count) pages; a hostile name \(names) times, as text")
        }
    }
}

extension Page {
    /// How many entries menus and navigation have.
    fileprivate var navigation: Int {
        let until = elements.firstIndex { $0.name == "main" } ?? 0
        return elements[..<until].count { $0.name == "li" && $0.attributes["class"] == nil }
    }
}
