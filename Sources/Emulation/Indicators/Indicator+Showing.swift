package import Foundation

extension Indicator {
    /// What stands above its column.
    package var columnHeading: String { heading ?? name }

    /// A value or a target as people are shown it: a share in per cent where they want it so.
    package func shown(_ value: Decimal) -> Decimal { asPercent ? value * 100 : value }

    /// With how many decimals that is written.
    package var shownDecimals: Int { asPercent ? max(0, decimals - 2) : decimals }
}
