package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [AnchorEvent] {
    /// The anchor events that a unit and those above it announced, from it upward: of each those without a day first, then the latest.
    package static func anchorEvents(of units: [UnitID]) -> Statement {
        Statement(
            "anchor events of units",
            """
            select e.unit_id, e.event_id, e.name, e.planned_on, e.held_on, e.revision from thidua.anchor_event e
            where e.root_id = any(\(units.map(\.rootID))) and e.level in \(SQL.everyLevel) and e.unit_id = any(\(units))
            order by e.unit_id desc, coalesce(e.held_on, e.planned_on) desc nulls first, e.name, e.event_id
            """,
            each: AnchorEvent.init)
    }
}

/// A campaign that ends with an event of its own unit.
package struct CampaignEndingWith: Sendable {
    package let event: UUID
    package let id: UUID
    package let shortName: String
    package let state: CampaignState
}

extension Statement where Output == [CampaignEndingWith] {
    /// The campaigns of a unit that end with events it announced, newest first.
    package static func campaignsEnding(withEventsOf unit: UnitID) -> Statement {
        Statement(
            "campaigns ending with events of their unit",
            """
            select e.event_id, c.campaign_id, c.short_name, c.state
            from thidua.anchor_event e
            join thidua.campaign c
              on c.root_id = e.root_id and c.level in \(SQL.everyLevel) and c.unit_id = e.unit_id
             and c.end_event_unit = e.unit_id and c.end_event = e.event_id
            where e.root_id = \(unit.rootID) and e.level in \(SQL.everyLevel) and e.unit_id = \(unit)
            order by c.published_at desc, c.campaign_id
            """,
            each: { row in
                CampaignEndingWith(
                    event: try row.next(UUID.self), id: try row.next(UUID.self), shortName: try row.next(String.self),
                    state: try row.next(CampaignState.self))
            })
    }
}

extension Statement where Output == [UUID: Int] {
    /// How many campaigns of units below end with each of the events a unit announced.
    package static func campaignsBelowEnding(withEventsOf unit: UnitID) -> Statement {
        Statement(
            "campaigns below ending with events of a unit",
            """
            select e.event_id, count(*)
            from thidua.anchor_event e
            join thidua.campaign c
              on c.root_id = e.root_id and c.level in \(SQL.everyLevel) and c.unit_id > \(unit) and c.unit_id <= \(unit.lastBelow)
             and c.end_event_unit = e.unit_id and c.end_event = e.event_id
            where e.root_id = \(unit.rootID) and e.level in \(SQL.everyLevel) and e.unit_id = \(unit)
            group by e.event_id
            """,
            reading: { rows in
                Dictionary(
                    uniqueKeysWithValues: try rows.map { row in (try row.next(UUID.self), try row.next(Int.self)) })
            })
    }
}
