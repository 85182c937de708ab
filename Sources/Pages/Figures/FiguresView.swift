import Emulation
import Foundation
import Operations
import Store

/// The totals of a campaign as its unit sees them: who is behind, in what?
struct FiguresView: Sendable {
    struct Column: Sendable {
        let indicator: Indicator
        var heading: String { indicator.heading ?? indicator.name }
        var measure: String { indicator.asPercent ? "%" : indicator.measure }
    }

    struct Cell: Sendable {
        let value: Wording?
        let attainment: Wording?
        let heat: Heat
        /// How much of the target is reached, in twentieths.
        let thread: Int?
    }

    struct Row: Sendable {
        let name: String
        let way: PageAddress
        let isOwn: Bool
        /// The period whose report is missing.
        let missing: Wording?
        /// Whether it has a target, or anything was reported.
        let isAimed: Bool
        let cells: [Cell]
    }

    /// A number of the whole unit, how it came about, and how far it is.
    struct Tile: Sendable {
        let name: String
        let value: Wording
        let columns: Columns
        let bar: Bar?
        let of: Wording?
    }

    /// One indicator, period by period.
    struct Line: Sendable {
        let name: String
        let isOwn: Bool
        let missing: Wording?
        let byPeriod: [Wording?]
        let columns: Columns
        let toDate: Wording?
        let target: Wording?
        let attainment: Wording?
        let bar: Bar?
    }

    let unit: UnitID
    let unitName: String
    let campaign: Campaign
    let periods: [Period]
    /// Nil for all so far.
    let period: Period?
    let columns: [Column]
    let rows: [Row]
    let tiles: [Tile]
    /// The indicator that is shown by itself.
    let chosen: Indicator?
    let lines: [Line]
    let missing: Int
    /// Whether there are more units than the page shows.
    let hasMore: Bool
    /// Where a script hears that they have moved.
    let live: PageAddress

    static let title = Wording(vi: "Số liệu", en: "Figures")
    private static let mostTiles = 5

    init(
        _ page: FiguresByPeriodPage, _ participation: ParticipationInFull, of unit: UnitID, called name: String, period asked: UUID?,
        indicator: UUID?
    ) {
        self.unit = unit
        unitName = name
        campaign = page.campaign
        periods = page.periods
        let place = page.periods.firstIndex { $0.id == asked }
        period = place.map { page.periods[$0] }
        let combined = page.indicators.indices.filter { page.indicators[$0].overUnits != .none }
        columns = combined.map { Column(indicator: page.indicators[$0]) }
        let own = page.rows.first
        let absent = Set(participation.missing.map(\.unit.address.unit))
        let last = participation.period.map(Written.inner)
        missing = absent.count
        hasMore = page.next != nil
        let stream: PageAddress = "/\(unit)/phong-trao/\(page.campaign.id)/so-lieu/moi"
        live = page.mark.map { stream.asking("tu", $0.text) } ?? stream

        func cell(_ row: FiguresByPeriodRow, _ column: Int) -> FiguresRow.Cell {
            place.map { row.cells[column].inPeriod($0) } ?? row.cells[column].toDate
        }
        let general = combined.map { column in own.map { cell($0, column).attainment } ?? .none }
        rows = page.rows.map { row in
            Row(
                name: row.unit.id == unit ? "" : row.unit.name, way: UnitLine.address(of: row.unit.id, seenFrom: unit),
                isOwn: row.unit.id == unit,
                missing: absent.contains(row.unit.id) ? last : nil,
                isAimed: combined.contains { row.cells[$0].toDate.target != nil || row.cells[$0].toDate.value != nil },
                cells: zip(combined, general).map { column, general in
                    Cell(cell(row, column), general: general, isOwn: row.unit.id == unit)
                })
        }
        tiles =
            own.map { own in
                let aimed = combined.filter { own.cells[$0].toDate.target != nil }
                let others = combined.filter { own.cells[$0].toDate.target == nil }
                return (aimed + others).prefix(Self.mostTiles).compactMap { column in
                    let cell = own.cells[column]
                    guard let value = cell.toDate.value else { return nil }
                    return Tile(
                        name: page.indicators[column].heading ?? page.indicators[column].name,
                        value: Written.bare(value, of: cell.toDate.indicator), columns: Columns(cell.byPeriod, page.periods),
                        bar: Bar(cell.toDate.attainment), of: Self.of(cell.toDate))
                }
            } ?? []
        let choice = combined.first { page.indicators[$0].id == indicator }
        chosen = choice.map { page.indicators[$0] }
        lines =
            choice.map { column in
                page.rows.map { row in
                    Line(row, column, page.periods, isOwn: row.unit.id == unit, missing: absent.contains(row.unit.id) ? last : nil)
                }
            } ?? []
    }

    /// The same board, as it was asked for, on a wall.
    var wall: PageAddress {
        let board: PageAddress = "/\(unit)/phong-trao/\(campaign.id)/so-lieu"
        let page = board.asking("man-hinh", "1")
        return period.map { page.asking("ky", $0.id.uuidString.lowercased()) } ?? page
    }

    var heading: Wording { Wording(vi: "Số liệu phong trào: \(unitName)", en: "Figures: \(unitName)") }

    var when: Wording {
        guard let period else {
            return Wording(vi: "Lũy kế đến nay · \(campaign.shortName)", en: "All periods so far · \(campaign.shortName)")
        }
        let name = Written.period(period)
        return Wording(vi: "\(name.vi) · \(campaign.shortName)", en: "\(name.en) · \(campaign.shortName)")
    }

    /// `84,2% của 38`.
    private static func of(_ cell: FiguresRow.Cell) -> Wording? {
        guard let target = cell.target, let attainment = Written.attainment(cell.attainment) else { return nil }
        let aim = Written.bare(target, of: cell.indicator)
        return Wording(vi: "\(attainment.vi) của \(aim.vi)", en: "\(attainment.en) of \(aim.en)")
    }
}

extension FiguresView.Cell {
    fileprivate init(_ cell: FiguresRow.Cell, general: Attainment, isOwn: Bool) {
        value = cell.value.map { Written.bare($0, of: cell.indicator) }
        attainment = Written.attainment(cell.attainment)
        heat = isOwn ? .bare : Heat(cell.attainment, general: general)
        if case .share(let share) = cell.attainment {
            thread = NSDecimalNumber(decimal: (min(max(share, 0), 100) / 5).rounded(to: 0)).intValue
        } else {
            thread = nil
        }
    }
}

extension FiguresView.Line {
    fileprivate init(_ row: FiguresByPeriodRow, _ column: Int, _ periods: [Period], isOwn: Bool, missing: Wording?) {
        let cell = row.cells[column]
        name = row.unit.name
        self.isOwn = isOwn
        self.missing = missing
        byPeriod = cell.byPeriod.map { cell in cell.value.map { Written.bare($0, of: cell.indicator) } }
        columns = Columns(cell.byPeriod, periods)
        toDate = cell.toDate.value.map { Written.bare($0, of: cell.toDate.indicator) }
        target = cell.toDate.target.map { Written.bare($0, of: cell.toDate.indicator) }
        attainment = Written.attainment(cell.toDate.attainment)
        bar = Bar(cell.toDate.attainment)
    }
}
