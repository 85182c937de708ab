import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// How an indicator is shown is part of what a plan says, and is kept with it.
@Suite("How an indicator is shown", .timeLimit(.minutes(20)))
struct HeadingsTests {
    private static func share(
        _ number: Int, overUnits: UnitAggregation = .weighted, overTime: TimeAggregation = .weighted, highest: Decimal? = 1,
        heading: String? = "Trực tuyến", label: String? = "Số hồ sơ trực tuyến", asPercent: Bool = true
    ) -> Indicator {
        Indicator(
            id: SamplePlan.id(number), home: SmallCity.city, name: "Tỷ lệ hồ sơ trực tuyến \(number)", measure: "%", direction: .more,
            overUnits: overUnits, overTime: overTime, timeFirst: false, decimals: 3, lowest: 0, highest: highest, asked: .every,
            titles: [], kinds: [], source: nil, isSample: true, heading: heading, figureLabel: label, weightLabel: label,
            asPercent: asPercent)
    }

    @Test("stands in what was published, in what an amendment added, and in what those below are asked")
    func kept() async throws {
        try await SmallCity.with { city in
            let published = Self.share(50), added = Self.share(51, heading: nil, label: nil)
            try await city.publish(SamplePlan.ofCity([published]), of: SmallCity.city)
            try await city.standing(in: SmallCity.city).amend(indicators: [added], on: city.app)
            try await city.publish(SamplePlan.ofAnLao(), of: SmallCity.anLao)
            for unit in [SmallCity.city, SmallCity.anLao] {
                let read = try await ReadCampaign(SmallCity.campaign(of: unit), of: unit).run(as: city.standing(in: unit), on: city.app)
                #expect(read.indicators == [published, added])
            }
        }
    }

    @Test("is held by the table too: what the rules refuse, a constraint of its own refuses")
    func constraints() async throws {
        try await SmallCity.with { city in
            try await city.publish(SamplePlan.ofCity([Self.share(50)]), of: SmallCity.city)
            let board = city.standing(in: SmallCity.city)
            func broken(_ indicator: Indicator) async throws -> String? {
                do {
                    try await city.app.run(
                        under: board.recording,
                        .insertIndicator(
                            indicator, at: 2, revision: 1, of: SmallCity.cityCampaign, family: SmallCity.cityCampaign,
                            unit: SmallCity.city, level: .city))
                    return nil
                } catch {
                    return error.constraint
                }
            }
            let percent = "what_is_shown_in_per_cent_is_a_share", labels = "labels_name_the_numbers_of_a_weighted_value"
            let faults: [(Indicator, String)] = [
                (Self.share(60, heading: String(repeating: "ồ", count: 25)), "a_heading_is_short"),
                (Self.share(61, heading: " "), "a_heading_is_short"),
                (Self.share(62, overUnits: .average, overTime: .average), labels),
                (Self.share(63, label: " "), labels),
                (Self.share(64, highest: 100), percent), (Self.share(65, highest: nil), percent),
                (Self.share(66, overUnits: .sum, overTime: .average, label: nil), percent),
                (Self.share(67, overUnits: .average, overTime: .sum, label: nil), percent),
            ]
            for (indicator, constraint) in faults { #expect(try await broken(indicator) == constraint, "\(indicator.name)") }
            #expect(try await broken(Self.share(68, heading: String(repeating: "ồ", count: 24))) == nil)
            // What the rules let through, the table takes, and the other way round.
            for (indicator, _) in faults where indicator.heading?.isBlank != true && indicator.figureLabel?.isBlank != true {
                #expect(!indicator.validate(field: "at").isEmpty, "\(indicator.name)")
            }
            print("headings: \(faults.count) indicators that no rule and no table takes")
        }
    }
}
