package import Emulation
package import FoundationEssentials
package import Postgres

extension DocumentEnd.How: PostgresEncodable, PostgresDecodable {}

extension KnownDocument {
    static let columns: SQL = """
        d.document_id, d.unit_id, d.level, not d.is_known, d.symbol, d.type, d.summary, d.issued_on, d.issuer, (
          select r.campaign_id from thidua.campaign_revision r
          where r.root_id = d.root_id and r.level = d.level and r.unit_id = d.unit_id and r.document_id = d.document_id),
        e.how, e.ended_on, e.by_words, e.by_unit, e.by_id, d.revision
        """

    static let source: SQL = """
        thidua.document d
        left join thidua.document_end e
          on e.root_id = d.root_id and e.level = d.level and e.unit_id = d.unit_id and e.document_id = d.document_id
        """

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let (isIssued, symbol) = (try row.next(Bool.self), try row.next(String?.self))
        let (type, title) = (try row.next(DocumentType?.self), try row.next(String?.self))
        let (day, issuer, campaign) = (try row.next(Day?.self), try row.next(String?.self), try row.next(UUID?.self))
        let (how, endedOn, words) = (try row.next(DocumentEnd.How?.self), try row.next(Day?.self), try row.next(String?.self))
        let (byUnit, by) = (try row.next(UnitID?.self), try row.next(UUID?.self))
        let successor = byUnit.flatMap { unit in by.map { DocumentReference(unit: unit, id: $0) } }
        let end = how.flatMap { how in endedOn.map { DocumentEnd(how: how, on: $0, by: words, successor: successor) } }
        self.init(
            id: id, unit: unit, level: level, isIssued: isIssued, symbol: symbol, type: type, title: title, issuedOn: day, issuer: issuer,
            campaign: campaign, end: end, revision: try row.next(Int.self))
    }
}

extension Statement where Output == KnownDocument? {
    /// One that was noted or issued.
    package static func knownDocument(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "known document by id",
            """
            select \(KnownDocument.columns) from \(KnownDocument.source)
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.document_id = \(id)
              and d.state in ('known', 'issued')
            """,
            atMostOne: KnownDocument.init)
    }
}

extension Statement where Output == [KnownDocument] {
    /// Those that a unit may rest on, its own and those of the units above, which bear one of these symbols or are one of these; two hundred
    /// at most, the nearest first.
    package static func documents(bearing symbols: [String], or ids: [UUID], knownTo unit: UnitID) -> Statement {
        Statement(
            "documents to rest on",
            """
            select \(KnownDocument.columns) from \(KnownDocument.source)
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = any(\([unit] + unit.ancestors))
              and d.state in ('known', 'issued') and (d.symbol = any(\(symbols)) or d.document_id = any(\(ids)))
            order by d.unit_id desc, d.document_id desc limit 200
            """,
            each: KnownDocument.init)
    }

    /// What a unit noted, and what those above it noted and issued, the latest first.
    /// - Parameter before: the last one of the page before.
    package static func documentsKnown(to unit: UnitID, before: UUID?, limit: Int) -> Statement {
        Statement(
            "documents known to a unit",
            """
            select \(KnownDocument.columns) from \(KnownDocument.source)
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = any(\([unit] + unit.ancestors))
              and (d.state = 'known' or d.state = 'issued' and d.unit_id <> \(unit))
              and (\(before == nil) or d.document_id < \(before))
            order by d.document_id desc limit \(limit)
            """,
            each: KnownDocument.init)
    }

    /// What a unit itself noted or issued and nobody said had ended by today, the latest first.
    package static func documentsStanding(of unit: UnitID, limit: Int) -> Statement {
        Statement(
            "documents of a unit that stand",
            """
            select \(KnownDocument.columns) from \(KnownDocument.source)
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.state in ('known', 'issued')
              and (e.ended_on is null or e.ended_on > thidua.today())
            order by d.document_id desc limit \(limit)
            """,
            each: KnownDocument.init)
    }

    /// What the plan of a campaign rests on, as far as its reader sees them.
    package static func documents(restedOnBy campaign: UUID, of unit: UnitID) -> Statement {
        Statement(
            "documents a plan rests on",
            """
            select \(KnownDocument.columns) from \(KnownDocument.source)
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.state in ('known', 'issued')
              and (d.unit_id, d.document_id) in (
                select b.document_unit, b.document_id from thidua.legal_basis b
                where b.root_id = \(unit.rootID) and b.level in \(SQL.everyLevel) and b.unit_id = \(unit) and b.campaign_id = \(campaign))
            """,
            each: KnownDocument.init)
    }
}

extension Statement where Output == UUID? {
    /// The document in which the plan of a campaign is printed, as it was first issued; nil where it has no number.
    package static func document(ofPlan campaign: UUID, of unit: UnitID) -> Statement {
        Statement(
            "document of a plan",
            """
            select (
              select r.document_id from thidua.campaign_revision r
              where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit) and r.campaign_id = \(campaign)
                and r.revision = 1)
            """,
            exactlyOne: { row in try row.next(UUID?.self) })
    }
}

extension Statement where Output == Void {
    /// - Parameter family: of a plan whose number was typed: its campaign's.
    package static func note(_ document: KnownDocument, family: UUID? = nil) -> Statement {
        Statement(
            "note document",
            """
            insert into thidua.document (root_id, level, unit_id, document_id, symbol, type, family_id, state, revision, summary, issued_on,
                                         issuer, changed_at)
            values (\(document.unit.rootID), \(document.level), \(document.unit), \(document.id), \(document.symbol), \(document.type),
                    \(family), 'known', \(document.revision), \(document.title), \(document.issuedOn), \(document.issuer), thidua.now())
            """)
    }

    /// Makes room for the same under its id, corrected. Fails with `hasMoved` when it is not as it was read any more, and with the key by
    /// which something leads to it.
    package static func takeOff(_ document: KnownDocument) -> Statement {
        Statement(
            moving: "take a document off the list",
            """
            delete from thidua.document d
            where d.root_id = \(document.unit.rootID) and d.level = \(document.level) and d.unit_id = \(document.unit)
              and d.document_id = \(document.id) and d.state = 'known' and d.revision = \(document.revision)
            """)
    }

    /// Fails with `document_end_pkey` where it has one already.
    /// - Parameter level: of the unit whose document ended it.
    package static func end(_ document: KnownDocument, _ end: DocumentEnd, successorLevel level: UnitLevel?) -> Statement {
        Statement(
            "end document",
            """
            insert into thidua.document_end (root_id, level, unit_id, document_id, is_known, how, ended_on, by_words, by_level, by_unit, by_id,
                                             said_at)
            values (\(document.unit.rootID), \(document.level), \(document.unit), \(document.id), \(!document.isIssued), \(end.how), \(end.on),
                    \(end.by), \(level), \(end.successor?.unit), \(end.successor?.id), thidua.now())
            """)
    }
}
