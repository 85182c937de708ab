/// How sure a rule is of its text (mức độ chắc chắn). A: the article was seen, quoted; B: one secondary source, or a paraphrase; C: general
/// knowledge, to be confirmed.
package enum LawConfidence: String, CaseIterable, Sendable, Comparable {
    case a = "A"
    case b = "B"
    case c = "C"

    /// The less sure is the greater.
    package static func < (one: LawConfidence, other: LawConfidence) -> Bool { one.rawValue < other.rawValue }
}

extension LawConfidence: Named {
    package var words: Wording {
        switch self {
        case .a: Wording(vi: "đã thấy điều luật được trích nguyên văn", en: "the article was seen, quoted")
        case .b: Wording(vi: "theo một nguồn thứ cấp", en: "by one secondary source")
        case .c: Wording(vi: "hiểu biết chung, phải đối chiếu", en: "general knowledge, to be confirmed")
        }
    }
}

/// A document that rules are taken from (văn bản nguồn).
package struct LawSource: Hashable, Sendable {
    package let symbol: String
    package let issued: Day?
    package let until: Day?

    package init(symbol: String, issued: Day?, until: Day?) {
        self.symbol = symbol
        self.issued = issued
        self.until = until
    }
}

/// What a rule rests on (căn cứ): an article of a source, where it was read, and how sure that is.
package struct LawFact: Hashable, Sendable {
    package let source: String
    package let article: String?
    package let clause: String?
    /// Of what has no articles.
    package let section: String?
    /// The tags of what quotes it.
    package let seenIn: [String]
    package let confidence: LawConfidence

    package init(source: String, article: String?, clause: String?, section: String?, seenIn: [String], confidence: LawConfidence) {
        self.source = source
        self.article = article
        self.clause = clause
        self.section = section
        self.seenIn = seenIn
        self.confidence = confidence
    }
}

/// Who read a fact against its text, and when (rà soát).
package struct FactReview: Hashable, Sendable {
    package let by: String
    package let on: Day

    package init(by: String, on: Day) {
        self.by = by
        self.on = on
    }
}

/// A fact as it is shown beside whatever rests on it.
package struct CitedFact: Hashable, Sendable {
    /// The pack that says it.
    package let pack: String
    package let name: String
    package let symbol: String
    package let fact: LawFact
    /// Nil where no lawyer has reviewed it.
    package let review: FactReview?

    /// `khoản 3 Điều 60`: where in it; nil where nobody saw that.
    package var place: Wording? {
        if let article = fact.article {
            return Wording(
                vi: (fact.clause.map { "khoản \($0) " } ?? "") + "Điều \(article)",
                en: "article \(article)" + (fact.clause.map { ".\($0)" } ?? ""))
        }
        return fact.section.map { Wording(vi: "mục \($0)", en: "section \($0)") }
    }

    /// `khoản 3 Điều 60, 152/2025/NĐ-CP`
    package var cite: Wording {
        guard let place else { return Wording(vi: "\(symbol) (chưa rõ điều)", en: "\(symbol) (article not seen)") }
        return Wording(vi: "\(place.vi), \(symbol)", en: "\(place.en) of \(symbol)")
    }
}
