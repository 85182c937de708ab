package import Foundation

/// Which document something leads to: whose it is, and its id.
package struct DocumentReference: Hashable, Sendable {
    package let unit: UnitID
    package let id: UUID

    package init(unit: UnitID, id: UUID) {
        self.unit = unit
        self.id = id
    }
}

/// A document that a plan may rest on (văn bản đã biết, văn bản đã ban hành): one that somebody noted, or one that was issued here.
///
/// Of one that was noted a symbol or a title is known, and whatever else is.
package struct KnownDocument: Hashable, Sendable {
    package let id: UUID
    /// Who noted or issued it.
    package let unit: UnitID
    package let level: UnitLevel
    /// Whether it took its number from a register of the unit.
    package let isIssued: Bool
    package let symbol: String?
    package let type: DocumentType?
    package let title: String?
    package let issuedOn: Day?
    /// Who issued it, as printed; nil for the unit's own, and where nobody knows.
    package let issuer: String?
    /// The unit's campaign whose plan it is.
    package let campaign: UUID?
    package let end: DocumentEnd?
    /// Counts how often it was corrected, and what else became of it.
    package let revision: Int

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, isIssued: Bool = false, symbol: String?, type: DocumentType?, title: String?,
        issuedOn: Day?, issuer: String?, campaign: UUID? = nil, end: DocumentEnd? = nil, revision: Int = 1
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.isIssued = isIssued
        self.symbol = symbol
        self.type = type
        self.title = title
        self.issuedOn = issuedOn
        self.issuer = issuer
        self.campaign = campaign
        self.end = end
        self.revision = revision
    }

    package var reference: DocumentReference { DocumentReference(unit: unit, id: id) }
    /// What it is called by.
    package var name: String { symbol ?? title ?? "" }

    /// How it stands on a day; unknown of one that bears a later day.
    package func validity(on day: Day) -> Validity {
        if let end, end.on <= day { return .ended(end) }
        if let issuedOn, day < issuedOn { return .unknown }
        return .stands
    }
}

extension KnownDocument {
    /// One that a unit notes.
    /// - Parameters:
    ///   - others: those with the same symbol that the unit knows already.
    ///   - isAnother: whether whoever notes it has seen them and says that it is none of them.
    package static func noting(
        _ id: UUID, of unit: Unit, symbol: String?, _ type: DocumentType?, title: String?, issuedOn: Day?, issuer: String?, on today: Day,
        besides others: [KnownDocument], isAnother: Bool
    ) throws(Refusals) -> KnownDocument {
        func said(_ text: String?) -> String? { text.flatMap { $0.isBlank ? nil : $0 } }
        var refusals: [DocumentRefusal] = []
        if said(symbol) == nil, said(title) == nil { refusals.append(.nameless) }
        if let issuedOn, today < issuedOn { refusals.append(.dayAhead) }
        if let other = others.first, !isAnother { refusals.append(.sameSymbol(other)) }
        try Refusals.throw(ifAny: refusals)
        return KnownDocument(
            id: id, unit: unit.id, level: unit.level, symbol: said(symbol), type: type, title: said(title), issuedOn: issuedOn,
            issuer: said(issuer))
    }

    /// What its unit makes of one that it noted and typed wrongly, that stands and that nothing cites.
    /// - Parameter others: besides itself.
    package func correcting(
        symbol: String?, _ type: DocumentType?, title: String?, issuedOn: Day?, issuer: String?, of unit: Unit, on today: Day,
        besides others: [KnownDocument], isAnother: Bool
    ) throws(Refusals) -> KnownDocument {
        let noted = try Self.noting(
            id, of: unit, symbol: symbol, type, title: title, issuedOn: issuedOn, issuer: issuer, on: today, besides: others,
            isAnother: isAnother)
        return KnownDocument(
            id: id, unit: noted.unit, level: noted.level, symbol: noted.symbol, type: noted.type, title: noted.title,
            issuedOn: noted.issuedOn, issuer: noted.issuer, revision: revision + 1)
    }

    /// That it does not stand any more.
    /// - Parameter successor: what ended it, where that is known here.
    package func ending(
        _ how: DocumentEnd.How, on day: Day, by words: String?, _ successor: KnownDocument?
    ) throws(Refusals) -> DocumentEnd {
        guard end == nil else { throw Refusals(all: [DocumentRefusal.ended]) }
        let words = words.flatMap { $0.isBlank ? nil : $0 } ?? successor?.name
        var refusals: [DocumentRefusal] = []
        if let issuedOn, day < issuedOn { refusals.append(.endsBeforeIssued(issuedOn)) }
        if how == .replaced, words == nil { refusals.append(.successorMissing) }
        if successor?.id == id { refusals.append(.endsItself) }
        try Refusals.throw(ifAny: refusals)
        return DocumentEnd(how: how, on: day, by: words, successor: successor?.reference)
    }
}

/// How something stands on a day.
package enum Validity: Hashable, Sendable {
    /// Nobody said that it ended before.
    case stands
    case ended(DocumentEnd)
    /// It is not known here, or bears a later day.
    case unknown

    package var end: DocumentEnd? { if case .ended(let end) = self { end } else { nil } }

    /// As it is called on the wire.
    package var name: String {
        switch self {
        case .stands: "stands"
        case .ended: "ended"
        case .unknown: "unknown"
        }
    }
}
