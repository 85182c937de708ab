package import Emulation
package import Postgres

extension Statement where Output == [UnitID: UnitLevel] {
    /// The levels of a unit and of those above it.
    package static func levels(above unit: UnitID) -> Statement {
        Statement(
            "levels above a unit",
            "select u.unit_id, u.level from thidua.unit u where u.unit_id = any(\([unit] + unit.ancestors))",
            reading: { rows in
                Dictionary(
                    uniqueKeysWithValues: try rows.map { row in (try row.next(UnitID.self), try row.next(UnitLevel.self)) })
            })
    }
}
