package import Emulation
import FoundationEssentials
package import Postgres

/// What a recount of the ledgers of one city compared and what it found.
package struct RecountedLedger: Sendable {
    /// How many lines there are, and how many units owe them.
    package let lines: Int
    package let debtors: Int
    package let differences: Int
    /// The first of them.
    package let listed: [LedgerDifference]

    init(_ row: inout Row) throws {
        lines = try row.next(Int.self)
        debtors = try row.next(Int.self)
        differences = try row.next(Int.self)
        let units = try row.next([UnitID].self)
        let kinds = try row.next([LedgerLine.Kind].self)
        let states = try row.next([LedgerLine.State].self)
        let expected = try row.next([Int].self)
        let found = try row.next([Int].self)
        listed = units.indices.map {
            LedgerDifference(unit: units[$0], kind: kinds[$0], state: states[$0], expected: expected[$0], found: found[$0])
        }
    }
}

/// That a unit owes otherwise many things of a kind, in a state, than its ledger says.
package struct LedgerDifference: Hashable, Sendable {
    package let unit: UnitID
    package let kind: LedgerLine.Kind
    package let state: LedgerLine.State
    package let expected: Int
    package let found: Int
}

extension Statement where Output == RecountedLedger {
    /// Counts what every unit of a city owes once more, and holds that against the ledger as people read it, by unit, kind and state.
    ///
    /// Shares nothing with the ledger: who took a campaign up is looked for by what theirs derives from, a task by its clause, what was
    /// done by its events, who answers by the address.
    package static func recountLedger(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount ledger",
            """
            \(LedgerSQL.lines(LedgerScope(root: root))),
            found as (
              select case when l.kind in ('plea', 'difficulty', 'review') then l.issuer else l.unit_id end as unit_id, l.kind, l.state
              from line l
            ), \(again(root: root)),
            different as materialized (
              select b.unit_id, b.kind, b.state, sum(b.e)::int as expected, sum(b.f)::int as found
              from (
                select unit_id, kind, state, 0 as e, 1 as f from found
                union all
                select unit_id, kind, state, 1, 0 from again) b
              group by b.unit_id, b.kind, b.state having sum(b.e) <> sum(b.f)
            ), first as (select * from different order by unit_id, kind, state limit \(limit))
            select (select count(*) from again), (select count(distinct unit_id) from again), (select count(*) from different),
                   array(select unit_id from first order by unit_id, kind, state),
                   array(select kind from first order by unit_id, kind, state),
                   array(select state from first order by unit_id, kind, state),
                   array(select expected from first order by unit_id, kind, state),
                   array(select found from first order by unit_id, kind, state)
            """,
            exactlyOne: RecountedLedger.init)
    }

    /// Each thing that is owed: `again`.
    private static func again(root: Int32) -> SQL {
        """
        over as (
          with recursive closed as (
            select c.unit_id, c.campaign_id from thidua.campaign c where c.root_id = \(root) and c.state = 'closed'
            union
            select b.unit_id, b.campaign_id from closed
            join thidua.campaign b on b.root_id = \(root) and b.above_unit = closed.unit_id and b.above_id = closed.campaign_id)
          select * from closed
        ), clock as (
          select thidua.today() as now
        ), whom as materialized (
          select a.unit_id, a.from_unit, a.campaign_id, a.family_id, a.strength, a.adopt_by, u.began_on, u.ended_on, clock.now,
                 coalesce(u.ended_on > clock.now, true) as is_there
          from thidua.address a
          join thidua.unit u on u.unit_id = a.unit_id
          cross join clock
          where a.root_id = \(root) and (a.from_unit, a.campaign_id) not in (select unit_id, campaign_id from over)
        ), made as materialized (
          select w.*, c.campaign_id as own, c.state
          from whom w
          join thidua.campaign c
            on c.root_id = \(root) and c.unit_id = w.unit_id and c.above_unit = w.from_unit and c.above_id = w.campaign_id
        ), again as materialized (
          select w.unit_id, 'adopt' as kind,
                 case when (w.unit_id, w.from_unit, w.campaign_id) in (select unit_id, from_unit, campaign_id from made) then 'done'
                   when w.strength = 'ordered' and w.adopt_by < w.now then 'late' else 'open' end as state
          from whom w where w.is_there
          union all
          select m.unit_id, 'acknowledge', case when known.last >= latest.revision then 'done' else 'open' end
          from made m
          cross join lateral (
            select max(r.revision) as revision from thidua.campaign_revision r
            where r.root_id = \(root) and r.level in \(SQL.everyLevel) and r.unit_id = m.from_unit and r.campaign_id = m.campaign_id) latest
          cross join lateral (
            select (array_agg(r.above_revision order by r.revision))[1] as first, max(r.above_revision) as last
            from thidua.campaign_revision r
            where r.root_id = \(root) and r.level in \(SQL.everyLevel) and r.unit_id = m.unit_id and r.campaign_id = m.own) known
          where m.is_there and known.first < latest.revision
          union all
          select m.unit_id, 'report',
                 case when (m.unit_id, m.from_unit, m.family_id, p.period_id) in (
                     select r.unit_id, r.reviewer_id, r.family_id, r.period_id from thidua.report r
                     where r.root_id = \(root) and (r.state in ('submitted', 'accepted') or r.accepted_version is not null)) then 'done'
                   when m.strength = 'ordered' and p.due_on < m.now then 'late' else 'open' end
          from made m
          join thidua.period p on p.root_id = \(root) and p.campaign_id = m.family_id
          where m.state = 'published' and p.starts_on <= m.now and m.began_on <= p.ends_on and coalesce(m.ended_on > p.starts_on, true)
          union all
          \(tasks(root: root))
          union all
          select o.from_unit, 'plea', \(answering("o.from_unit", root: root, "plea.asked", of: "p.unit_id", "p.plea_id"))
          from thidua.plea p
          join thidua.obligation o on o.root_id = p.root_id and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id
          join thidua.clause k on k.root_id = o.root_id and k.unit_id = o.from_unit and k.clause_id = o.clause_id
          where p.root_id = \(root) and p.state = 'asked' and (k.unit_id, k.campaign_id) not in (select unit_id, campaign_id from over)
          union all
          select w.from_unit, 'difficulty', case when d.due_on < w.now then 'late' else 'open' end
          from thidua.difficulty d
          join whom w on w.unit_id = d.unit_id and w.family_id = d.family_id
          where d.root_id = \(root) and d.state = 'raised'
          union all
          select w.from_unit, 'review', \(answering("w.from_unit", root: root, "report.submitted", of: "r.unit_id", "r.report_id"))
          from thidua.report r
          join whom w on w.unit_id = r.unit_id and w.family_id = r.family_id
          where r.root_id = \(root) and r.state = 'submitted'
        )
        """
    }

    /// Late once as many working days lie between the event that asked last and today as the nearest rules give.
    private static func answering(_ unit: SQL, root: Int32, _ kind: SQL, of asker: SQL, _ subject: SQL) -> SQL {
        """
        case when (
            select count(*) >= (
              select h.answer_days from thidua.house_rules h
              where h.root_id = \(root) and h.unit_id <= \(unit) and thidua.last_below(h.unit_id) >= \(unit) order by h.unit_id desc, h.revision desc limit 1)
            from (
              select max(e.at at time zone interval '7 hours')::date as day from thidua.event e
              where e.root_id = \(root) and e.unit_id = \(asker) and e.subject_id = \(subject) and e.kind = '\(kind)') asked
            join generate_series(1, 1000) n on asked.day + n < thidua.today()
            left join thidua.special_day s on s.day = asked.day + n
            where coalesce(s.is_worked, extract(isodow from asked.day + n) < 6)) then 'late' else 'open' end
        """
    }

    private static func tasks(root: Int32) -> SQL {
        """
        select o.unit_id, 'task',
               case when coalesce(g.is_excused, false) then 'excused'
                 when case o.fulfilled_by
                   when 'adoption' then (o.unit_id, o.from_unit, k.campaign_id) in (select unit_id, from_unit, campaign_id from made)
                   when 'targets' then exists (
                     select from made m
                     join thidua.target t on t.root_id = \(root) and t.from_unit = m.unit_id and t.campaign_id = m.own
                     where m.unit_id = o.unit_id and m.from_unit = o.from_unit and m.campaign_id = k.campaign_id)
                   else coalesce((
                     select (array_agg(e.kind order by (e.particulars ->> 'version')::int desc))[1] = 'obligation.done'
                     from thidua.event e
                     where e.root_id = \(root) and e.subject_id = o.obligation_id and e.unit_id = o.unit_id
                       and e.kind in ('obligation.done', 'obligation.returned')), false) end then 'done'
                 when o.strength = 'ordered' and greatest(o.due_on, g.until) < clock.now then 'late' else 'open' end
        from thidua.obligation o
        join thidua.clause k on k.root_id = o.root_id and k.unit_id = o.from_unit and k.clause_id = o.clause_id
        join thidua.unit u on u.unit_id = o.unit_id
        cross join clock
        cross join lateral (
          select max(p.until) as until, bool_or(p.wants = 'excuse') as is_excused from thidua.plea p
          where p.root_id = o.root_id and p.level = o.level and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
            and p.state = 'granted') g
        where o.root_id = \(root) and coalesce(u.ended_on > clock.now, true)
          and (k.unit_id, k.campaign_id) not in (select unit_id, campaign_id from over)
        """
    }
}
