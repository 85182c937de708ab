package import Emulation
package import FoundationEssentials
package import Postgres

/// A plea in a list, with the task that it is about.
package struct ListedPlea: Sendable {
    package let plea: Plea
    package let askedAt: Date
    package let about: ListedObligation
}

extension Plea {
    /// Those that wait for a unit's answer, in campaigns that are open: in others nothing can be answered any more.
    static func waiting(for unit: UnitID) -> SQL {
        """
        from thidua.plea p
        join thidua.obligation o
          on o.root_id = p.root_id and o.level = p.level and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id
        \(ListedObligation.joined())
        where p.root_id = \(unit.rootID) and p.to_unit = \(unit) and p.state = 'asked' and \(Campaign.isOpen("c"))
        """
    }

    /// How many there are.
    static func countWaiting(for unit: UnitID) -> SQL {
        """
        (select count(*)
         from thidua.plea p
         join thidua.obligation o
           on o.root_id = p.root_id and o.level = p.level and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id
         \(Obligation.saidBy)
         where p.root_id = \(unit.rootID) and p.to_unit = \(unit) and p.state = 'asked' and \(Campaign.isOpen("c")))
        """
    }
}

extension Statement where Output == [ListedPlea] {
    /// What waits for a unit's answer, the oldest first.
    /// - Parameters:
    ///   - family: nil for those of every campaign.
    ///   - after: the last one of the page before.
    package static func pleasWaiting(for unit: UnitID, in family: UUID? = nil, after: UUID? = nil, limit: Int) -> Statement {
        let inFamily: SQL = family.map { "and p.family_id = \($0)" } ?? ""
        let younger: SQL = after.map { "and p.plea_id > \($0)" } ?? ""
        // A client's ids are made in the order of time.
        return Statement(
            "pleas that wait",
            """
            select \(Plea.columns), p.asked_at, \(ListedObligation.columns()) \(Plea.waiting(for: unit)) \(inFamily) \(younger)
            order by p.plea_id limit \(limit)
            """,
            each: { row in
                ListedPlea(plea: try Plea(&row), askedAt: try row.next(Date.self), about: try ListedObligation(&row))
            })
    }
}

extension Statement where Output == ListedObligation? {
    /// What a plea is about.
    package static func obligation(ofPlea plea: UUID, of unit: UnitID) -> Statement {
        Statement(
            "obligation of a plea",
            """
            select \(ListedObligation.columns()) from thidua.plea p
            join thidua.obligation o
              on o.root_id = p.root_id and o.level = p.level and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id
            \(ListedObligation.joined())
            where p.root_id = \(unit.rootID) and p.level in \(SQL.everyLevel) and p.unit_id = \(unit) and p.plea_id = \(plea)
            """,
            atMostOne: ListedObligation.init)
    }
}

/// A task that something is to be granted about unasked.
package struct ListedMatter: Sendable {
    package let about: ListedObligation
    /// Whether a plea about it waits.
    package let isAsked: Bool

    package var matter: PleaMatter {
        PleaMatter(about.obligation, isDone: about.doneAt != nil, granted: about.granted, isAsked: isAsked)
    }
}

extension Statement where Output == [ListedMatter] {
    /// Of those whom a clause was told to, some; in the order of the tree.
    package static func matters(toldBy clause: UUID, of issuer: UnitID, among units: [UnitID]) -> Statement {
        Statement(
            "obligations of some units",
            """
            select \(ListedObligation.columns()), exists (
                select from thidua.plea p
                where p.root_id = o.root_id and p.level = o.level and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
                  and p.state = 'asked')
            from thidua.obligation o \(ListedObligation.joined())
            where o.root_id = \(issuer.rootID) and o.from_level in \(SQL.everyLevel) and o.from_unit = \(issuer) and o.clause_id = \(clause)
              and o.unit_id = any(\(units))
            order by o.unit_id
            """,
            each: { row in ListedMatter(about: try ListedObligation(&row), isAsked: try row.next(Bool.self)) })
    }
}
