package import Foundation

/// The value a plan sets for one unit, or (where nobody is named) for all who are addressed.
package struct TargetPlan: Hashable, Sendable {
    package let indicator: UUID
    /// Nil: one for all addressed, only where the indicator does not add up.
    package let unit: UnitID?
    package let value: Decimal

    package init(indicator: UUID, unit: UnitID?, value: Decimal) {
        self.indicator = indicator
        self.unit = unit
        self.value = value
    }
}
