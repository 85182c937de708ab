package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Day? {
    /// The day a family's root campaign ends, as far as anybody can say: of an event the day it was held, otherwise the day it is planned for.
    package static func end(ofFamily family: UUID, unit: UnitID) -> Statement {
        Statement(
            "end of a family",
            """
            select coalesce(c.end_on, e.held_on, e.planned_on)
            from thidua.campaign c
            left join thidua.anchor_event e
              on e.root_id = c.root_id and e.level in (1, 2, 3) and e.unit_id = c.end_event_unit and e.event_id = c.end_event
            where c.root_id = \(unit.rootID) and c.level in (1, 2, 3) and c.unit_id = \(unit) and c.campaign_id = \(family)
            """,
            reading: { rows in rows.isEmpty ? nil : try rows.read(0) { row in try row.next(Day?.self) } })
    }
}
