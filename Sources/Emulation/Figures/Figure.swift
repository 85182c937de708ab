package import Foundation

/// One exact cell of a total: everything accepted below a unit, for one period and one indicator.
package struct Figure: Hashable, Sendable {
    /// How many values are in it.
    package let n: Int
    package let total: Decimal
    package let weight: Decimal
    package let least: Decimal?
    package let greatest: Decimal?

    package static let zero = Figure(n: 0, total: 0, weight: 0, least: nil, greatest: nil)

    package init(n: Int, total: Decimal, weight: Decimal, least: Decimal?, greatest: Decimal?) {
        self.n = n
        self.total = total
        self.weight = weight
        self.least = least
        self.greatest = greatest
    }

    package static func + (one: Figure, other: Figure) -> Figure {
        Figure(
            n: one.n + other.n,
            total: one.total + other.total,
            weight: one.weight + other.weight,
            least: [one.least, other.least].compactMap(\.self).min(),
            greatest: [one.greatest, other.greatest].compactMap(\.self).max())
    }

    /// The value people are shown, rounded half away from zero; it is rounded here and nowhere else.
    /// Nothing of nothing: where nobody reported, 0 would be a lie.
    package func value(_ over: UnitAggregation, decimals: Int) -> Decimal? {
        exactValue(over)?.rounded(to: decimals)
    }

    func exactValue(_ over: UnitAggregation) -> Decimal? {
        switch over {
        case .sum, .count: n == 0 ? nil : total
        case .average: n == 0 ? nil : total / Decimal(n)
        case .weighted: weight == 0 ? nil : total / weight
        case .min: least
        case .max: greatest
        case .none: nil
        }
    }
}
