/// A document the plan rests on; the date may be unknown.
package struct LegalBasis: Hashable, Sendable {
    /// What a plan does with it. Constraint: `a_plan_implements_rests_on_or_cites`.
    package enum Relation: String, CaseIterable, Sendable {
        case restsOn = "rests_on"
        case implements, cites
    }

    /// "190/KH-UBND"; Party documents are written "23-CTr/HU".
    package let symbol: String
    package let issuedOn: Day?
    package let issuer: String?
    package let summary: String?
    package let relation: Relation
    /// Which one that is, of the unit's or of those above; nil where only the printed words are known.
    package let document: DocumentReference?

    package init(
        symbol: String, issuedOn: Day?, issuer: String?, summary: String?, relation: Relation = .restsOn, document: DocumentReference? = nil
    ) {
        self.symbol = symbol
        self.issuedOn = issuedOn
        self.issuer = issuer
        self.summary = summary
        self.relation = relation
        self.document = document
    }
}

/// A basis with how its document stands on the day of the plan.
package struct BasisOnDay: Hashable, Sendable {
    package let basis: LegalBasis
    /// Nil where only its printed words are known, and where its reader does not see it.
    package let document: KnownDocument?
    package let validity: Validity
}

extension [LegalBasis] {
    /// - Parameter documents: those that they lead to, as far as they can be seen.
    package func standing(on day: Day, _ documents: [KnownDocument]) -> [BasisOnDay] {
        let known = Dictionary(documents.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        return map { basis in
            let document = basis.document.flatMap { known[$0] }
            return BasisOnDay(basis: basis, document: document, validity: document?.validity(on: day) ?? .unknown)
        }
    }

    /// Each has to be one that the unit may rest on.
    package func check(among documents: [KnownDocument]) throws(Refusals) {
        let known = Set(documents.map(\.reference))
        var refusals: [any Refusal] = []
        for (position, basis) in enumerated() {
            guard let document = basis.document, !known.contains(document) else { continue }
            refusals.append(PlanRefusal(.basisUnknown(basis.symbol), field: "legalBases[\(position)].document"))
        }
        try Refusals.throw(ifAny: refusals)
    }
}

extension LegalBasis.Relation: Named {
    package var words: Wording {
        switch self {
        case .restsOn: Wording(vi: "căn cứ", en: "rests on")
        case .implements: Wording(vi: "thực hiện", en: "implements")
        case .cites: Wording(vi: "viện dẫn", en: "cites")
        }
    }
}
