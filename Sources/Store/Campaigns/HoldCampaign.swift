package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Campaign? {
    /// A campaign that is about to be closed: until then nothing is told by it any more, nor sent back, and what was is seen by what is asked
    /// after this.
    package static func campaignToClose(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "campaign to close",
            """
            select \(Campaign.columns) from thidua.campaign c
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.campaign_id = \(id)
            for no key update
            """,
            atMostOne: Campaign.init)
    }
}

extension Statement where Output == Void {
    /// Keeps a campaign from being closed until this is over. Fails with `hasMoved` where it is closed, or just was.
    package static func holdOpen(_ campaign: UUID, of unit: UnitID) -> Statement {
        Statement(
            "hold a campaign open",
            """
            with held as materialized (
              select from thidua.campaign c
              where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.campaign_id = \(campaign)
                and c.state = 'published'
              for share)
            select thidua.all_or_nothing(n, n, n) from (select count(*) as n from held) counted
            """)
    }
}
