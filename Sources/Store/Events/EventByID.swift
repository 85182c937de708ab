package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Event? {
    /// The decision that this id already names in a unit, if it was made before.
    package static func event(_ id: UUID, in unit: UnitID) -> Statement {
        Statement(
            "event by id",
            """
            select \(Event.columns) from thidua.event e
            where e.root_id = \(unit.rootID) and e.level in (1, 2, 3) and e.unit_id = \(unit) and e.event_id = \(id)
            """,
            atMostOne: Event.init)
    }

    /// The decision about a report that this id already names, wherever the report's unit is.
    package static func event(_ id: UUID, aboutReport report: UUID, root: Int32) -> Statement {
        Statement(
            "event by id and report",
            """
            select \(Event.columns) from thidua.event e
            where e.root_id = \(root) and e.report_id = \(report) and e.event_id = \(id)
            """,
            atMostOne: Event.init)
    }
}
