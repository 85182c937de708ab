package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement<Void> {
    /// Sends a document of a plan, or of what amends it, to whom that addresses and who is there today, in the transaction that issues it. Its
    /// event is that of the plan. Some 0.1 ms a unit.
    package static func send(_ document: UUID, of campaign: UUID, family: UUID, from issuer: Unit) -> Statement {
        Statement(
            "send a document",
            """
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
            select a.root_id, a.level, a.unit_id, gen_random_uuid(), \(issuer.id), \(issuer.level), \(family), thidua.my_person(), \(document),
                   thidua.now()
            from thidua.address a
            join thidua.unit u on u.unit_id = a.unit_id and (u.ended_on is null or u.ended_on > thidua.today())
            where a.root_id = \(issuer.id.rootID) and a.campaign_id = \(campaign) and a.from_unit = \(issuer.id)
            """)
    }

    /// The same to others below, and to the one right above.
    package static func send(_ document: UUID, to units: [UnitID], family: UUID, from issuer: Unit) -> Statement {
        Statement(
            "send a document to others",
            """
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
            select u.root_id, u.level, u.unit_id, gen_random_uuid(), \(issuer.id), \(issuer.level), \(family), thidua.my_person(), \(document),
                   thidua.now()
            from thidua.unit u where u.unit_id = any(\(units))
            """)
    }

    /// Sends what amends a plan to whom that was sent besides those it addresses, as far as they are there.
    package static func sendOn(_ document: UUID, of campaign: UUID, family: UUID, from issuer: Unit) -> Statement {
        Statement(
            "send a document on",
            """
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
            select d.root_id, d.level, d.unit_id, gen_random_uuid(), \(issuer.id), \(issuer.level), \(family), thidua.my_person(), \(document),
                   thidua.now()
            from thidua.campaign_revision r
            join thidua.delivery d
              on d.root_id = r.root_id and d.from_level = r.level and d.from_unit = r.unit_id and d.document_id = r.document_id
            join thidua.unit u on u.unit_id = d.unit_id and (u.ended_on is null or u.ended_on > thidua.today())
            where r.root_id = \(issuer.id.rootID) and r.level = \(issuer.level) and r.unit_id = \(issuer.id) and r.campaign_id = \(campaign)
              and r.revision = 1 and not exists (
                select from thidua.address a
                where a.root_id = d.root_id and a.unit_id = d.unit_id and a.campaign_id = \(campaign) and a.from_unit = \(issuer.id))
            """)
    }

    /// Sends what a plan was printed in before to those who take part since a revision, as far as it stands.
    package static func sendInForce(of campaign: UUID, family: UUID, since revision: Int, from issuer: Unit) -> Statement {
        Statement(
            "send documents in force",
            """
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
            select a.root_id, a.level, a.unit_id, gen_random_uuid(), \(issuer.id), \(issuer.level), \(family), thidua.my_person(),
                   r.document_id, thidua.now()
            from thidua.address a
            join thidua.campaign_revision r
              on r.root_id = a.root_id and r.level = \(issuer.level) and r.unit_id = a.from_unit and r.campaign_id = a.campaign_id
              and r.revision < a.since_revision and r.document_id is not null
            where a.root_id = \(issuer.id.rootID) and a.campaign_id = \(campaign) and a.from_unit = \(issuer.id)
              and a.since_revision = \(Int32(revision)) and not exists (
                select from thidua.document_end e
                where e.root_id = r.root_id and e.level = r.level and e.unit_id = r.unit_id and e.document_id = r.document_id
                  and e.ended_on <= thidua.today())
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
