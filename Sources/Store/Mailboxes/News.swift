package import Emulation
package import FoundationEssentials
package import Postgres

/// Something that was sent to a unit, as a message tells of it: nothing that a person said with it.
package struct MailedDelivery: Sendable {
    package let id: UUID
    package let from: UnitID
    package let fromName: String
    /// Whether it reminds of a task; otherwise it is a document.
    package let isTask: Bool
    /// Of the task.
    package let heading: String?
    package let due: Day?
    /// Of a document, or of the letter that reminds of a task.
    package let symbol: String?
    package let summary: String?
}

// Of a delivery `d`. No outer join, behind which no row could be locked.
private let aTask: SQL = "thidua.obligation o"
private let isTheTask: SQL =
    "o.root_id = d.root_id and o.level = d.level and o.unit_id = d.unit_id and o.obligation_id = d.obligation_id"
private let itsDocument: SQL = """
    thidua.document w
    where w.root_id = d.root_id and w.level = d.from_level and w.unit_id = d.from_unit and w.document_id = d.document_id
    """

extension Statement where Output == [MailedDelivery] {
    /// What was sent to a unit since its mailbox is in force and nobody was written to of, oldest first, locked; what somebody else holds is
    /// left to them.
    package static func news(for mailbox: Mailbox, atMost most: Int) -> Statement {
        Statement(
            "news for a mailbox",
            """
            select d.delivery_id, d.from_unit, f.name, d.obligation_id is not null, (
                     select k.heading from \(aTask) join thidua.clause k
                       on k.root_id = o.root_id and k.level = o.from_level and k.unit_id = o.from_unit and k.clause_id = o.clause_id
                     where \(isTheTask)), (
                     select coalesce((
                       select max(p.until) from thidua.plea p
                       where p.root_id = o.root_id and p.level = o.level and p.unit_id = o.unit_id
                         and p.obligation_id = o.obligation_id and p.state = 'granted'), o.due_on)
                     from \(aTask) where \(isTheTask)),
                   (select w.symbol from \(itsDocument)), (select w.summary from \(itsDocument))
            from thidua.delivery d
            join thidua.unit_today f on f.unit_id = d.from_unit
            where d.root_id = \(mailbox.unit.rootID) and d.level = \(mailbox.level) and d.unit_id = \(mailbox.unit) and d.message_id is null
              and d.at > \(mailbox.confirmedAt)
            order by d.at, d.delivery_id limit \(most) for update of d skip locked
            """,
            each: { row in
                MailedDelivery(
                    id: try row.next(UUID.self), from: try row.next(UnitID.self), fromName: try row.next(String.self),
                    isTask: try row.next(Bool.self),
                    heading: try row.next(String?.self), due: try row.next(Day?.self), symbol: try row.next(String?.self),
                    summary: try row.next(String?.self))
            })
    }
}
