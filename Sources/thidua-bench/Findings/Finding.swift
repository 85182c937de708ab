import Emulation
import Foundation

/// One row of the table.
struct Finding {
    let title: String
    /// Nil where there is nothing to compare with, or nothing was measured.
    let ratio: Double?
    /// The ratio in each round alone.
    let spread: ClosedRange<Double>?
    let bar: Bar?
    /// The absolute numbers behind the ratio, or why the row was skipped.
    let beside: String
    /// The same numbers by name.
    let numbers: KeyValuePairs<String, Double>

    /// What was measured against what it is compared with: the ratio of their medians.
    init(
        _ title: String, _ series: Series, against other: Series, _ bar: Bar?, beside: String, numbers: KeyValuePairs<String, Double>
    ) {
        self.title = title
        ratio = series.median / other.median
        let ratios = zip(series.values, other.values).map { $0 / $1 }
        spread = (ratios.min() ?? 0)...(ratios.max() ?? 0)
        self.bar = bar
        self.beside = beside
        self.numbers = numbers
    }

    /// Numbers that speak for themselves, as a share of what they may be.
    init(_ title: String, _ ratio: Double? = nil, _ bar: Bar? = nil, beside: String, numbers: KeyValuePairs<String, Double> = [:]) {
        self.title = title
        self.ratio = ratio
        spread = nil
        self.bar = bar
        self.beside = beside
        self.numbers = numbers
    }

    static func skipped(_ title: String, because reason: String) -> Finding {
        Finding(title, beside: "skipped: \(reason)")
    }
}

extension Double {
    /// With so many decimals, and thousands set apart.
    func formatted(_ decimals: Int) -> String {
        let text = String(format: "%.\(decimals)f", magnitude)
        let whole = text.prefix { $0 != "." }
        return (self < 0 ? "-" : "") + whole.inThousands(",") + text.dropFirst(whole.count)
    }
}
