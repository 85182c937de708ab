package import Emulation
package import FoundationEssentials
package import Postgres

extension Mailbox {
    static let columns: SQL = """
        m.mailbox_id, m.unit_id, m.level, m.address, m.told_at, m.tries, m.confirmed_at, (
          select w.withdrawn_at from thidua.mailbox_withdrawal w where \(isOfIt))
        """

    /// Of a withdrawal `w` that it is that of mailbox `m`.
    static let isOfIt: SQL =
        "w.root_id = m.root_id and w.level = m.level and w.unit_id = m.unit_id and w.mailbox_id = m.mailbox_id"
    static let isWithdrawn: SQL = "exists (select from thidua.mailbox_withdrawal w where \(isOfIt))"

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), unit: try row.next(UnitID.self), level: try row.next(UnitLevel.self),
            address: MailAddress(kept: try row.next(String.self)), toldAt: try row.next(Date.self), tries: try row.next(Int.self),
            confirmedAt: try row.next(Date?.self), withdrawnAt: try row.next(Date?.self))
    }
}

/// A mailbox as its unit sees it.
package struct ToldMailbox: Sendable {
    package let mailbox: Mailbox
    /// Whether its code was made, and so is on the way.
    package let hasCode: Bool
    /// Who answered last; nil also for who is nobody of the unit any more.
    package let answeredBy: String?
    /// The same of who withdrew it.
    package let withdrawnBy: String?
}

extension Statement where Output == [ToldMailbox] {
    /// The one that was confirmed last and the one that was told last, which may be the same; the one told last first.
    package static func mailboxes(of unit: UnitID) -> Statement {
        Statement(
            "mailboxes of a unit",
            """
            select \(Mailbox.columns), m.code_hash is not null, \(Colleague.name(of: "m.answered_by")),
                   \(Colleague.name(of: "(select w.by_person from thidua.mailbox_withdrawal w where \(Mailbox.isOfIt))"))
            from thidua.mailbox m
            where m.root_id = \(unit.rootID) and m.level in \(SQL.everyLevel) and m.unit_id = \(unit) and m.mailbox_id in (
              (select l.mailbox_id from thidua.mailbox l
               where l.root_id = m.root_id and l.level = m.level and l.unit_id = m.unit_id order by l.told_at desc, l.nth desc limit 1),
              (select c.mailbox_id from thidua.mailbox c
               where c.root_id = m.root_id and c.level = m.level and c.unit_id = m.unit_id and c.confirmed_at is not null
               order by c.confirmed_at desc limit 1))
            order by m.told_at desc, m.nth desc
            """,
            each: { row in
                ToldMailbox(
                    mailbox: try Mailbox(&row), hasCode: try row.next(Bool.self), answeredBy: try row.next(String?.self),
                    withdrawnBy: try row.next(String?.self))
            })
    }
}

extension Statement where Output == Int {
    /// How many a unit has told today.
    package static func mailboxesToldToday(by unit: UnitID) -> Statement {
        Statement(
            "mailboxes told today",
            """
            select count(*) from thidua.mailbox m
            where m.root_id = \(unit.rootID) and m.level in \(SQL.everyLevel) and m.unit_id = \(unit) and m.told_on = thidua.today()
            """,
            exactlyOne: { row in try row.next(Int.self) })
    }
}

extension Statement where Output == Void {
    /// - Parameter nth: which of the day's it is. Fails with `mailboxes_are_told_one_after_another` and `three_mailboxes_are_told_a_day`.
    package static func tell(_ id: UUID, _ address: MailAddress, of unit: Unit, nth: Int) -> Statement {
        Statement(
            "tell a mailbox",
            """
            insert into thidua.mailbox (root_id, level, unit_id, mailbox_id, address, told_at, nth)
            values (\(unit.id.rootID), \(unit.level), \(unit.id), \(id), \(address.description), thidua.now(), \(nth))
            """)
    }
}

extension Statement where Output == Void {
    /// Fails with `mailbox_withdrawal_pkey` where somebody did so before.
    package static func withdraw(_ mailbox: Mailbox) -> Statement {
        Statement(
            "withdraw a mailbox",
            """
            insert into thidua.mailbox_withdrawal (root_id, level, unit_id, mailbox_id, withdrawn_at, by_person)
            values (\(mailbox.unit.rootID), \(mailbox.level), \(mailbox.unit), \(mailbox.id), thidua.now(), thidua.my_person())
            """)
    }
}

extension Statement where Output == Mailbox? {
    /// Answers for the mailbox that was told last; whether this was its code, the table says (`confirmed_at`). Nil where nobody can answer
    /// any more, or not yet.
    package static func answer(for mailbox: UUID, of unit: UnitID, with hash: Data) -> Statement<Mailbox?> {
        Statement(
            "answer for a mailbox",
            """
            update thidua.mailbox m
            set answer = \(hash), answered_at = greatest(thidua.now(), m.told_at), answered_by = thidua.my_person(), tries = m.tries + 1
            where m.root_id = \(unit.rootID) and m.level in \(SQL.everyLevel) and m.unit_id = \(unit) and m.mailbox_id = \(mailbox)
              and m.code_hash is not null and m.confirmed_at is null and not \(Mailbox.isWithdrawn) and m.tries < \(Mailbox.mostTries)
              and thidua.now() - m.told_at < interval '24 hours'
              and not exists (
                select from thidua.mailbox l
                where l.root_id = m.root_id and l.level = m.level and l.unit_id = m.unit_id and (l.told_at, l.nth) > (m.told_at, m.nth))
            returning \(Mailbox.columns)
            """,
            atMostOne: { row in try Mailbox(&row) })
    }
}
