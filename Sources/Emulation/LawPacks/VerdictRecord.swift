/// What the law said of a case, as it is kept: every condition with its sentence, its article and what was found. It says nothing of who had
/// reviewed a fact by then, so the same facts under the same packs always make the same of it.
package struct VerdictRecord: Codable, Hashable, Sendable {
    package struct Words: Codable, Hashable, Sendable {
        package let vi: String
        package let en: String

        init(_ words: Wording) { (vi, en) = (words.vi, words.en) }

        package var wording: Wording { Wording(vi: vi, en: en) }
    }

    package struct Condition: Codable, Hashable, Sendable {
        package let truth: Truth
        package let sentence: Words
        package let found: Words?
        /// What would make it met.
        package let change: Words?
        /// The facts of law that it rests on, as `pack/name`.
        package let facts: [String]
        /// The articles, and how sure each is.
        package let cites: [Words]
        package let confidence: LawConfidence?
        /// Those that hang together by it; none of what is asked by itself.
        package let parts: [Condition]

        /// What is asked by itself, as it is written.
        package var leaves: [Condition] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

        init(_ judgement: Judgement) {
            truth = judgement.truth
            sentence = Words(judgement.sentence)
            found = judgement.found.map(Words.init)
            change = judgement.change.map(Words.init)
            facts = judgement.facts.map { "\($0.pack)/\($0.name)" }
            cites = judgement.parts.isEmpty ? judgement.facts.map { Words($0.cite) } : []
            confidence = judgement.confidence
            parts = judgement.parts.map(Condition.init)
        }

        fileprivate func answersLike(_ other: Condition) -> Bool {
            truth == other.truth && facts == other.facts && parts.count == other.parts.count
                && zip(parts, other.parts).allSatisfy { $0.answersLike($1) }
        }
    }

    package let form: String
    /// The packs, the last word first.
    package let packs: [String]
    package let truth: Truth
    /// How all hang together.
    package let whole: Condition

    package init(_ verdict: Verdict) {
        form = verdict.form
        packs = verdict.packs
        truth = verdict.truth
        whole = Condition(verdict.whole)
    }

    /// Conditions alone.
    package var conditions: [Condition] { whole.leaves }

    /// Whether another says the same, however a later release words it.
    package func answersLike(_ other: VerdictRecord) -> Bool {
        form == other.form && packs == other.packs && truth == other.truth && whole.answersLike(other.whole)
    }
}

extension Truth: Codable {}
extension LawConfidence: Codable {}
extension Subject.Kind: Codable {}
extension SubjectClass: Codable {}
extension Grade: Codable {}
extension Scope: Codable {}
extension Discipline: Codable {}
extension MovementReview: Codable {}
extension MovementReading: Codable, CodingKeyRepresentable {}
extension PlainFact: Codable, CodingKeyRepresentable {}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no day: \(text)"))
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
