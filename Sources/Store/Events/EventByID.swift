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
            where e.root_id = \(unit.rootID) and e.level in \(SQL.everyLevel) and e.unit_id = \(unit) and e.event_id = \(id)
            """,
            atMostOne: Event.init)
    }
}
