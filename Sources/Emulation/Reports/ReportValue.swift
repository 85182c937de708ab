package import Foundation

/// What one report says about one indicator: a figure, with its denominator where it is weighted, or why there is none.
package struct ReportValue: Hashable, Sendable {
    package let indicator: UUID
    package let figure: Decimal?
    package let weight: Decimal?
    package let explanation: String?

    package init(indicator: UUID, figure: Decimal?, weight: Decimal?, explanation: String?) {
        self.indicator = indicator
        self.figure = figure
        self.weight = weight
        self.explanation = explanation
    }

    /// Nothing said about an indicator.
    package static func empty(_ indicator: UUID) -> ReportValue {
        ReportValue(indicator: indicator, figure: nil, weight: nil, explanation: nil)
    }

    package var isEmpty: Bool { self == .empty(indicator) }
}
