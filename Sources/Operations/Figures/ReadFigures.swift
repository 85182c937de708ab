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
            let (campaign, indicators, targets, units, acknowledged) = try await client.read(
                under: standing.settings, .campaign(campaign, of: standing.unit), .indicators(of: campaign, unit: standing.unit),
                .targets(setBy: campaign, of: standing.unit), .unit(standing.unit, andAddressedBy: campaign, after: after, limit: limit),
                .acknowledgedRevision(of: campaign, unit: standing.unit))
            guard let campaign, let own = units.first(where: { $0.id == standing.unit }) else { throw OperationRefusal.notFound }
            let (periods, given) = try await client.read(
                under: standing.settings, .periods(of: campaign.id, unit: campaign.unit),
                .targets(
                    of: campaign.above ?? campaign.id, from: campaign.aboveUnit ?? campaign.unit, for: standing.unit,
                    revision: acknowledged ?? 0))
            let asked = period.map { id in periods.filter { $0.id == id } } ?? periods
            guard period == nil || !asked.isEmpty else { throw OperationRefusal.unknownPeriod }

            let cells = try await client.run(
                under: standing.settings,
                .figures(
                    of: standing.unit, level: own.level, campaign: campaign.id, family: campaign.family,
                    periods: asked.map(\.id) + (period == nil ? [.toDate] : []),
                    extremes: indicators.filter { [.min, .max].contains($0.overUnits) }.map(\.id), after: after, limit: limit))
            let page = units.filter { $0.id != own.id }
            let sheet = Sheet(
                cells: cells, periods: asked.map(\.id), isToDate: period == nil, targets: targets, issuer: own.id,
                given: given.given(to: own.id, indicators))
            return FiguresPage(
                campaign: campaign, period: period == nil ? nil : asked.first, indicators: indicators,
                rows: ([own] + page).map { unit in
                    FiguresRow(unit: unit, cells: indicators.map { sheet.cell($0, of: unit.id) })
                },
                next: page.count == limit ? page.last?.id : nil)
        }
    }
}

/// The cells of one answer, looked up by unit, indicator and period.
private struct Sheet {
    private let figures: [Key: Figure]
    private let periods: [UUID]
    private let isToDate: Bool
    private let targets: [Key: Decimal]
    private let issuer: UnitID
    private let given: [UUID: Decimal]

    struct Key: Hashable {
        let unit: UnitID
        let indicator: UUID
        let period: UUID
    }

    init(cells: [FigureCell], periods: [UUID], isToDate: Bool, targets: [TargetOfUnit], issuer: UnitID, given: [UUID: Decimal]) {
        figures = Dictionary(
            cells.map { (Key(unit: $0.unit, indicator: $0.indicator, period: $0.period), $0.figure) },
            uniquingKeysWith: { first, _ in first })
        self.periods = periods
        self.isToDate = isToDate
        self.targets = Dictionary(
            targets.map { (Key(unit: $0.unit, indicator: $0.indicator, period: .toDate), $0.value) },
            uniquingKeysWith: { first, _ in first })
        self.issuer = issuer
        self.given = given
    }

    func cell(_ indicator: Indicator, of unit: UnitID) -> FiguresRow.Cell {
        let target =
            targets[Key(unit: unit, indicator: indicator.id, period: .toDate)]
            ?? (indicator.addsUp ? nil : targets[Key(unit: issuer, indicator: indicator.id, period: .toDate)])
            ?? (unit == issuer ? given[indicator.id] : nil)
        let inPeriods = periods.map { figures[Key(unit: unit, indicator: indicator.id, period: $0)] ?? .zero }
        if isToDate, indicator.timeFirst {
            let figure = figures[Key(unit: unit, indicator: indicator.id, period: .toDate)] ?? .zero
            return .init(
                indicator: indicator, n: figure.n, value: figure.value(indicator.overUnits, decimals: indicator.decimals), target: target)
        }
        let n = inPeriods.reduce(0) { $0 + $1.n }
        let value =
            isToDate
            ? Figure.overTime(inPeriods, indicator) : inPeriods.first?.value(indicator.overUnits, decimals: indicator.decimals)
        return .init(indicator: indicator, n: n, value: value, target: target)
    }
}
