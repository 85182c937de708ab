import Emulation
import EmulationFixtures
import FoundationEssentials
import Jobs
import Operations
import Store
import TestTraits
import Testing

/// The table of all periods is the tables of each, read at once.
@Suite("Figures by period", .timeLimit(.minutes(20)))
struct FiguresByPeriodTests {
    @Test("agree with the figures of each period and with those to date, cell by cell, folded and pending, page by page", .slow)
    func agree() async throws {
        try await SmallCity.with { city in
            try await city.reportedAndPartlyFolded()
            for (unit, below) in [(SmallCity.city, SmallCity.anLao), (SmallCity.anLao, SmallCity.batTrang)] {
                try await city.standing(in: unit).amend(
                    targets: [
                        TargetPlan(indicator: SamplePlan.id(1), unit: below, value: 9),
                        TargetPlan(indicator: SamplePlan.id(2), unit: nil, value: 8),
                    ], on: city.app)
            }
            var tally = Tally()
            for unit in [SmallCity.city, SmallCity.anLao, SmallCity.batTrang] {
                tally += try await compare(in: unit, city)
            }
            try await FoldWorker(client: city.worker).drain()
            for unit in [SmallCity.city, SmallCity.anLao] { tally += try await compare(in: unit, city) }
            #expect(tally.differences == [])
            #expect(tally.cells > 500 && tally.values > 100 && tally.pages > 5 && tally.targets > 20)

            // A number that one of the two has not seen is found, in its period and to date.
            let stale = try await ReadFiguresByPeriod(campaign: SmallCity.cityCampaign, after: nil, limit: 200)
                .run(as: city.standing(in: SmallCity.city), on: city.app)
            let report = try await city.submit(
                SamplePlan.values(houses: 1, score: 1, online: 1, dossiers: 2, criteria: 1), from: SmallCity.huyenDoan,
                period: stale.periods[0].id)
            try await city.accept(report)
            let found = try await compare(stale.rows, of: stale.periods, in: SmallCity.city, city).differences
            #expect(found.contains { $0.hasPrefix("1 2024-10-01 Số nhà đã sửa") } && found.contains { $0.hasPrefix("1 to date") })
            print(
                "figures by period: \(tally.cells) cells of \(tally.pages) pages compared, \(tally.values) with a value, "
                    + "\(tally.targets) with a target; a stale page differs in \(found.count)")
        }
    }

    private struct Tally {
        var cells = 0, values = 0, targets = 0, pages = 0
        var differences: [String] = []

        static func += (one: inout Tally, other: Tally) {
            one.cells += other.cells
            one.values += other.values
            one.targets += other.targets
            one.pages += other.pages
            one.differences += other.differences
        }
    }

    /// Reads it in pages of two.
    private func compare(in unit: UnitID, _ city: SmallCity) async throws -> Tally {
        var rows: [FiguresByPeriodRow] = []
        var periods: [Period] = []
        var after: UnitID?
        var pages = 0
        repeat {
            let page = try await ReadFiguresByPeriod(campaign: SmallCity.campaign(of: unit), after: after, limit: 2)
                .run(as: city.standing(in: unit), on: city.app)
            #expect(page.rows.first?.unit.id == unit)
            rows += rows.isEmpty ? page.rows : Array(page.rows.dropFirst())
            (periods, after, pages) = (page.periods, page.next, pages + 1)
        } while after != nil
        var tally = try await compare(rows, of: periods, in: unit, city)
        tally.pages = pages
        return tally
    }

    private func compare(_ rows: [FiguresByPeriodRow], of periods: [Period], in unit: UnitID, _ city: SmallCity) async throws -> Tally {
        var tally = Tally()
        for place in [nil] + periods.indices.map(Optional.some) {
            let page = try await ReadFigures(
                campaign: SmallCity.campaign(of: unit), period: place.map { periods[$0].id }, after: nil, limit: 200
            ).run(as: city.standing(in: unit), on: city.app)
            #expect(page.rows.map(\.unit.id) == rows.map(\.unit.id))
            let when = place.map { "\(periods[$0].span.startsOn)" } ?? "to date"
            for (one, other) in zip(page.rows, rows) {
                #expect(one.cells.count == other.cells.count)
                for (cell, both) in zip(one.cells, other.cells) {
                    let other = place.map { both.byPeriod[$0] } ?? both.toDate
                    tally.cells += 1
                    tally.values += cell.value == nil ? 0 : 1
                    tally.targets += cell.target == nil ? 0 : 1
                    let isSame =
                        cell.indicator == other.indicator && cell.n == other.n && cell.value == other.value
                        && cell.target == other.target && cell.attainment == other.attainment
                    if !isSame { tally.differences.append("\(one.unit.id) \(when) \(cell.indicator.name): \(cell) \(other)") }
                }
            }
        }
        return tally
    }
}
