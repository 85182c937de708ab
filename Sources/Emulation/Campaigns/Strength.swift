/// How strongly a unit is told to take part. Constraint: `an_address_is_ordered_or_requested`.
package enum Strength: String, CaseIterable, Sendable {
    /// Owes an adoption, can be late, is reviewed.
    case ordered
    /// May join, is never late, never returned, only received.
    case requested
}

extension Strength: Named {
    package var words: Wording {
        switch self {
        case .ordered: Wording(vi: "giao", en: "ordered")
        case .requested: Wording(vi: "đề nghị", en: "requested")
        }
    }
}
