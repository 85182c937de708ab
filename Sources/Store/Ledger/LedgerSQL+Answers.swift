import Postgres

// What is owed upward: by who issued an open campaign `c` to whoever waits below.
extension LedgerSQL {
    static func plea(_ scope: LedgerScope) -> SQL {
        """
        select 'plea', p.plea_id, p.unit_id, c.unit_id, c.campaign_id, c.family_id,
               p.obligation_id, o.from_unit, o.clause_id, null::int, null::text,
               null::date, null::date, false, false, null::timestamptz
        from answers c
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
               d.due_on, null::date, false, false, null::timestamptz
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
               null::date, null::date, false, false, null::timestamptz
        from answers c
        join thidua.report r
          on r.root_id = c.root_id and r.reviewer_id = c.unit_id and r.family_id = c.family_id and r.state = 'submitted'
         \(scope.waits("r", "reviewer_id"))
        """
    }
}
