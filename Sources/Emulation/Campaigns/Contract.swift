package import Foundation

/// What an adopter was given by the campaign above, as it stood at the revision the adopter acknowledged.
package struct Contract: Hashable, Sendable {
    /// Who was given it.
    package let unit: UnitID
    package let revision: Int
    package let indicators: [Indicator]
    package let clauses: [Clause]
    /// The one for this unit, otherwise the one for all; what a unit above set for itself is not given to anybody.
    package let targets: [UUID: Decimal]
    package let family: UUID
    package let periods: [Period]

    package init(
        unit: UnitID, revision: Int, indicators: [Indicator], clauses: [Clause], targets: [UUID: Decimal], family: UUID, periods: [Period]
    ) {
        self.unit = unit
        self.revision = revision
        self.indicators = indicators
        self.clauses = clauses
        self.targets = targets
        self.family = family
        self.periods = periods
    }
}
