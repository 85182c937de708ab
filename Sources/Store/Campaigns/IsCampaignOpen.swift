package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Bool {
    /// Whether a unit's campaign takes reports; false where there is none.
    package static func isOpen(_ campaign: UUID, of unit: UnitID) -> Statement {
        Statement(
            "is a campaign open",
            """
            select exists (
              select from thidua.campaign c
              where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.campaign_id = \(campaign)
                and \(Campaign.isOpen("c")))
            """,
            exactlyOne: { row in try row.next(Bool.self) })
    }
}

extension Campaign {
    /// Of the campaign in a row of that name: neither it nor one it derives from is closed. What a closed campaign asked for is over for everybody below.
    static func isOpen(_ row: StaticString) -> SQL {
        """
        (with recursive chain as (
           select \(unescaped: row).state, \(unescaped: row).above_level, \(unescaped: row).above_unit, \(unescaped: row).above_id
           union all
           select next.state, next.above_level, next.above_unit, next.above_id
           from chain
           join thidua.campaign next
             on next.root_id = \(unescaped: row).root_id and next.level = chain.above_level and next.unit_id = chain.above_unit
            and next.campaign_id = chain.above_id)
         select bool_and(state = 'published') from chain)
        """
    }
}
