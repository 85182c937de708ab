package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The totals of a campaign as its unit sees them: one row for itself, then one page of those it addressed.
package struct FiguresPage: Sendable {
    package let campaign: Campaign
    /// Nil: all periods so far.
    package let period: Period?
    package let indicators: [Indicator]
    /// The unit itself first.
    package let rows: [FiguresRow]
    /// The last unit of a full page; ask for what comes after it.
    package let next: UnitID?
}

package struct FiguresRow: Sendable {
    package let unit: Unit
    package let cells: [Cell]

    /// One indicator of one unit: everything accepted in it and below it.
    package struct Cell: Sendable {
        package let indicator: Indicator
        /// How many values there are.
        package let n: Int
        package let value: Decimal?
        package let target: Decimal?

        package var attainment: Attainment { Attainment(value: value, target: target, direction: indicator.direction) }
    }
}

package struct ReadFigures: Sendable {
    let campaign: UUID
    let period: UUID?
    let after: UnitID?
    let limit: Int

    /// - Parameter period: nil for all periods so far.
    package init(campaign: UUID, period: UUID?, after: UnitID?, limit: Int) {
        self.campaign = campaign
        self.period = period
        self.after = after
        self.limit = limit
    }

    /// - Throws: `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> FiguresPage {
        try await refusing {
            let sheet = try await FigureSheet.read(campaign, of: period, after: after, limit: limit, as: standing, on: client)
            return FiguresPage(
                campaign: sheet.campaign, period: period == nil ? nil : sheet.periods.first, indicators: sheet.indicators,
                rows: sheet.units.indices.map { unit in
                    FiguresRow(
                        unit: sheet.units[unit],
                        cells: sheet.indicators.indices.map { indicator in
                            period == nil ? sheet.cellToDate(indicator, of: unit) : sheet.cell(indicator, of: unit, in: 0)
                        })
                },
                next: sheet.next)
        }
    }
}
