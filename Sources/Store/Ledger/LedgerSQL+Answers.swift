import Postgres

// What is owed upward: by who issued an open campaign `c` to whoever waits below.
extension LedgerSQL {
    static func plea(_ scope: LedgerScope) -> SQL {
        """
        select 'plea', p.plea_id, p.unit_id, c.unit_id, c.campaign_id, c.family_id,
               p.obligation_id, o.from_unit, o.clause_id, null::int, null::text,
               null::date, null::date, false, false, null::timestamptz, p.asked_at, h.days
        from answers c
        join house h on h.unit_id = c.unit_id
        join thidua.plea p
          on p.root_id = c.root_id and p.to_unit = c.unit_id and p.family_id = c.family_id and p.state = 'asked'
         \(scope.waits("p", "to_unit"))
        join thidua.obligation o
          on o.root_id = p.root_id and o.level = p.level and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id
        """
    }

    static func difficulty(_ scope: LedgerScope) -> SQL {
        """
        select 'difficulty', d.difficulty_id, d.unit_id, c.unit_id, c.campaign_id, c.family_id,
               null::uuid, null::bigint, null::uuid, null::int, null::text,
               d.due_on, null::date, false, false, null::timestamptz, null::timestamptz, null::int
        from answers c
        join thidua.difficulty d
          on d.root_id = c.root_id and d.to_unit = c.unit_id and d.family_id = c.family_id and d.state = 'raised'
         \(scope.waits("d", "to_unit"))
        """
    }

    static func review(_ scope: LedgerScope) -> SQL {
        """
        select 'review', r.report_id, r.unit_id, c.unit_id, c.campaign_id, c.family_id,
               r.campaign_id, r.period_unit, r.period_id, null::int, null::text,
               null::date, null::date, false, false, null::timestamptz, (
                 select v.submitted_at from thidua.report_version v
                 where v.root_id = r.root_id and v.level = r.level and v.unit_id = r.unit_id and v.report_id = r.report_id
                   and v.version = r.version), h.days
        from answers c
        join house h on h.unit_id = c.unit_id
        join thidua.report r
          on r.root_id = c.root_id and r.reviewer_id = c.unit_id and r.family_id = c.family_id and r.state = 'submitted'
         \(scope.waits("r", "reviewer_id"))
        """
    }

    /// Within how many working days each of those answers, by its house rules or those of the nearest above: `house`.
    static let house: SQL = """
        select i.unit_id, (
          select h.answer_days from thidua.house_rules h
          where h.root_id = i.root_id and h.level in \(SQL.everyLevel)
            and h.unit_id in (i.unit_id, i.unit_id & -65536, i.unit_id & -4294967296, i.unit_id & -281474976710656)
          order by h.unit_id desc, h.revision desc limit 1) as days
        from (select distinct root_id, unit_id from answers) i
        """

    /// Of a line `l`: its day, or the last of so many working days after somebody asked, where a rule says how many; then some 50 µs.
    static let due: SQL = """
        case when l.answer_days is null then l.due_on
             else thidua.working_day_after((l.asked_at at time zone interval '7 hours')::date, l.answer_days) end
        """
}
