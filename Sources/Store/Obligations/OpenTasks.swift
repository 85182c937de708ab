package import Emulation
package import FoundationEssentials
package import Postgres

/// What a campaign ordered that is neither done nor excused.
package struct OpenTasks: Sendable {
    package let count: Int
    /// The first of them, in the order of the tree.
    package let listed: [Line]

    package struct Line: Sendable {
        package let matter: ListedMatter
        /// Whether its unit is no more and was taken over by another, which the worker tells it to.
        package let isPassing: Bool
    }
}

extension Statement where Output == OpenTasks {
    /// What a unit is told by a campaign of its own, above or here, that is over counts for nothing; nor does what nobody took over who is no more.
    package static func openTasks(of campaign: UUID, toldBy issuer: UnitID, limit: Int) -> Statement {
        Statement(
            "open tasks of a campaign",
            """
            select count(*) over (), \(ListedObligation.columns()), exists (
                select from thidua.plea p
                where p.root_id = o.root_id and p.level = o.level and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
                  and p.state = 'asked'), coalesce(u.ended_on <= thidua.today(), false)
            from thidua.obligation o \(ListedObligation.joined())
            where o.root_id = \(issuer.rootID) and o.from_level in \(SQL.everyLevel) and o.from_unit = \(issuer) and k.campaign_id = \(campaign)
              and o.strength = 'ordered' and o.state in ('told', 'returned') and \(Obligation.doneAt(.own)) is null
              and not granted.is_excused and \(Campaign.isOpen("c"))
              and (u.ended_on is null or u.ended_on > thidua.today()
                   or exists (select from thidua.unit_succession s where s.from_unit = o.unit_id))
            order by o.unit_id, k.position, o.obligation_id limit \(limit)
            """,
            reading: { rows in
                var count = 0
                let listed = try rows.map { row in
                    count = try row.next(Int.self)
                    let matter = ListedMatter(about: try ListedObligation(&row), isAsked: try row.next(Bool.self))
                    return OpenTasks.Line(matter: matter, isPassing: try row.next(Bool.self))
                }
                return OpenTasks(count: count, listed: listed)
            })
    }
}
