import Emulation
import EmulationFixtures
import FoundationEssentials
import Postgres
import Store
import Testing

@Suite("What waits for a decision", .timeLimit(.minutes(20)))
struct ReviewPagesTests {
    @Test("comes in pages, each going on where the last one ended")
    func pages() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let month = try await city.periods()[0].id
            let values = SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5)
            for unit in [SmallCity.quangTrung, SmallCity.batTrang] { _ = try await city.submit(values, from: unit, period: month) }
            var units: [UnitID] = []
            var after: Moment?
            for _ in 1...3 {
                let page = try await city.app.run(
                    under: city.standing(in: SmallCity.anLao).settings, .reportsAwaitingReview(by: SmallCity.anLao, after: after, limit: 1))
                guard let last = page.last?.filed.report else { break }
                units += page.map(\.filed.report.unit)
                after = Moment(at: last.changedAt, id: last.id)
            }
            #expect(units == [SmallCity.quangTrung, SmallCity.batTrang])
        }
    }
}
