import Postgres

// What is owed upward: by who issued an open campaign `c` to whoever waits below.
extension LedgerSQL {
    static func plea(_ scope: LedgerScope) -> SQL {
        """
        select 'plea', p.plea_id, p.unit_id, c.unit_id, c.campaign_id, c.family_id,
               p.obligation_id, o.from_unit, o.clause_id, null::int, null::text,
               \(due("p.asked_at")), null::date, false, false, null::timestamptz
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
               \(due("v.submitted_at")), null::date, false, false, null::timestamptz
        from answers c
        join house h on h.unit_id = c.unit_id
        join thidua.report r
          on r.root_id = c.root_id and r.reviewer_id = c.unit_id and r.family_id = c.family_id and r.state = 'submitted'
         \(scope.waits("r", "reviewer_id"))
        join thidua.report_version v
          on v.root_id = r.root_id and v.level = r.level and v.unit_id = r.unit_id and v.report_id = r.report_id and v.version = r.version
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

    /// The last of so many working days after a moment; null where no rule says how many. Some 50 µs a line, and only where one does.
    private static func due(_ moment: SQL) -> SQL {
        let since: SQL = "(\(moment) at time zone interval '7 hours')::date"
        return """
            case when h.days is not null then (
              select max(d.day) from (
                select \(since) + n as day from generate_series(1, h.days * 2 + 30) n
                left join thidua.special_day s on s.day = \(since) + n
                where coalesce(s.is_worked, extract(isodow from \(since) + n) < 6)
                order by n limit h.days) d) end
            """
    }
}
