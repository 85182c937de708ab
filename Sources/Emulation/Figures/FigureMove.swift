package import Foundation

/// How one cell of a total moves when a version of a report is accepted: everything else in it stays.
package struct FigureMove: Hashable, Sendable {
    package let indicator: Indicator
    package let before: Figure
    package let after: Figure

    package var valueBefore: Decimal? { before.value(indicator.overUnits, decimals: indicator.decimals) }
    package var valueAfter: Decimal? { after.value(indicator.overUnits, decimals: indicator.decimals) }

    /// One for each indicator that a unit adds up, in their order.
    ///
    /// It begins with what others hold, for nothing can be taken out of a least value: who holds the next one is not known from it.
    /// - Parameters:
    ///   - indicators: those of the author's campaign; one that the author or a unit between them defined does not climb to the unit.
    ///   - others: the cells without what counts of the report.
    ///   - counting: what counts of it now, nothing where nothing was accepted.
    package static func all(
        _ indicators: [Indicator], in unit: UnitID, others: [UUID: Figure], accepting: [ReportValue], counting: [ReportValue]
    ) -> [FigureMove] {
        let accepting = Figure.each(accepting), counting = Figure.each(counting)
        return indicators.filter { $0.home?.contains(unit) ?? false }.map { indicator in
            let others = others[indicator.id] ?? .zero
            return FigureMove(
                indicator: indicator, before: others + (counting[indicator.id] ?? .zero), after: others + (accepting[indicator.id] ?? .zero)
            )
        }
    }
}

extension Figure {
    /// What one value is in a cell; an explanation why there is none is nothing.
    package init(_ value: ReportValue) {
        guard let figure = value.figure else {
            self = .zero
            return
        }
        self.init(n: 1, total: figure, weight: value.weight ?? 0, least: figure, greatest: figure)
    }

    fileprivate static func each(_ values: [ReportValue]) -> [UUID: Figure] {
        Dictionary(values.map { ($0.indicator, Figure($0)) }, uniquingKeysWith: +)
    }
}
