/// What was found of one condition, or of some that hang together.
package struct Judgement: Hashable, Sendable {
    package let truth: Truth
    /// What is asked.
    package let sentence: Wording
    /// The value that was found; nil of what hangs together.
    package let found: Wording?
    /// What would make it met; nil where it is.
    package let change: Wording?
    package let facts: [CitedFact]
    package let parts: [Judgement]

    package init(
        truth: Truth, sentence: Wording, found: Wording? = nil, change: Wording? = nil, facts: [CitedFact], parts: [Judgement] = []
    ) {
        self.truth = truth
        self.sentence = sentence
        self.found = found
        self.change = change
        self.facts = facts
        self.parts = parts
    }

    /// Conditions alone, as they are written.
    package var conditions: [Judgement] { parts.isEmpty ? [self] : parts.flatMap(\.conditions) }

    /// Of what it rests on, the least sure.
    package var confidence: LawConfidence? { facts.map(\.fact.confidence).max() }

    /// Whether a lawyer has reviewed everything that it rests on: only then may it keep anybody from anything.
    package var isReviewed: Bool { !facts.isEmpty && facts.allSatisfy { $0.review != nil } }
}

/// What a law says of a case (kết luận): of one form, with every condition.
package struct Verdict: Hashable, Sendable {
    /// The packs it was judged by, the last word first.
    package let packs: [String]
    package let form: String
    package let whole: Judgement

    package var truth: Truth { whole.truth }
}
