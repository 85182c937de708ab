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
    ///
    /// There are three levels, so at most two stand above: looking at both is a tenth of what following them one by one takes.
    static func isOpen(_ row: StaticString) -> SQL {
        """
        (\(unescaped: row).state = 'published' and not exists (
           select from thidua.campaign over
           where over.root_id = \(unescaped: row).root_id and over.level = \(unescaped: row).above_level
             and over.unit_id = \(unescaped: row).above_unit and over.campaign_id = \(unescaped: row).above_id
             and (over.state <> 'published' or exists (
               select from thidua.campaign top
               where top.root_id = over.root_id and top.level = over.above_level and top.unit_id = over.above_unit
                 and top.campaign_id = over.above_id and top.state <> 'published'))))
        """
    }
}
