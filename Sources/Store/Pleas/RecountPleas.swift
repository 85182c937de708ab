package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of the pleas of one city compared and what it found.
package struct RecountedPleas: Sendable {
    package let pleas: Int
    package let differences: Int
    /// The first of them.
    package let listed: [PleaDifference]

    init(_ row: inout Row) throws {
        pleas = try row.next(Int.self)
        differences = try row.next(Int.self)
        let ids = try row.next([UUID].self)
        let units = try row.next([UnitID].self)
        let aspects = try row.next([PleaDifference.Aspect].self)
        listed = ids.indices.map { PleaDifference(plea: ids[$0], unit: units[$0], aspect: aspects[$0]) }
    }
}

/// One plea that is not what may be, or not what its events make of it.
package struct PleaDifference: Hashable, Sendable {
    /// `open`: one of several about one task that wait; `day`: time that is not later than what was due when it was granted, or for what
    /// was only requested; `answerer`: answered by another unit than the one that told the task, or asked by another than the one that has it;
    /// `state`: not as its events left it.
    package enum Aspect: String, CaseIterable, Sendable { case open, day, answerer, state }

    package let plea: UUID
    package let unit: UnitID
    package let aspect: Aspect
}

extension PleaDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedPleas {
    /// Holds each plea of a city against the task it is about, against those that were granted before, and against its events.
    ///
    /// Shares nothing with what writes them. What was due when more time was granted is the latest that was granted before: the one before
    /// it in the order of the days, since each is later than all that stood.
    package static func recountPleas(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount pleas",
            """
            with told as (
              select p.*, o.strength, o.from_unit, coalesce(max(p.until) filter (where p.state = 'granted') over (
                       partition by p.unit_id, p.obligation_id order by p.until
                       rows between unbounded preceding and 1 preceding), o.due_on) as due
              from thidua.plea p
              left join thidua.obligation o
                on o.root_id = p.root_id and o.level = p.level and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id
              where p.root_id = \(root)
            ), happened as (
              select e.unit_id, e.subject_id as plea_id, count(*) as n, (array_agg(e.kind order by e.version desc))[1] as kind,
                     (array_agg(e.at order by e.version desc))[1] as at, (array_agg(e.by_unit order by e.version desc))[1] as by_unit,
                     (array_agg(e.words order by e.version desc))[1] as words,
                     max(e.words) filter (where e.kind = 'plea.asked') as asked,
                     bool_and(e.by_unit = e.unit_id) filter (where e.kind = 'plea.asked') as asked_by_itself
              from (
                select e.unit_id, e.subject_id, e.kind, e.at, e.by_unit, (e.particulars ->> 'version')::int as version,
                       e.particulars ->> 'reason' as words
                from thidua.event e where e.root_id = \(root) and e.kind like 'plea.%') e
              group by e.unit_id, e.subject_id
            ), different as materialized (
              select 'open' as aspect, t.plea_id, t.unit_id from told t
              where t.state = 'asked' and exists (
                select from told u
                where u.unit_id = t.unit_id and u.obligation_id = t.obligation_id and u.state = 'asked' and u.plea_id <> t.plea_id)
              union all
              select 'day', plea_id, unit_id from told
              where state = 'granted' and wants = 'later'
                and (strength <> 'ordered' or moved_from is distinct from due or coalesce(until <= due, true))
              union all
              select 'answerer', t.plea_id, t.unit_id from told t
              left join happened h on h.unit_id = t.unit_id and h.plea_id = t.plea_id
              where t.to_unit is distinct from t.from_unit or not coalesce(h.asked_by_itself, true)
                or h.by_unit is distinct from case when t.state in ('granted', 'refused') then t.from_unit else t.unit_id end
              union all
              select 'state', t.plea_id, t.unit_id from told t
              left join happened h on h.unit_id = t.unit_id and h.plea_id = t.plea_id
              where (t.state, t.revision, t.changed_at, t.reason, t.answer)
                is distinct from (replace(h.kind, 'plea.', ''), h.n, h.at, h.asked,
                                  case when h.kind in ('plea.granted', 'plea.refused') then h.words end)
            ), first as (select * from different order by plea_id, unit_id, aspect limit \(limit))
            select (select count(*) from told), (select count(*) from different),
                   array(select plea_id from first order by plea_id, unit_id, aspect),
                   array(select unit_id from first order by plea_id, unit_id, aspect),
                   array(select aspect from first order by plea_id, unit_id, aspect)
            """,
            exactlyOne: RecountedPleas.init)
    }
}
