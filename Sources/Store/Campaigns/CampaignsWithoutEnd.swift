package import Emulation
package import Postgres

/// A root campaign that goes on until something happens, and the days of that event as far as they are known.
package struct CampaignWithoutEnd: Sendable {
    package let campaign: Campaign
    package let event: AnchorEvent
}

extension Statement where Output == [Backlog] {
    /// The roots that have published root campaigns which end with an event.
    package static func rootsWithoutEnd() -> Statement {
        Statement(
            "roots without an end",
            """
            select distinct root_id, 0::float8 from thidua.campaign
            where above_id is null and state = 'published' and end_event is not null
            order by root_id
            """,
            each: Backlog.init)
    }
}

extension Statement where Output == [CampaignWithoutEnd] {
    /// Every published root campaign of a root that ends with an event: what the worker keeps in reporting periods.
    package static func campaignsWithoutEnd(root: Int32) -> Statement {
        Statement(
            "campaigns without an end",
            """
            select \(Campaign.columns), e.unit_id, e.event_id, e.name, e.planned_on, e.held_on, e.revision
            from thidua.campaign c
            join thidua.anchor_event e
              on e.root_id = c.root_id and e.level in \(SQL.everyLevel) and e.unit_id = c.end_event_unit and e.event_id = c.end_event
            where c.root_id = \(root) and c.above_id is null and c.state = 'published'
            order by c.unit_id, c.campaign_id
            """,
            each: { row in CampaignWithoutEnd(campaign: try Campaign(&row), event: try AnchorEvent(&row)) })
    }
}
