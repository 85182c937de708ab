package import Emulation
package import FoundationEssentials
package import Postgres

/// A mailbox to which something is to be written.
package struct MailboxToWriteTo: Sendable {
    package let mailbox: Mailbox
    package let unitName: String
    /// When the message is made.
    package let now: Date
    /// Whether what this database holds was made up.
    package let isSample: Bool

    static let columns: SQL = """
        \(Mailbox.columns), u.name, thidua.now(), coalesce(current_setting('thidua.sample', true), '') = 'on'
        """

    init(_ row: inout Row) throws {
        mailbox = try Mailbox(&row)
        unitName = try row.next(String.self)
        now = try row.next(Date.self)
        isSample = try row.next(Bool.self)
    }
}

extension Statement where Output == [Backlog] {
    /// The roots in which a code is to be made, a message to be sent, or something was sent that no mailbox knows of.
    package static func rootsWithMail() -> Statement {
        Statement(
            "roots with mail",
            """
            with waiting (root_id, since) as (
              select m.root_id, m.told_at from thidua.mailbox m
              where m.code_hash is null and thidua.now() - m.told_at < interval '24 hours' and not \(Mailbox.isWithdrawn)
              union all
              select root_id, made_at from thidua.message where state = 'waiting' and next_at <= thidua.now()
              union all
              select b.root_id, d.at from \(inForce) b \(unsaid)
            )
            select root_id, max(extract(epoch from thidua.now() - since))::float8 from waiting group by root_id order by root_id
            """,
            each: Backlog.init)
    }
}

/// The mailbox of each unit that has one: the last that was confirmed, unless it was withdrawn.
private let inForce: SQL = """
    (select m.* from (
       select distinct on (m.root_id, m.level, m.unit_id) m.root_id, m.level, m.unit_id, m.mailbox_id, m.confirmed_at
       from thidua.mailbox m where m.confirmed_at is not null
       order by m.root_id, m.level, m.unit_id, m.confirmed_at desc) m
     where not \(Mailbox.isWithdrawn))
    """

/// Of a mailbox `b`, the oldest of what was sent to its unit since it is in force and that nobody was written to of.
private let unsaid: SQL = """
    cross join lateral (
      select d.at from thidua.delivery d
      where d.root_id = b.root_id and d.level = b.level and d.unit_id = b.unit_id and d.message_id is null and d.at > b.confirmed_at
      order by d.at limit 1) d
    """

extension Statement where Output == MailboxToWriteTo? {
    /// One of a root's that has no code yet, locked; whoever comes beside takes the next.
    package static func mailboxWithoutCode(root: Int32) -> Statement {
        Statement(
            "mailbox without a code",
            """
            select \(MailboxToWriteTo.columns)
            from thidua.mailbox m join thidua.unit_today u on u.unit_id = m.unit_id
            where m.root_id = \(root) and m.level in \(SQL.everyLevel) and m.code_hash is null
              and thidua.now() - m.told_at < interval '24 hours' and not \(Mailbox.isWithdrawn)
            order by m.told_at limit 1 for update of m skip locked
            """,
            atMostOne: MailboxToWriteTo.init)
    }
}

extension Statement where Output == [MailboxToWriteTo] {
    /// Those of a root in force to whose units something was sent that they were not written to of.
    package static func mailboxesWithNews(root: Int32, atMost most: Int) -> Statement {
        Statement(
            "mailboxes with news",
            """
            select \(MailboxToWriteTo.columns)
            from \(inForce) b \(unsaid)
            join thidua.mailbox m
              on m.root_id = b.root_id and m.level = b.level and m.unit_id = b.unit_id and m.mailbox_id = b.mailbox_id
            join thidua.unit_today u on u.unit_id = m.unit_id
            where b.root_id = \(root)
            order by d.at limit \(most)
            """,
            each: MailboxToWriteTo.init)
    }
}

extension Statement where Output == Void {
    package static func give(codeHash hash: Data, to mailbox: Mailbox) -> Statement {
        Statement(
            "give a mailbox its code",
            """
            update thidua.mailbox set code_hash = \(hash)
            where root_id = \(mailbox.unit.rootID) and level = \(mailbox.level) and unit_id = \(mailbox.unit) and mailbox_id = \(mailbox.id)
            """)
    }

    /// Puts down a message that is to be sent at once, with its bytes.
    package static func write(
        _ id: UUID, to mailbox: Mailbox, carrying carries: ListedMessage.Carries, _ bytes: Data
    ) -> [Statement] {
        let unit = mailbox.unit
        return [
            Statement(
                "write a message",
                """
                insert into thidua.message (root_id, level, unit_id, message_id, mailbox_id, carries, made_at, sha256, state, tries, next_at)
                values (\(unit.rootID), \(mailbox.level), \(unit), \(id), \(mailbox.id), \(carries), thidua.now(), sha256(\(bytes)), 'waiting', 0,
                        thidua.now())
                """),
            Statement(
                "keep the bytes of a message",
                """
                insert into thidua.message_text (root_id, level, unit_id, message_id, bytes)
                values (\(unit.rootID), \(mailbox.level), \(unit), \(id), \(bytes))
                """),
        ]
    }

    /// Says that a message tells of these. Fails with `hasMoved` where one of them is told of already.
    package static func tell(_ message: UUID, of news: [MailedDelivery], to mailbox: Mailbox) -> Statement {
        Statement(
            "tell of deliveries by a message",
            """
            with told as (
              update thidua.delivery d set message_id = \(message)
              from unnest(\(news.map(\.id)), \(news.map(\.from))) n (delivery_id, from_unit)
              where d.root_id = \(mailbox.unit.rootID) and d.level = \(mailbox.level) and d.unit_id = \(mailbox.unit)
                and d.delivery_id = n.delivery_id and d.from_unit = n.from_unit and d.message_id is null
              returning 1)
            select thidua.all_or_nothing(case n when \(news.count) then n else 0 end, n, n) from (select count(*) as n from told) counted
            """)
    }
}
