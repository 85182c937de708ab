package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of how far tasks were, on a past day, compared and what it found.
package struct RecountedCoverage: Sendable {
    /// How many tasks had been told by then.
    package let tasks: Int
    package let differences: Int
    /// The first of them.
    package let listed: [CoverageDifference]

    init(_ row: inout Row) throws {
        tasks = try row.next(Int.self)
        differences = try row.next(Int.self)
        let day = try row.next(Day.self)
        listed = try row.next([UUID].self).map { CoverageDifference(clause: $0, day: day) }
    }
}

/// That people read otherwise how far a task was on a day than its events tell.
package struct CoverageDifference: Hashable, Sendable {
    package let clause: UUID
    package let day: Day
}

extension Statement where Output == RecountedCoverage {
    /// Counts how far those were who had been told each task of a city, as of a past day, and holds that against what people read of it.
    ///
    /// Shares nothing with that: what was done is told by the events alone, what more time or an excuse by theirs, who took a plan up by what
    /// theirs derives from.
    package static func recountCoverage(root: Int32, daysAgo: Int, listing limit: Int) -> Statement {
        let version = ObligationPast.ofDay
        return Statement(
            "recount coverage",
            """
            with \(ObligationPast.upTo(daysAgo: daysAgo)),
            \(Coverage.granted("p.root_id = \(root)", version)),
            read as (
              select k.clause_id, \(Coverage.counts(version))
              \(Coverage.told(ObligationPast.joinedOnDay))
              where k.root_id = \(root) and k.level in \(SQL.everyLevel) and o.told_at < upto.ends
              group by k.root_id, k.level, k.unit_id, k.clause_id
            ), each as (
              select o.clause_id, o.strength, coalesce(u.ended_on <= upto.day, false) as is_over, coalesce(g.is_excused, false) as is_excused,
                     g.until, greatest(o.due_on, g.until) < upto.day as is_past, last.kind = 'obligation.returned' as is_returned,
                     case o.fulfilled_by
                       when 'nothing' then coalesce(last.kind = 'obligation.done', false)
                       when 'adoption' then exists (\(published))
                       else exists (
                         select from (\(published)) own
                         join thidua.target t on t.root_id = o.root_id and t.from_unit = o.unit_id and t.campaign_id = own.campaign_id
                         join thidua.campaign_revision r
                           on r.root_id = t.root_id and r.unit_id = t.from_unit and r.campaign_id = t.campaign_id and r.revision = t.revision
                         where r.issued_at < upto.ends) end as is_done
              from upto
              cross join thidua.obligation o
              join thidua.clause k on k.root_id = o.root_id and k.unit_id = o.from_unit and k.clause_id = o.clause_id
              join thidua.unit u on u.unit_id = o.unit_id
              left join lateral (
                select e.kind from thidua.event e
                where e.root_id = o.root_id and e.unit_id = o.unit_id and e.subject_id = o.obligation_id and e.at < upto.ends
                  and e.kind in ('obligation.done', 'obligation.returned')
                order by e.at desc, (e.particulars ->> 'version')::int desc limit 1) last on true
              cross join lateral (
                select max(p.until) as until, bool_or(p.wants = 'excuse') as is_excused
                from thidua.plea p
                join thidua.event e
                  on e.root_id = p.root_id and e.unit_id = p.unit_id and e.subject_id = p.plea_id and e.kind = 'plea.granted'
                 and e.at < upto.ends
                where p.root_id = o.root_id and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id) g
              where o.root_id = \(root) and o.told_at < upto.ends
            ), again as (
              select clause_id, count(*) filter (where counts)::int, count(*) filter (where counts and is_done)::int,
                     count(*) filter (where counts and is_returned)::int, count(*) filter (where is_over)::int,
                     count(*) filter (where not is_over and is_excused)::int, count(*) filter (where counts and until is not null)::int,
                     count(*) filter (where counts and strength = 'ordered' and is_past and not is_done)::int
              from (select *, not is_over and not is_excused as counts from each) each
              group by clause_id
            ), different as materialized (
              select clause_id from ((table read except table again) union all (table again except table read)) d group by clause_id)
            select (select count(*) from again), (select count(*) from different), (select day from upto),
                   array(select clause_id from different order by clause_id limit \(limit))
            """,
            exactlyOne: RecountedCoverage.init)
    }

    /// The campaign by which the debtor of `o` had taken up what tells it, `k`.
    private static var published: SQL {
        """
        select c.campaign_id from thidua.campaign c
        join thidua.event e
          on e.root_id = c.root_id and e.unit_id = c.unit_id and e.subject_id = c.campaign_id and e.kind = 'campaign.published'
         and e.at < upto.ends
        where c.root_id = o.root_id and c.unit_id = o.unit_id and c.above_unit = k.unit_id and c.above_id = k.campaign_id
        """
    }
}
