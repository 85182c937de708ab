package import Emulation
package import Postgres

/// What there is to do in a unit, in the numbers that stand beside the ways to it.
package struct Work: Hashable, Sendable {
    /// What it owes itself: adoptions, acknowledgements and reports, whether they are due or not.
    package let duties: Int
    /// Reports that wait for its decision.
    package let reviews: Int
    /// Units it ordered to take part that owe an adoption or a report whose day has passed.
    package let overdueBelow: Int

    package init(duties: Int, reviews: Int, overdueBelow: Int) {
        self.duties = duties
        self.reviews = reviews
        self.overdueBelow = overdueBelow
    }
}

/// The numbers in the head of every page: what is counted in the unit alone, and costs the same in any city.
package struct WorkAtHand: Hashable, Sendable {
    package let duties: Int
    package let reviews: Int
    /// Difficulties that wait for its answer.
    package let difficulties: Int
    /// Tasks that it was told and has not done.
    package let obligations: Int
    /// What was sent to it and nobody has opened.
    package let unopened: Int
    /// Pleas that wait for its answer.
    package let pleas: Int
}

extension Statement where Output == WorkAtHand {
    /// The first two numbers of ``Work``, the difficulties, the tasks, what is unopened and the pleas.
    package static func workAtHand(of unit: UnitID) -> Statement {
        Statement(
            "work at hand",
            """
            select \(Work.duties(of: unit)), \(Work.reviews(of: unit)), (
              select count(*) from thidua.difficulty d
              where d.root_id = \(unit.rootID) and d.to_unit = \(unit) and d.state = 'raised'), \(Obligation.open(of: unit)),
              \(Delivery.unopened(by: unit)), \(Plea.countWaiting(for: unit))
            """,
            exactlyOne: { row in
                WorkAtHand(
                    duties: try row.next(Int.self), reviews: try row.next(Int.self), difficulties: try row.next(Int.self),
                    obligations: try row.next(Int.self), unopened: try row.next(Int.self), pleas: try row.next(Int.self))
            })
    }
}

extension Statement where Output == Work {
    /// Counts what `campaignsOwed` and `reportsOwed`, `reportsAwaitingReview` and `participation` list, and reads no names for it.
    package static func work(of unit: UnitID) -> Statement {
        Statement(
            "work of a unit",
            """
            select \(Work.duties(of: unit)), \(Work.reviews(of: unit)), (\(Work.overdue(below: unit)))
            """,
            exactlyOne: { row in
                Work(duties: try row.next(Int.self), reviews: try row.next(Int.self), overdueBelow: try row.next(Int.self))
            })
    }
}

extension Work {
    fileprivate static func duties(of unit: UnitID) -> SQL { "((\(campaignsOwed(by: unit))) + (\(reportsOwed(by: unit))))" }

    fileprivate static func reviews(of unit: UnitID) -> SQL {
        "(select count(*) from thidua.report r where \(awaitingReview(by: unit, family: nil)))"
    }

    /// Not adopted, or adopted at a revision above that is not the latest.
    private static func campaignsOwed(by unit: UnitID) -> SQL {
        """
        select count(*)
        from thidua.address a
        join thidua.campaign above
          on above.root_id = a.root_id and above.level = a.from_level and above.unit_id = a.from_unit and above.campaign_id = a.campaign_id
        where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit) and \(Campaign.isOpen("above"))
          and not exists (
            select from thidua.campaign c
            join thidua.campaign_revision r
              on r.root_id = c.root_id and r.level = c.level and r.unit_id = c.unit_id and r.campaign_id = c.campaign_id
             and r.revision = c.revision and r.above_revision >= above.revision
            where c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.family_id = a.family_id)
        """
    }

    /// Of a period that has begun, and not with the reviewer or accepted.
    private static func reportsOwed(by unit: UnitID) -> SQL {
        """
        select count(*)
        from thidua.campaign c
        join thidua.address a on a.root_id = c.root_id and a.level = c.level and a.unit_id = c.unit_id and a.family_id = c.family_id
        join thidua.period p
          on p.root_id = c.root_id and p.level = c.family_level and p.unit_id = c.family_unit and p.campaign_id = c.family_id
        join thidua.unit u on u.unit_id = c.unit_id and u.began_on <= p.ends_on and (u.ended_on is null or u.ended_on > p.starts_on)
        where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and \(Campaign.isOpen("c"))
          and p.starts_on <= thidua.today()
          and not exists (
            select from thidua.report r
            where r.root_id = c.root_id and r.level = c.level and r.unit_id = c.unit_id and r.campaign_id = c.campaign_id
              and r.period_id = p.period_id and r.state in ('submitted', 'accepted'))
        """
    }

    /// Whoever was requested owes nothing; a correction on the way does not undo what counts.
    fileprivate static func overdue(below unit: UnitID) -> SQL {
        """
        select count(distinct a.unit_id)
        from thidua.campaign mine
        join thidua.address a on a.root_id = mine.root_id and a.from_unit = mine.unit_id and a.campaign_id = mine.campaign_id
        where mine.root_id = \(unit.rootID) and mine.level in \(SQL.everyLevel) and mine.unit_id = \(unit) and \(Campaign.isOpen("mine"))
          and a.strength = 'ordered'
          and (
            (a.adopt_by < thidua.today() and not exists (
              select from thidua.campaign c
              where c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.family_id = a.family_id))
            or exists (
              select from thidua.period p
              join thidua.unit u on u.unit_id = a.unit_id and u.began_on <= p.ends_on and (u.ended_on is null or u.ended_on > p.starts_on)
              where p.root_id = mine.root_id and p.level = mine.family_level and p.unit_id = mine.family_unit
                and p.campaign_id = mine.family_id and p.due_on < thidua.today()
                and not exists (
                  select from thidua.report r
                  where r.root_id = a.root_id and r.level = a.level and r.unit_id = a.unit_id and r.family_id = a.family_id
                    and r.period_id = p.period_id and (r.state = 'submitted' or r.accepted_version is not null))))
        """
    }
}
