import Emulation
import FoundationEssentials
import Store

/// The figures of units, indicators and periods, found by their places among those: a city's board has tens of thousands.
struct FigureGrid {
    private var figures: [Figure]
    private let (indicators, periods): (Int, Int)

    /// Nothing is counted where there is no cell; a cell of something else is left out.
    init(_ cells: [FigureCell], units: [UnitID], indicators: [UUID], periods: [UUID]) {
        func places<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
            Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        }
        (self.indicators, self.periods) = (indicators.count, periods.count)
        figures = Array(repeating: .zero, count: units.count * indicators.count * periods.count)
        let (unitPlaces, indicatorPlaces, periodPlaces) = (places(units), places(indicators), places(periods))
        for cell in cells {
            guard let unit = unitPlaces[cell.unit], let indicator = indicatorPlaces[cell.indicator], let period = periodPlaces[cell.period]
            else { continue }
            figures[start(unit, indicator) + period] = cell.figure
        }
    }

    private func start(_ unit: Int, _ indicator: Int) -> Int { (unit * indicators + indicator) * periods }

    subscript(unit: Int, indicator: Int, period: Int) -> Figure { figures[start(unit, indicator) + period] }

    /// In the order of the periods.
    subscript(unit: Int, indicator: Int) -> ArraySlice<Figure> {
        let start = start(unit, indicator)
        return figures[start..<start + periods]
    }
}
