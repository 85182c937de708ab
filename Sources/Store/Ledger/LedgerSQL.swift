import Emulation
import Postgres

/// The ledger as a query: `line`, with a row for each line, and `issued`, the campaigns that they are of, to put before a `select`.
///
/// Seven branches, written once for every side. By a closed campaign nothing is owed, nor a report by who closed its own; a unit that is no
/// more owes the reports of its time, and nothing else. A report is done once it was sent, or as long as a version of it counts: a
/// correction on the way is nobody's debt. What waits for an answer stands here until it is answered.
enum LedgerSQL {
    /// - Parameter campaign: by which one it is asked; nil for all.
    static func lines(_ scope: LedgerScope, of campaign: SQL = "") -> SQL {
        """
        with today as materialized (select thidua.today() as day),
        asks as materialized (\(scope.asks) \(campaign)),
        answers as materialized (\(scope.answers) \(campaign)),
        issued as materialized (select * from asks union all select * from answers),
        house as materialized (\(house)),
        told as materialized (\(told(scope))),
        begun as materialized (\(begun)),
        line as not materialized (
          select l.*, coalesce(l.until, l.due_on, 'infinity') as day,
                 case
                   when l.is_excused then 'excused'
                   when l.is_done or l.done_at is not null then 'done'
                   when l.strength is distinct from 'requested' and coalesce(l.until, l.due_on) < (select day from today) then 'late'
                   else 'open' end as state
          from (
            select l.kind, l.id, l.unit_id, l.issuer, l.campaign_id, l.family_id, l.about, l.thing_unit, l.thing_id, l.revision, l.strength,
                   \(due) as due_on, l.until, l.is_excused, l.is_done, l.done_at
            from (
              \(adopt)
              union all
              \(acknowledge)
              union all
              \(report(scope))
              union all
              \(task(scope))
              union all
              \(plea(scope))
              union all
              \(difficulty(scope))
              union all
              \(review(scope))) l
            \(scope.barrier)) l
        )
        """
    }

    /// Who was addressed by an open campaign, and what its unit made of that: `own`.
    private static func told(_ scope: LedgerScope) -> SQL {
        """
        select a.root_id, a.level, a.unit_id, a.strength, a.adopt_by, c.unit_id as issuer, c.campaign_id, c.family_id, c.family_level,
               c.family_unit, c.revision, own.campaign_id as own, own.state, own.published_at, u.began_on, u.ended_on,
               u.ended_on is null or u.ended_on > (select day from today) as is_there
        from asks c
        join thidua.address a
          on a.root_id = c.root_id and a.campaign_id = c.campaign_id and a.from_unit = c.unit_id \(scope.told("a", "from_unit"))
        join thidua.unit u on u.unit_id = a.unit_id
        left join thidua.campaign own
          on own.root_id = a.root_id and own.level = a.level and own.unit_id = a.unit_id and own.family_id = a.family_id
        """
    }

    /// The periods that have begun, once for all who report on them.
    private static let begun: SQL = """
        select c.unit_id as issuer, c.campaign_id, p.period_id, p.starts_on, p.ends_on, p.due_on
        from asks c
        join thidua.period p
          on p.root_id = c.root_id and p.level = c.family_level and p.unit_id = c.family_unit and p.campaign_id = c.family_id
         and p.starts_on <= (select day from today)
        """

    private static let adopt: SQL = """
        select 'adopt' as kind, a.family_id as id, a.unit_id, a.issuer, a.campaign_id, a.family_id,
               a.own as about, null::bigint as thing_unit, null::uuid as thing_id, null::int as revision, a.strength,
               a.adopt_by as due_on, null::date as until, false as is_excused, a.own is not null as is_done, a.published_at as done_at,
               null::timestamptz as asked_at, null::int as answer_days
        from told a where a.is_there
        """

    /// Once more than what the adoption knew was issued above.
    private static let acknowledge: SQL = """
        select 'acknowledge', a.family_id, a.unit_id, a.issuer, a.campaign_id, a.family_id,
               a.own, null::bigint, null::uuid, a.revision, a.strength,
               null::date, null::date, false, false, known.at, null::timestamptz, null::int
        from told a
        cross join lateral (
          select min(r.above_revision) as first, min(case when r.above_revision >= a.revision then r.issued_at end) as at
          from thidua.campaign_revision r
          where r.root_id = a.root_id and r.level = a.level and r.unit_id = a.unit_id and r.campaign_id = a.own) known
        where a.is_there and a.revision > 1 and known.first < a.revision
        """

    // Of a full join no loop is made, however few rows are reckoned with: one plan serves the commune and who addressed ten thousand.
    private static func report(_ scope: LedgerScope) -> SQL {
        """
        select 'report', a.period_id, a.unit_id, a.issuer, a.campaign_id, a.family_id,
               a.own, a.family_unit, a.period_id, null::int, a.strength, a.due_on, null::date, false, r.is_done is not null,
               null::timestamptz, null::timestamptz, null::int
        from (
          select a.*, p.period_id, p.due_on
          from told a
          join begun p
            on p.issuer = a.issuer and p.campaign_id = a.campaign_id
           and a.began_on <= p.ends_on and (a.ended_on is null or a.ended_on > p.starts_on)
          where a.state = 'published') a
        full join (
          select r.unit_id, r.campaign_id, r.period_id, true as is_done from thidua.report r
          where (r.state = 'submitted' or r.accepted_version is not null)
            \(scope.told("r", "reviewer_id"))) r
          on r.unit_id = a.unit_id and r.campaign_id = a.own and r.period_id = a.period_id
        where coalesce(a.unit_id, 0) <> 0
        """
    }

    /// Whoever has a task was addressed by who told it, or told it themselves: then it stands in their own ledger alone.
    private static func task(_ scope: LedgerScope) -> SQL {
        """
        select 'task', o.obligation_id, o.unit_id, o.issuer, o.campaign_id, o.family_id,
               null::uuid, o.issuer, o.clause_id, null::int, o.strength,
               o.due_on, granted.until, coalesce(granted.is_excused, false), false, \(Obligation.doneAt(.own)), null::timestamptz, null::int
        from (
          select o.root_id, o.level, o.unit_id, o.obligation_id, o.family_id, o.clause_id, o.strength, o.due_on, o.fulfilled_by,
                 o.state, o.changed_at, a.issuer, a.campaign_id
          from (
            select a.root_id, a.level, a.unit_id, a.family_id, a.issuer, a.campaign_id from told a where a.is_there
            union all
            select c.root_id, c.level, c.unit_id, c.family_id, c.unit_id, c.campaign_id
            from answers c
            join thidua.unit u on u.unit_id = c.unit_id and (u.ended_on is null or u.ended_on > (select day from today))) a
          join thidua.obligation o
            on o.root_id = a.root_id and o.level = a.level and o.unit_id = a.unit_id and o.family_id = a.family_id
           and o.from_unit = a.issuer \(scope.told("o", "from_unit"))) o
        full join (
          select p.unit_id, p.obligation_id, \(Granted.gathered) from thidua.plea p
          where p.state = 'granted' \(scope.told("p", "to_unit")) group by p.unit_id, p.obligation_id) granted
          on granted.unit_id = o.unit_id and granted.obligation_id = o.obligation_id
        where coalesce(o.unit_id, 0) <> 0
        """
    }
}
