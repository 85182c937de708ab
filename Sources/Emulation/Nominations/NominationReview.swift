package import Foundation

/// What a reviewer did with a nomination, and said of it; it never changes.
package struct NominationReview: Hashable, Sendable {
    /// Constraint: `a_review_is_one_of_four_deeds`.
    package enum Deed: String, CaseIterable, Sendable { case receipt, `return`, appraisal, refusal }

    /// What is looked at when a nomination is appraised.
    package enum Check: String, CaseIterable, Sendable {
        case dossier, achievements, standards, discipline, doubles, obligations
    }

    /// The day and the law of a dossier, which the first receipt sets for good. Constraint: `a_nomination_is_received_for_good_once`.
    package struct Receipt: Hashable, Sendable {
        package let on: Day
        package let pack: String
        /// Of the text of that pack.
        package let hash: Data

        package init(on: Day, pack: String, hash: Data) {
            self.on = on
            self.pack = pack
            self.hash = hash
        }
    }

    /// How often it was returned, with this time, and how often its law allows.
    package struct Returns: Hashable, Sendable {
        package let count: Int
        package let allowed: Int

        package init(count: Int, allowed: Int) {
            self.count = count
            self.allowed = allowed
        }
    }

    /// Which change of the nomination it was.
    package let revision: Int
    package let deed: Deed
    package let words: String?
    /// By which a refusal is made.
    package let article: String?
    package let checks: [Check]?
    package let returns: Returns?
    package let receipt: Receipt?

    package init(
        revision: Int, deed: Deed, words: String? = nil, article: String? = nil, checks: [Check]? = nil, returns: Returns? = nil,
        receipt: Receipt? = nil
    ) {
        self.revision = revision
        self.deed = deed
        self.words = words
        self.article = article
        self.checks = checks
        self.returns = returns
        self.receipt = receipt
    }
}

extension [NominationReview] {
    /// The day and the law of the dossier; nil as long as nobody received it.
    package var receipt: NominationReview.Receipt? { lazy.compactMap(\.receipt).first }
    /// How often it was returned.
    package var returns: Int { count { $0.deed == .return } }
}
