package import Emulation

/// A unit that takes over from another: the whole of it, or a part.
package struct Succession: Hashable, Sendable {
    package let from: UnitID
    package let to: UnitID
    package let portion: Portion
    package let isDefault: Bool
    package let effectiveOn: Day
    package let legalBasis: String

    /// Constraint: `a_portion_is_whole_or_part`.
    package enum Portion: String, CaseIterable, Sendable {
        case whole, part
    }

    package init(from: UnitID, to: UnitID, portion: Portion, isDefault: Bool, effectiveOn: Day, legalBasis: String) {
        self.from = from
        self.to = to
        self.portion = portion
        self.isDefault = isDefault
        self.effectiveOn = effectiveOn
        self.legalBasis = legalBasis
    }
}
