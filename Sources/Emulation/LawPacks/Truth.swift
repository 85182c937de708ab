/// What can be said of a condition. Three values: of what nobody has read or looked up the answer is neither yes nor no.
package enum Truth: String, CaseIterable, Sendable {
    case met
    case notMet = "not_met"
    case unknown

    package init(_ known: Bool?) {
        self =
            switch known {
            case true?: .met
            case false?: .notMet
            case nil: .unknown
            }
    }

    /// Kleene's logic: met once so many are, whatever becomes of those nobody knows of; not met once too few can be.
    package static func of(_ count: Int, _ all: [Truth]) -> Truth {
        let met = all.count { $0 == .met }
        if met >= count { return .met }
        return met + all.count { $0 == .unknown } < count ? .notMet : .unknown
    }

    package static func all(_ all: [Truth]) -> Truth { of(all.count, all) }
    package static func any(_ all: [Truth]) -> Truth { of(1, all) }
}

extension Truth: Named {
    package var words: Wording {
        switch self {
        case .met: Wording(vi: "đạt", en: "met")
        case .notMet: Wording(vi: "không đạt", en: "not met")
        case .unknown: Wording(vi: "chưa kết luận được", en: "unknown")
        }
    }
}
