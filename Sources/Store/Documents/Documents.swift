package import Emulation
package import FoundationEssentials
package import Postgres

extension Document.State: PostgresEncodable, PostgresDecodable {}

/// A document in a list, with the campaign whose plan it is, or which it amends.
package struct ListedDocument: Sendable {
    package let document: Document
    package let campaign: UUID?
    /// The document of the plan that it amends.
    package let amends: UUID?
}

extension Document {
    /// Of one with a register, where none of those in `coalesce` is null; what is only known of has none of them.
    static let columns: SQL = """
        d.document_id, d.unit_id, d.level, coalesce(d.register_id), coalesce(d.number), coalesce(d.symbol), coalesce(d.type), d.family_id,
        d.state, d.revision, d.purpose, coalesce(d.given_at), d.reason, d.summary, d.issued_on, d.signer, d.signer_capacity,
        d.signer_post, d.signer_membership, d.under_id
        """

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), unit: try row.next(UnitID.self), level: try row.next(UnitLevel.self),
            register: try row.next(UUID.self), number: try row.next(Int.self), symbol: try row.next(String.self),
            type: try row.next(DocumentType.self), family: try row.next(UUID?.self), state: try row.next(State.self),
            revision: try row.next(Int.self), purpose: try row.next(String?.self), givenAt: try row.next(Date.self), print: nil,
            reason: try row.next(String?.self))
        let (summary, day) = (try row.next(String?.self), try row.next(Day?.self))
        let (signer, capacity) = (try row.next(String?.self), try row.next(SignerCapacity?.self))
        let (post, membership, under) = (try row.next(String?.self), try row.next(UUID?.self), try row.next(UUID?.self))
        guard let summary, let day, let signer, let capacity else { return }
        print = Print(
            summary: summary, issuedOn: day, signer: signer, capacity: capacity, post: post, membership: membership, under: under)
    }
}

extension ListedDocument {
    static let columns: SQL = """
        \(Document.columns), (
          select r.campaign_id from thidua.campaign_revision r
          where r.root_id = d.root_id and r.level = d.level and r.unit_id = d.unit_id and r.document_id = d.document_id), (
          select p.document_id
          from thidua.campaign_revision r
          join thidua.campaign_revision p
            on p.root_id = r.root_id and p.level = r.level and p.unit_id = r.unit_id and p.campaign_id = r.campaign_id and p.revision = 1
          where r.root_id = d.root_id and r.level = d.level and r.unit_id = d.unit_id and r.document_id = d.document_id and r.revision > 1)
        """

    init(_ row: inout Row) throws {
        document = try Document(&row)
        campaign = try row.next(UUID?.self)
        amends = try row.next(UUID?.self)
    }
}

extension Statement where Output == ListedDocument? {
    /// One with a number of a register.
    package static func document(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "document by id",
            """
            select \(ListedDocument.columns) from thidua.document d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.document_id = \(id)
              and d.register_id is not null
            """,
            atMostOne: ListedDocument.init)
    }
}

extension Statement where Output == Document? {
    /// The latest of a unit that bears a symbol and is still reserved.
    package static func documentReserved(bearing symbol: String?, of unit: UnitID) -> Statement {
        Statement(
            "reserved document by symbol",
            """
            select \(Document.columns) from thidua.document d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.symbol = \(symbol)
              and d.state = 'reserved'
            order by d.given_at desc limit 1
            """,
            atMostOne: Document.init)
    }
}

extension Statement where Output == [ListedDocument] {
    /// What a unit issued, the latest first.
    /// - Parameter before: the last one of the page before.
    package static func documentsIssued(by unit: UnitID, before: UUID?, limit: Int) -> Statement {
        let older: SQL =
            before.map { before in
                """
                and (d.issued_on, d.document_id) < (
                  select b.issued_on, b.document_id from thidua.document b
                  where b.root_id = \(unit.rootID) and b.level in \(SQL.everyLevel) and b.unit_id = \(unit) and b.document_id = \(before))
                """
            } ?? ""
        return Statement(
            "documents issued",
            """
            select \(ListedDocument.columns) from thidua.document d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.state = 'issued' \(older)
            order by d.issued_on desc, d.document_id desc limit \(limit)
            """,
            each: ListedDocument.init)
    }

    /// Every number that was taken of a register, in order.
    /// - Parameter after: the last one of the page before.
    package static func documents(in register: UUID, of unit: UnitID, after: Int, limit: Int) -> Statement {
        Statement(
            "documents of a register",
            """
            select \(ListedDocument.columns) from thidua.document d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.register_id = \(register)
              and d.number > \(after)
            order by d.number limit \(limit)
            """,
            each: ListedDocument.init)
    }
}
