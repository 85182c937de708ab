package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of what one city's units were sent compared and what it found.
package struct RecountedDeliveries: Sendable {
    package let deliveries: Int
    package let opened: Int
    package let differences: Int
    /// The first of them.
    package let listed: [DeliveryDifference]

    init(_ row: inout Row) throws {
        deliveries = try row.next(Int.self)
        opened = try row.next(Int.self)
        differences = try row.next(Int.self)
        let ids = try row.next([UUID].self)
        let units = try row.next([UnitID].self)
        let aspects = try row.next([DeliveryDifference.Aspect].self)
        listed = ids.indices.map { DeliveryDifference(delivery: ids[$0], unit: units[$0], aspect: aspects[$0]) }
    }
}

/// One delivery that cannot be what it says.
package struct DeliveryDifference: Hashable, Sendable {
    /// `misaddressed`: a document sent otherwise than its plan addresses it, by whose id it is called; `unfounded`: sent by itself about nothing that was due so many days from then, or before that day, or of what was requested after it;
    /// `unrecorded`: sent without its event, or otherwise than that says; `unsent`: an event of none; `unreceived`: opened before it was sent,
    /// or by somebody who had no post there that day.
    package enum Aspect: String, CaseIterable, Sendable { case misaddressed, unfounded, unrecorded, unsent, unreceived }

    package let delivery: UUID
    package let unit: UnitID
    package let aspect: Aspect
}

extension DeliveryDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedDeliveries {
    /// Looks for the event of each delivery that somebody sent, for the delivery of each such event, and at who opened what, and when.
    ///
    /// Shares nothing with what sent and opened them.
    package static func recountDeliveries(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount deliveries",
            """
            with delivery as materialized (
              select unit_id, delivery_id, from_unit, by_person, obligation_id, document_id, at, opened_at, opened_by
              from thidua.delivery where root_id = \(root)
            ), said as materialized (
              -- One of its own has who sent it.
              select unit_id, subject_id as delivery_id, by_unit as from_unit, by_person, at from thidua.event
              where root_id = \(root) and kind = 'reminder.sent' and unit_id <> by_unit
            ), sent as (
              select unit_id, delivery_id, from_unit, by_person, at from delivery where by_person is not null and obligation_id is not null
            ), sent_document as (
              select unit_id, from_unit, document_id from delivery where obligation_id is null
            ), line as (
              -- What amends a plan goes to whom that was sent.
              select r.unit_id as from_unit, r.document_id, r.issued_at, (p.issued_at at time zone interval '7 hours')::date as day, l.line
              from thidua.campaign_revision p
              join thidua.campaign_revision r on r.root_id = p.root_id and r.unit_id = p.unit_id and r.campaign_id = p.campaign_id
              cross join lateral jsonb_array_elements(p.recipients) l (line)
              where p.root_id = \(root) and p.revision = 1 and p.document_id is not null and r.document_id is not null
            ), addressed as (
              -- To whom took part then, and whoever does since as long as it stands.
              select a.unit_id, r.unit_id as from_unit, r.document_id, u.ended_on, s.issued_at
              from thidua.campaign_revision r
              join thidua.address a on a.root_id = r.root_id and a.campaign_id = r.campaign_id and a.from_unit = r.unit_id
              join thidua.campaign_revision s
                on s.root_id = r.root_id and s.unit_id = r.unit_id and s.campaign_id = r.campaign_id
                and s.revision = greatest(r.revision, a.since_revision)
              join thidua.unit u on u.unit_id = a.unit_id
              where r.root_id = \(root) and r.document_id is not null and (
                a.since_revision <= r.revision or not exists (
                  select from thidua.document_end e
                  where e.root_id = r.root_id and e.unit_id = r.unit_id and e.document_id = r.document_id
                    and e.ended_on <= (s.issued_at at time zone interval '7 hours')::date
                    and e.said_at <= s.issued_at))
              -- And to whom its lines mean, by what they were on that day.
              union
              select u.unit_id, l.from_unit, l.document_id, u.ended_on, l.issued_at
              from line l
              join thidua.unit u on u.root_id = \(root) and (
                l.line ->> 'to' = 'superior' and u.unit_id = thidua.parent_of(l.from_unit)
                or l.line ->> 'to' = 'units' and l.line -> 'units' ? thidua.unit_text(u.unit_id)
                or l.line ->> 'to' in ('child_authorities', 'kinds') and thidua.parent_of(u.unit_id) = l.from_unit)
              cross join lateral (
                select n.kind from thidua.unit_name n where n.unit_id = u.unit_id and n.valid_from <= l.day
                order by n.valid_from desc limit 1) n
              where u.began_on <= l.day and (u.ended_on is null or u.ended_on > l.day) and case l.line ->> 'to'
                when 'child_authorities' then n.kind = 'authority' when 'kinds' then l.line -> 'kinds' ? n.kind else true end
            ), different as materialized (
              select 'unrecorded' as aspect, delivery_id, unit_id from (select * from sent except all select * from said) u
              union all
              select 'misaddressed', document_id, unit_id from (
                select * from sent_document except all select unit_id, from_unit, document_id from addressed) s
              union all
              select 'misaddressed', document_id, unit_id from (
                -- That a unit was to end may have been said later.
                select unit_id, from_unit, document_id from addressed
                where ended_on is null or ended_on > (issued_at at time zone interval '7 hours')::date
                except all select * from sent_document) a
              union all
              -- The distance and the day of each are in its id, and nowhere else.
              select 'unfounded', d.delivery_id, d.unit_id
              from delivery d
              where d.by_person is null and d.document_id is null and not exists (
                select
                from thidua.obligation o
                cross join lateral (
                  select o.due_on as day union
                  select p.until from thidua.plea p
                  where p.root_id = o.root_id and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id and p.state = 'granted') due
                cross join generate_series(-60, 60) distance
                where o.root_id = \(root) and o.unit_id = d.unit_id and o.obligation_id = d.obligation_id and o.from_unit = d.from_unit
                  and replace(d.delivery_id::text, '-', '')
                      = left(encode(sha256((o.obligation_id::text || '/' || due.day::text || '/' || distance::text)::bytea), 'hex'), 32)
                  and (d.at at time zone interval '7 hours')::date >= due.day + distance
                  and (o.strength = 'ordered' or (d.at at time zone interval '7 hours')::date <= due.day))
              union all
              select 'unsent', delivery_id, unit_id from (select * from said except all select * from sent) s
              union all
              select 'unreceived', d.delivery_id, d.unit_id
              from delivery d
              where d.opened_at < d.at or d.opened_at is not null and not exists (
                select from thidua.membership m
                where m.unit_id = d.unit_id and m.person_id = d.opened_by and m.on_behalf_of is null
                  and m.valid_from <= (d.opened_at at time zone interval '7 hours')::date
                  and (m.valid_until is null or m.valid_until > (d.opened_at at time zone interval '7 hours')::date)
                  and (m.ended_at is null or m.ended_at > d.opened_at))
            ), first as (select * from different order by delivery_id, unit_id, aspect limit \(limit))
            select (select count(*) from delivery), (select count(opened_at) from delivery), (select count(*) from different),
                   array(select delivery_id from first order by delivery_id, unit_id, aspect),
                   array(select unit_id from first order by delivery_id, unit_id, aspect),
                   array(select aspect from first order by delivery_id, unit_id, aspect)
            """,
            exactlyOne: RecountedDeliveries.init)
    }
}
