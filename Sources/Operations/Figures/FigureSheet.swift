import Emulation
import FoundationEssentials
import Postgres
import Store

/// The cells of one answer, all from one snapshot, each found by the places of its unit, its indicator and its period.
struct FigureSheet {
    let campaign: Campaign
    /// Those that were asked for, oldest first.
    let periods: [Period]
    let indicators: [Indicator]
    /// The unit that asks first, then a page of those it addressed.
    let units: [Unit]
    /// The last unit of a full page.
    let next: UnitID?
    /// Up to where they are known; nil where nobody asked.
    let mark: FiguresMark?
    private let figures: FigureGrid
    private let targets: [Target: Decimal]
    private let given: [UUID: Decimal]

    private struct Target: Hashable {
        let unit: UnitID
        let indicator: UUID
    }

    /// - Parameters:
    ///   - period: nil for each of them and for all so far.
    ///   - isMarked: whether somebody waits for what comes after.
    static func read(
        _ campaign: UUID, of period: UUID?, after: UnitID?, limit: Int, isMarked: Bool = false, as standing: Standing,
        on client: PostgresClient
    ) async throws -> FigureSheet {
        let (found, indicators, targets, units, acknowledged) = try await client.read(
            under: standing.settings, .campaign(campaign, of: standing.unit), .indicators(of: campaign, unit: standing.unit),
            .targets(setBy: campaign, of: standing.unit), .unit(standing.unit, andAddressedBy: campaign, after: after, limit: limit),
            .acknowledgedRevision(of: campaign, unit: standing.unit))
        guard let found, let own = units.first(where: { $0.id == standing.unit }) else { throw OperationRefusal.notFound }
        let (periods, given) = try await client.read(
            under: standing.settings, .periods(of: found.id, unit: found.unit),
            .targets(
                of: found.above ?? found.id, from: found.aboveUnit ?? found.unit, for: standing.unit, revision: acknowledged ?? 0))
        let asked = period.map { id in periods.filter { $0.id == id } } ?? periods
        guard period == nil || !asked.isEmpty else { throw OperationRefusal.unknownPeriod }

        let figures = Statement.figures(
            of: standing.unit, level: own.level, campaign: found.id, family: found.family,
            periods: asked.map(\.id) + (period == nil ? [.toDate] : []),
            extremes: indicators.filter { [.min, .max].contains($0.overUnits) }.map(\.id), after: after, limit: limit)
        let (cells, mark): ([FigureCell], FiguresMark?)
        if isMarked {
            // The mark first: what is decided between the two is in the figures and told once more, and never in neither.
            let (looks, read) = try await client.readLong(
                under: standing.settings, .figuresMoved(in: [FiguresSight(unit: standing.unit, family: found.family)], since: [nil]),
                figures)
            (cells, mark) = (read, looks.first?.mark)
        } else {
            (cells, mark) = (try await client.readLong(under: standing.settings, figures), nil)
        }
        let page = units.filter { $0.id != own.id }
        return FigureSheet(
            campaign: found, periods: asked, indicators: indicators, units: [own] + page, next: page.count == limit ? page.last?.id : nil,
            mark: mark,
            figures: FigureGrid(
                cells, units: [own.id] + page.map(\.id), indicators: indicators.map(\.id), periods: asked.map(\.id) + [.toDate]),
            targets: Dictionary(
                targets.map { (Target(unit: $0.unit, indicator: $0.indicator), $0.value) }, uniquingKeysWith: { first, _ in first }),
            given: given.given(to: own.id, indicators))
    }

    /// What counts in one period.
    func cell(_ indicator: Int, of unit: Int, in period: Int) -> FiguresRow.Cell {
        .init(indicators[indicator], figures[unit, indicator, period], target: target(indicators[indicator], of: units[unit].id))
    }

    /// What counts in all of them together.
    func cellToDate(_ indicator: Int, of unit: Int) -> FiguresRow.Cell {
        let (counted, target) = (indicators[indicator], target(indicators[indicator], of: units[unit].id))
        guard !counted.timeFirst else { return .init(counted, figures[unit, indicator].last!, target: target) }
        let inPeriods = inPeriods(indicator, of: unit)
        return .init(
            indicator: counted, n: inPeriods.reduce(0) { $0 + $1.n }, value: Figure.overTime(inPeriods, counted), target: target)
    }

    /// What counts in each, in their order.
    func inPeriods(_ indicator: Int, of unit: Int) -> ArraySlice<Figure> { figures[unit, indicator].dropLast() }

    private func target(_ indicator: Indicator, of unit: UnitID) -> Decimal? {
        let issuer = campaign.unit
        return targets[Target(unit: unit, indicator: indicator.id)]
            ?? (indicator.addsUp ? nil : targets[Target(unit: issuer, indicator: indicator.id)])
            ?? (unit == issuer ? given[indicator.id] : nil)
    }
}

extension FiguresRow.Cell {
    init(_ indicator: Indicator, _ figure: Figure, target: Decimal?) {
        self.init(
            indicator: indicator, n: figure.n, value: figure.value(indicator.overUnits, decimals: indicator.decimals), target: target)
    }
}
