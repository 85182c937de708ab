import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Operations
@testable import Pages

@Suite("The board of figures", .timeLimit(.minutes(20)))
struct FiguresPagesTests {
    @Test(
        "colours what lags the whole by more than ten points, more by twenty-five, and what is reached; all else is bare",
        arguments: [
            (Attainment.share(100), Attainment.share(50), Heat.met), (.share(99.9), .share(99.9), .bare),
            (.share(74.2), .share(84.2), .bare),
            (.share(74.1), .share(84.2), .low), (.share(59.2), .share(84.2), .low), (.share(59.1), .share(84.2), .lower),
            (.met, .share(10), .met), (.notMet, .met, .low), (.none, .share(90), .bare), (.share(1), .none, .bare),
        ])
    func heat(_ attainment: Attainment, _ general: Attainment, _ heat: Heat) {
        #expect(Heat(attainment, general: general) == heat)
    }

    @Test("shows what the API says, of the unit itself first, and of one indicator each period")
    func board() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let months = try await site.city.periods().map(\.id)
            for (unit, houses) in [(SmallCity.batTrang, Decimal(14)), (SmallCity.thaiSon, 3)] {
                let values = SamplePlan.values(houses: houses, score: 2, online: 3, dossiers: 4, criteria: 5)
                let report = try await site.city.submit(values, from: unit, period: months[0])
                _ = try await AcceptReport(report, of: unit, version: 1, decision: .new)
                    .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            }
            let clerk = site.leader(of: SmallCity.anLao)
            let way = try #require(try await clerk.get("/\(SmallCity.anLao)/so-lieu").location)
            let houses = SamplePlan.everyAggregation[0].id.lowercased
            let page = try await clerk.get("\(way)?chi-tieu=\(houses)")
            #expect(page.status == .ok)
            let api = try await ReadFigures(campaign: SmallCity.anLaoCampaign, period: nil, after: nil, limit: 100)
                .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            let combined = api.indicators.filter { $0.overUnits != .none }.count
            let cells = page.elements.filter { $0.name == "td" && $0.attributes["class"]?.hasPrefix("num") == true }.count
            // The board, and the line of one indicator: each period, to date, target, attainment.
            #expect(cells == api.rows.count * combined + api.rows.count * (months.count + 3))
            let total = try #require(api.rows[0].cells[0].value)
            #expect(total == 17 && page.words.contains("Toàn đơn vị17"))
            #expect(page.words.contains("Xã Bát Trang") && page.text.contains("Tháng 10/2024: 17; Tháng 11/2024: chưa có"))
            #expect(page.words.contains("còn thiếu") && page.words.contains("thiếu tháng 11/2024"))
            #expect(try await clerk.get(way).text.utf8.count < 100_000)
            let wall = try await clerk.words("\(way)?man-hinh=1")
            #expect(wall.contains("Xã Bát Trang") && !wall.contains("Xã Quang Trung"), "what has neither target nor figure")
            #expect(page.words.contains("Xã Quang Trung") && page.ways.contains { $0.path == "/1.1/don-vi/\(SmallCity.batTrang)" })
            print("board: \(cells) cells as the API has them")
        }
    }

    @Test("says where it is heard that they have moved, and hangs on a wall without ways on, in both languages")
    func wall() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let clerk = site.leader(of: SmallCity.anLao)
            let way = "/\(SmallCity.anLao)/phong-trao/\(SmallCity.anLaoCampaign.lowercased)/so-lieu"
            var seen = 0
            for language in ["vi", "en"] {
                clerk.language = language
                for path in [way, "\(way)?man-hinh=1"] {
                    let page = try await clerk.get(path)
                    #expect(try await FrameTests.faults(of: page, in: clerk, language) == [])
                    let live = page.elements.compactMap { $0.attributes["data-live"] }
                    #expect(live.count == 1 && live[0].wholeMatch(of: /.*\/so-lieu\/moi\?tu=\d+-0/) != nil, "\(live)")
                    // What a script shows is there, and hidden from whoever has none.
                    #expect(page.elements.count { $0.name == "p" && $0.attributes["hidden"] != nil } == 2)
                    #expect(page.elements.contains { $0.name == "nav" } == (path == way))
                    #expect(page.elements.contains { $0.name == "a" } == (path == way))
                    seen += 1
                }
            }
            // Where nobody looks for those who wait, nobody is let wait.
            let stream = try await clerk.get("\(way)/moi")
            #expect(stream.status == .serviceUnavailable)
            print("live: \(seen) pages that say where they listen")
        }
    }
}
