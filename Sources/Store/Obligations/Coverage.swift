package import Emulation
package import FoundationEssentials
package import Postgres

/// How far those who were told a task are with it, as of a day.
package struct Coverage: Sendable {
    package let clause: UUID
    package let campaign: UUID
    package let shortName: String
    package let number: String
    package let heading: String
    package let body: String
    package let role: ObligationRole
    package let strength: Strength
    package let dueOn: Day?
    package let fulfilledBy: Fulfilment
    /// How many units that there were that day had been told and were not excused, and how many of them had done it.
    package let told: Int
    package let done: Int
    /// How many had to do it again.
    package let returned: Int
    /// How many had been told and were no more; they count nowhere else.
    package let ended: Int
    /// How many were excused; they count nowhere else either.
    package let excused: Int
    /// How many of those told had more time.
    package let extended: Int
    /// How many of those told were late.
    package let overdue: Int
}

// What people read of it, and what `thidua check` counts once more.
extension Coverage {
    /// What was granted of those tasks: `granted`. It is little beside what was told: gathered once, and not looked for with each of ten
    /// thousand.
    /// - Parameter whose: of pleas `p`.
    static func granted(_ whose: SQL, _ version: Obligation.Version) -> SQL {
        let decided: SQL = version.end == nil ? "" : "and p.changed_at < (select ends from upto)"
        return """
            granted as (
              select p.level, p.unit_id, p.obligation_id, \(Granted.gathered)
              from thidua.plea p
              where \(whose) and p.state = 'granted' \(decided)
              group by p.level, p.unit_id, p.obligation_id
            )
            """
    }

    /// Of tasks `o` of units `u`: told, done, returned, ended, excused, extended, overdue.
    static func counts(_ version: Obligation.Version) -> SQL {
        let isThere: SQL = "(u.ended_on is null or u.ended_on > upto.day)"
        let owes: SQL = "filter (where \(isThere) and granted.is_excused is not true)"
        let doneAt = Obligation.doneAt(version)
        return """
            (count(*) \(owes))::int, (count(\(doneAt)) \(owes))::int,
            (count(case when \(version.row).state = 'returned' then 1 end) \(owes))::int,
            (count(*) filter (where u.ended_on <= upto.day))::int,
            (count(*) filter (where \(isThere) and granted.is_excused))::int, (count(granted.until) \(owes))::int,
            (count(case when o.strength = 'ordered' and coalesce(granted.until, o.due_on) < upto.day
                        then case when \(doneAt) is null then 1 end end) \(owes))::int
            """
    }

    /// Each task `o` of each clause `k`, and what became of it by then.
    static func told(_ past: SQL) -> SQL {
        """
        from upto
        cross join thidua.clause k
        join thidua.obligation o
          on o.root_id = k.root_id and o.from_level = k.level and o.from_unit = k.unit_id and o.clause_id = k.clause_id
        join thidua.unit u on u.unit_id = o.unit_id
        left join granted on granted.level = o.level and granted.unit_id = o.unit_id and granted.obligation_id = o.obligation_id
        \(past)
        """
    }
}

extension Statement where Output == [Coverage] {
    /// Of every task that a unit's plans told somebody, the latest plan first, in the order of each.
    /// - Parameters:
    ///   - campaign: whose tasks alone; nil for those of all plans.
    ///   - clause: one of them; nil for each.
    ///   - day: nil for today, as is one that is yet to come.
    package static func coverage(
        by issuer: UnitID, campaign: UUID? = nil, clause: UUID? = nil, on day: Day?, limit: Int
    ) -> Statement {
        let version = ObligationPast.version(on: day)
        return Statement(
            "coverage of what a unit told",
            """
            with \(ObligationPast.upTo(day)),
            \(Coverage.granted("p.root_id = \(issuer.rootID) and p.to_unit = \(issuer)", version))
            select k.clause_id, c.campaign_id, c.short_name, k.number, k.heading, k.body, o.role, min(o.strength), o.due_on,
                   o.fulfilled_by, \(Coverage.counts(version))
            \(Coverage.told(ObligationPast.joined(on: day)))
            join thidua.campaign c
              on c.root_id = k.root_id and c.level = k.level and c.unit_id = k.unit_id and c.campaign_id = k.campaign_id
            where k.root_id = \(issuer.rootID) and k.level in \(SQL.everyLevel) and k.unit_id = \(issuer) and o.told_at < upto.ends
              and k.campaign_id = coalesce(\(campaign), k.campaign_id) and k.clause_id = coalesce(\(clause), k.clause_id)
            group by k.root_id, k.level, k.unit_id, k.clause_id, c.root_id, c.level, c.unit_id, c.campaign_id, o.role, o.due_on, o.fulfilled_by
            order by c.published_at desc, c.campaign_id, k.position limit \(limit)
            """,
            each: { row in
                Coverage(
                    clause: try row.next(UUID.self), campaign: try row.next(UUID.self), shortName: try row.next(String.self),
                    number: try row.next(String.self), heading: try row.next(String.self), body: try row.next(String.self),
                    role: try row.next(ObligationRole.self), strength: try row.next(Strength.self),
                    dueOn: try row.next(Day?.self), fulfilledBy: try row.next(Fulfilment.self), told: try row.next(Int.self),
                    done: try row.next(Int.self), returned: try row.next(Int.self), ended: try row.next(Int.self),
                    excused: try row.next(Int.self), extended: try row.next(Int.self), overdue: try row.next(Int.self))
            })
    }
}
