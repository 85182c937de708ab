package import Foundation

extension Figure {
    /// The value of several periods, each of which combines its units first; rounded once, at the end.
    ///
    /// Nil for an indicator that combines time first: its cell "to date" already says it (``value(_:decimals:)``).
    /// Periods in which there is no value do not count. Weights are pooled: a quotient of sums, not an average of quotients.
    package static func overTime(_ cells: some Collection<Figure>, _ indicator: Indicator) -> Decimal? {
        guard !indicator.timeFirst else { return nil }
        let values = cells.compactMap { $0.exactValue(indicator.overUnits) }
        let exact: Decimal? =
            switch indicator.overTime {
            case .weighted: cells.reduce(.zero, +).exactValue(.weighted)
            case .last, .none: nil
            case _ where values.isEmpty: nil
            case .sum, .count: values.reduce(0, +)
            case .average: values.reduce(0, +) / Decimal(values.count)
            case .min: values.min()
            case .max: values.max()
            }
        return exact?.rounded(to: indicator.decimals)
    }
}
