package import Emulation
package import Postgres

/// A root campaign that goes on until something happens, and the days of that event as far as they are known.
package struct CampaignWithoutEnd: Sendable {
    package let campaign: Campaign
    package let event: AnchorEvent
}

extension Statement where Output == [CampaignWithoutEnd] {
    /// Every published root campaign that ends with an event, of every city: what the worker keeps in reporting periods.
    package static func campaignsWithoutEnd() -> Statement {
        Statement(
            "campaigns without an end",
            """
            select \(Campaign.columns), e.unit_id, e.event_id, e.name, e.planned_on, e.held_on, e.revision
            from thidua.campaign c
            join thidua.anchor_event e
              on e.root_id = c.root_id and e.level in (1, 2, 3) and e.unit_id = c.end_event_unit and e.event_id = c.end_event
            where c.above_id is null and c.state = 'published'
            order by c.unit_id, c.campaign_id
            """,
            each: { row in CampaignWithoutEnd(campaign: try Campaign(&row), event: try AnchorEvent(&row)) })
    }
}
