/// What a rule asks: conditions, and how they hang together.
package indirect enum Standard: Hashable, Sendable {
    /// One condition, and the facts it rests on where those of its rule are others.
    case condition(LawPredicate, facts: [String])
    case all([Standard])
    case any([Standard])
    case of(Int, [Standard])

    package var predicates: [LawPredicate] {
        switch self {
        case .condition(let predicate, _): [predicate]
        case .all(let parts), .any(let parts), .of(_, let parts): parts.flatMap(\.predicates)
        }
    }

    package var facts: [String] {
        switch self {
        case .condition(_, let facts): facts
        case .all(let parts), .any(let parts), .of(_, let parts): parts.flatMap(\.facts)
        }
    }

    /// The same, its conditions resting on these facts where they name none.
    func resting(on facts: [String]) -> Standard {
        switch self {
        case .condition(let predicate, let own): .condition(predicate, facts: own.isEmpty ? facts : own)
        case .all(let parts): .all(parts.map { $0.resting(on: facts) })
        case .any(let parts): .any(parts.map { $0.resting(on: facts) })
        case .of(let count, let parts): .of(count, parts.map { $0.resting(on: facts) })
        }
    }

    /// Whether anybody at all can meet it, or fail: what rests on an unread text cannot.
    package func canBe(_ truth: Truth) -> Bool {
        switch self {
        case .condition(.unknown, _): truth == .unknown
        case .condition: true
        case .all(let parts): canBe(truth, parts.count, parts)
        case .any(let parts): canBe(truth, 1, parts)
        case .of(let count, let parts): canBe(truth, count, parts)
        }
    }

    private func canBe(_ truth: Truth, _ count: Int, _ parts: [Standard]) -> Bool {
        switch truth {
        case .met: parts.count { $0.canBe(.met) } >= count
        case .notMet: parts.count { $0.canBe(.notMet) } > parts.count - count
        case .unknown: true
        }
    }
}

/// A rule of a pack: what it asks, on what it rests, and a case for each answer it can give.
package struct LawRule: Hashable, Sendable {
    package let standard: Standard
    package let facts: [String]
    package let examples: [Truth: CaseFacts]

    package init(_ standard: Standard, facts: [String], examples: [Truth: CaseFacts] = [:]) {
        self.standard = standard
        self.facts = facts
        self.examples = examples
    }

    /// Which answers have to be shown by an example: met and not met, or unknown where one of them cannot be.
    package var owed: [Truth] {
        let known = [Truth.met, .notMet].filter(standard.canBe)
        return known.count == 2 ? known : known + [.unknown]
    }
}
