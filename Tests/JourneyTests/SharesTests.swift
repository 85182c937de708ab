import Emulation
import EmulationFixtures
import Foundation
import Testing

/// A share is reckoned between 0 and 1 and read in per cent.
@Suite("A share", .timeLimit(.minutes(20)))
struct SharesTests {
    @Test("is exact for machines, in per cent in the table for people, and refused by what its two numbers are called")
    func percent() async throws {
        try await Site.open { site in
            let share = Indicator(
                id: SamplePlan.id(50), home: nil, name: "Hồ sơ giải quyết trực tuyến", measure: "%", direction: .more,
                overUnits: .weighted, overTime: .weighted, timeFirst: false, decimals: 3, lowest: 0, highest: 1, asked: .every, titles: [],
                kinds: [], source: nil, isSample: true, heading: "Trực tuyến", figureLabel: "Số hồ sơ trực tuyến",
                weightLabel: "Tổng số hồ sơ", asPercent: true)
            var plan = SamplePlan.ofCity([share])
            plan.targets = [TargetPlan(indicator: share.id, unit: nil, value: Decimal(string: "0.5")!)]
            try await site.city.publish(plan, of: SmallCity.city)
            try await site.city.publish(SamplePlan.plan("An Lão"), of: SmallCity.anLao)
            let period = try await site.city.periods()[1].id, office = site.officer(in: SmallCity.anLao)
            func report(_ figure: Int) -> String {
                Paper.report(
                    SmallCity.anLaoCampaign.text, period.text,
                    [ReportValue(indicator: share.id, figure: Decimal(figure), weight: 8, explanation: nil)])
            }
            let wrong = try await office.put("reports/\(newID())/draft", report(9))
            #expect(wrong.refusal == "422 input.invalid: values[0].value report.greater-than-weight")
            #expect(wrong.text.contains("“Số hồ sơ trực tuyến” không thể lớn hơn “Tổng số hồ sơ”"))
            let id = newID()
            let draft = try await office.put("reports/\(id)/draft", report(7)).ok()
            try await office.decide("reports/\(id)/submission", ifMatch: draft.etag).ok()
            let board = site.officer(in: SmallCity.city)
            try await board.decide("of/\(SmallCity.anLao)/reports/\(id)/acceptance", #""version":1"#, ifMatch: "*").ok()

            let figures = try await board.get("campaigns/\(SmallCity.cityCampaign.text)/figures?period=\(period.text)").ok().json
            #expect(figures["rows"][0]["cells"][0]["value"].number == Decimal(string: "0.875"))
            #expect(figures["indicators"][0]["heading"].text == "Trực tuyến" && figures["indicators"][0]["asPercent"].flag == true)
            let table = try await board.get("campaigns/\(SmallCity.cityCampaign.text)/figures.csv?period=\(period.text)").ok().text
            #expect(table.contains("Trực tuyến: mức giao") && table.contains("Hồ sơ giải quyết trực tuyến (%)"))
            #expect(table.contains("87,5") && table.contains(";50;") && !table.contains("0,875"), "\(table)")
        }
    }
}
