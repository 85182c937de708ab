package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// How the totals of a campaign came about: each period beside all of them together, for the same rows as ``FiguresPage``.
package struct FiguresByPeriodPage: Sendable {
    package let campaign: Campaign
    /// Oldest first; those that have not begun too.
    package let periods: [Period]
    package let indicators: [Indicator]
    /// The unit itself first.
    package let rows: [FiguresByPeriodRow]
    /// The last unit of a full page; ask for what comes after it.
    package let next: UnitID?
    /// From where on somebody who has them waits for others.
    package let mark: FiguresMark?
}

package struct FiguresByPeriodRow: Sendable {
    package let unit: Unit
    package let cells: [Cell]

    /// One indicator of one unit.
    package struct Cell: Sendable {
        package let toDate: FiguresRow.Cell
        fileprivate let inPeriods: ArraySlice<Figure>

        /// In the order of the periods; worked out when it is asked for, since a board shows few of them.
        package var byPeriod: [FiguresRow.Cell] { inPeriods.map(cell) }

        /// - Parameter place: that of the period among all of them.
        package func inPeriod(_ place: Int) -> FiguresRow.Cell { cell(inPeriods[inPeriods.startIndex + place]) }

        private func cell(_ figure: Figure) -> FiguresRow.Cell { FiguresRow.Cell(toDate.indicator, figure, target: toDate.target) }
    }
}

package struct ReadFiguresByPeriod: Sendable {
    let campaign: UUID
    let after: UnitID?
    let limit: Int
    let isMarked: Bool

    /// - Parameter isMarked: whether it is told from where on somebody who has them waits for others.
    package init(campaign: UUID, after: UnitID?, limit: Int, isMarked: Bool = false) {
        self.campaign = campaign
        self.after = after
        self.limit = limit
        self.isMarked = isMarked
    }

    /// - Throws: `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> FiguresByPeriodPage {
        try await refusing {
            let sheet = try await FigureSheet.read(
                campaign, of: nil, after: after, limit: limit, isMarked: isMarked, as: standing, on: client)
            return FiguresByPeriodPage(
                campaign: sheet.campaign, periods: sheet.periods, indicators: sheet.indicators,
                rows: sheet.units.indices.map { unit in
                    FiguresByPeriodRow(
                        unit: sheet.units[unit],
                        cells: sheet.indicators.indices.map { indicator in
                            .init(toDate: sheet.cellToDate(indicator, of: unit), inPeriods: sheet.inPeriods(indicator, of: unit))
                        })
                },
                next: sheet.next, mark: sheet.mark)
        }
    }
}
