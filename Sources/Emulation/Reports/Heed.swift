package import Foundation

/// What a writer should look at twice; it never hinders.
package enum Heed: Hashable, Sendable {
    /// Exactly ten times what it was, or a tenth: a comma may have slipped.
    case slippedComma
    /// At least 2.5 times what it was for the period before.
    case muchMore(times: Decimal)
    /// At most 0.4 of what it was.
    case muchLess

    /// Compares a figure with that of the period before; nil where there is nothing to say, or nothing to compare with.
    package init?(_ figure: Decimal?, after before: Decimal?) {
        guard let figure, let before, before > 0, figure > 0 else { return nil }
        switch figure {
        case before * 10, before / 10: self = .slippedComma
        case (before * Decimal(sign: .plus, exponent: -1, significand: 25))...:
            self = .muchMore(times: (figure / before).rounded(to: 1))
        case ...(before * Decimal(sign: .plus, exponent: -1, significand: 4)): self = .muchLess
        default: return nil
        }
    }
}
