package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement<Void> {
    /// Sends a document of a plan to whom that addressed, in the transaction that issues it. Its event is that of the plan. Some 0.1 ms a unit.
    package static func send(_ document: UUID, of campaign: UUID, family: UUID, from issuer: Unit) -> Statement {
        Statement(
            "send a document",
            """
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
            select a.root_id, a.level, a.unit_id, gen_random_uuid(), \(issuer.id), \(issuer.level), \(family), thidua.my_person(), \(document),
                   thidua.now()
            from thidua.address a
            where a.root_id = \(issuer.id.rootID) and a.campaign_id = \(campaign) and a.from_unit = \(issuer.id)
            """)
    }
}

/// Whom a document was sent to, and when they opened it.
package struct Recipient: Sendable {
    package let unit: UnitID
    package let name: String
    package let openedAt: Date?

    init(_ row: inout Row) throws {
        unit = try row.next(UnitID.self)
        name = try row.next(String.self)
        openedAt = try row.next(Date?.self)
    }
}

extension Statement where Output == [Recipient] {
    /// Of a document of one's own, in the order of the tree; of another's nobody but who sent it knows.
    /// - Parameter after: the last one of the page before.
    package static func recipients(of document: UUID, from issuer: UnitID, after: UnitID?, limit: Int) -> Statement {
        Statement(
            "recipients of a document",
            """
            select d.unit_id, u.name, d.opened_at
            from thidua.delivery d join thidua.unit_today u on u.unit_id = d.unit_id
            where d.root_id = \(issuer.rootID) and d.from_level in \(SQL.everyLevel) and d.from_unit = \(issuer) and d.document_id = \(document)
              and d.unit_id > \(after?.rawValue ?? 0)
            order by d.unit_id limit \(limit)
            """,
            each: Recipient.init)
    }
}

/// How many a document was sent to, and how many of them have opened it.
package struct Receipts: Sendable {
    package let sent: Int
    package let opened: Int
}

extension Statement where Output == Receipts {
    package static func receipts(of document: UUID, from issuer: UnitID) -> Statement {
        Statement(
            "receipts of a document",
            """
            select count(*), count(d.opened_at) from thidua.delivery d
            where d.root_id = \(issuer.rootID) and d.from_level in \(SQL.everyLevel) and d.from_unit = \(issuer) and d.document_id = \(document)
            """,
            exactlyOne: { row in Receipts(sent: try row.next(Int.self), opened: try row.next(Int.self)) })
    }
}
