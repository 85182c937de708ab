import Emulation
import EmulationFixtures
import FoundationEssentials
import Jobs
import Operations
import Testing

/// From a commune's desk to the city's total, without HTTP in between: the same operations that stand behind it.
@Suite("A number climbs", .timeLimit(.minutes(20)))
struct OneSumTests {
    @Test("what a district accepts counts in the city in the same moment, folded or not, and leaves it when it is reopened")
    func acceptedNumbersCount() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let november = try await city.periods()[1].id
            let houses = SamplePlan.id(1)

            let a = try await city.submit(
                SamplePlan.values(houses: 3, score: 7.5, online: 90, dossiers: 100, criteria: 10), from: SmallCity.batTrang,
                period: november)
            let b = try await city.submit(
                SamplePlan.values(houses: 4, score: 9, online: 10, dossiers: 50, criteria: 12), from: SmallCity.thaiSon, period: november)
            #expect(try await city.totals(period: november)[houses] == .some(nil))

            try await city.accept(a)
            #expect(try await city.totals(period: november)[houses] == 3)
            try await city.accept(b)
            let before = try await city.totals(period: november)
            #expect(before[houses] == 7)
            #expect(before[SamplePlan.id(2)] == 8.25)
            #expect(before[SamplePlan.id(3)] == Decimal(string: "0.6667"))
            #expect(before[SamplePlan.id(4)] == 7.5)
            #expect(before[SamplePlan.id(5)] == 9)
            #expect(before[SamplePlan.id(6)] == 2)
            #expect(before[SamplePlan.id(8)] == .some(nil))
            let toDate = try await city.totals(period: nil)
            #expect(toDate[SamplePlan.id(7)] == 22)

            try await FoldWorker(client: city.worker).drain()
            #expect(try await city.totals(period: november) == before)
            #expect(try await city.totals(period: nil) == toDate)

            _ = try await ReopenReport(
                b, of: try await city.author(of: b), reason: "Số liệu chưa đúng", decision: .new
            ).run(as: city.standing(in: SmallCity.anLao), on: city.app)
            #expect(try await city.totals(period: november)[houses] == 3)
            #expect(try await city.totals(period: november)[SamplePlan.id(5)] == 7.5)
            #expect(try await city.totals(period: nil)[SamplePlan.id(7)] == 10)
        }
    }
}
