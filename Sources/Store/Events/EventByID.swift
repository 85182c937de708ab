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

    /// The decision about a report that this id already names.
    /// - Parameter owner: the report's unit; nil for any, the first of them.
    package static func event(_ id: UUID, aboutReport report: UUID, of owner: UnitID?, root: Int32) -> Statement {
        let unit: SQL = owner.map { "and e.unit_id = \($0)" } ?? ""
        return Statement(
            "event by id and report",
            """
            select \(Event.columns) from thidua.event e
            where e.root_id = \(root) and e.report_id = \(report) and e.event_id = \(id) \(unit)
            order by e.unit_id limit 1
            """,
            atMostOne: Event.init)
    }
}
