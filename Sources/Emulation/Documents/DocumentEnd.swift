/// That a document does not stand any more (hết hiệu lực), since when and by what.
package struct DocumentEnd: Hashable, Sendable {
    /// Constraint: `a_document_is_replaced_repealed_or_recalled`.
    package enum How: String, CaseIterable, Sendable { case replaced, repealed, recalled }

    package let how: How
    /// The first day on which it does not stand.
    package let on: Day
    /// By what, as printed.
    package let by: String?
    /// The document that ended it, where that is one of the unit's or of those above.
    package let successor: DocumentReference?

    package init(how: How, on: Day, by: String?, successor: DocumentReference?) {
        self.how = how
        self.on = on
        self.by = by
        self.successor = successor
    }
}

extension DocumentEnd.How: Named {
    package var words: Wording {
        switch self {
        case .replaced: Wording(vi: "được thay thế", en: "replaced")
        case .repealed: Wording(vi: "bị bãi bỏ", en: "repealed")
        case .recalled: Wording(vi: "bị thu hồi", en: "recalled")
        }
    }
}
