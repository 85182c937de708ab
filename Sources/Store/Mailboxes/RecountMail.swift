package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of what one city's mailboxes were written compared and what it found.
package struct RecountedMail: Sendable {
    package let messages: Int
    package let mailboxes: Int
    package let differences: Int
    /// The first of them.
    package let listed: [MailDifference]

    init(_ row: inout Row) throws {
        messages = try row.next(Int.self)
        mailboxes = try row.next(Int.self)
        differences = try row.next(Int.self)
        let ids = try row.next([UUID].self)
        let units = try row.next([UnitID].self)
        let aspects = try row.next([MailDifference.Aspect].self)
        listed = ids.indices.map { MailDifference(id: ids[$0], unit: units[$0], aspect: aspects[$0]) }
    }
}

/// A message or a mailbox that cannot be what it says.
package struct MailDifference: Hashable, Sendable {
    /// `misdirected`: news for a mailbox that was not confirmed then, or not that of its unit any more, or withdrawn; `mistaken`: a message
    /// that tells of nothing, of what was sent later than it, or before its mailbox was in force, or a code that tells of something; `unrecorded`: a
    /// mailbox without its events, or otherwise than these say.
    package enum Aspect: String, CaseIterable, Sendable { case misdirected, mistaken, unrecorded }

    /// Of the message, or of the mailbox.
    package let id: UUID
    package let unit: UnitID
    package let aspect: Aspect
}

extension MailDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedMail {
    /// Looks to which mailbox each message went, and whether that was its unit's, confirmed, then; what each tells of; and for the events of
    /// each mailbox. That a delivery is told of by one message its column says.
    ///
    /// Shares nothing with what writes and sends them.
    package static func recountMail(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount mail",
            """
            with box as materialized (
              select unit_id, mailbox_id, told_at, case when answer = code_hash then answered_at end as confirmed_at, answered_by
              from thidua.mailbox where root_id = \(root)
            ), message as materialized (
              select unit_id, message_id, mailbox_id, carries, made_at, state, ended_at from thidua.message where root_id = \(root)
            ), gone as materialized (
              select unit_id, mailbox_id, withdrawn_at, by_person from thidua.mailbox_withdrawal where root_id = \(root)
            ), told as materialized (
              select unit_id, message_id, min(at) as first, max(at) as last from thidua.delivery
              where root_id = \(root) and message_id is not null group by unit_id, message_id
            ), said as (
              select unit_id, subject_id as mailbox_id, kind, case kind when 'mailbox.told' then null else by_person end as by_person, at
              from thidua.event where root_id = \(root) and kind in ('mailbox.told', 'mailbox.confirmed', 'mailbox.withdrawn')
            ), done as (
              select unit_id, mailbox_id, 'mailbox.told' as kind, null::uuid as by_person, told_at as at from box
              union all
              select unit_id, mailbox_id, 'mailbox.confirmed', answered_by, confirmed_at from box where confirmed_at is not null
              union all
              select unit_id, mailbox_id, 'mailbox.withdrawn', by_person, withdrawn_at from gone
            ), different as materialized (
              select 'misdirected' as aspect, m.message_id as id, m.unit_id
              from message m
              where m.carries = 'news' and (
                not exists (
                  select from box b
                  where b.unit_id = m.unit_id and b.mailbox_id = m.mailbox_id and b.confirmed_at <= m.made_at)
                -- Who confirms another at the same moment may not be seen yet: no transaction takes as long.
                or exists (
                  select from box b join box n on n.unit_id = b.unit_id and n.confirmed_at > b.confirmed_at
                  where b.unit_id = m.unit_id and b.mailbox_id = m.mailbox_id and n.confirmed_at < m.made_at - interval '1 minute'))
              union all
              -- As long as a message is in hand it is on its way.
              select 'misdirected', m.message_id, m.unit_id
              from message m
              join gone g on g.unit_id = m.unit_id and g.mailbox_id = m.mailbox_id
              where m.made_at > g.withdrawn_at + interval '1 minute'
                 or m.state = 'sent' and m.ended_at > g.withdrawn_at + interval '5 minutes'
              union all
              select 'mistaken', m.message_id, m.unit_id
              from message m
              join box b on b.unit_id = m.unit_id and b.mailbox_id = m.mailbox_id
              cross join lateral (
                select min(t.first) as first, max(t.last) as last from told t
                where t.unit_id = m.unit_id and t.message_id = m.message_id) t
              where case m.carries
                when 'news' then t.first is null or t.first <= b.confirmed_at or t.last > m.made_at + interval '1 minute'
                else t.first is not null or m.made_at < b.told_at end
              union all
              select 'unrecorded', mailbox_id, unit_id from (select * from done except all select * from said) d
              union all
              select 'unrecorded', mailbox_id, unit_id from (select * from said except all select * from done) s
            ), first as (select * from different order by id, unit_id, aspect limit \(limit))
            select (select count(*) from message), (select count(*) from box where confirmed_at is not null),
                   (select count(*) from different),
                   array(select id from first order by id, unit_id, aspect), array(select unit_id from first order by id, unit_id, aspect),
                   array(select aspect from first order by id, unit_id, aspect)
            """,
            exactlyOne: RecountedMail.init)
    }
}
