/// Which way is better. Constraint: `a_direction_is_more_or_less`.
package enum Direction: String, CaseIterable, Sendable { case more, less }

extension Direction: Named {
    package var words: Wording {
        switch self {
        case .more: Wording(vi: "càng cao càng tốt", en: "the more the better")
        case .less: Wording(vi: "càng thấp càng tốt", en: "the less the better")
        }
    }
}
