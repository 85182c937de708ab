package import Emulation
package import Postgres

extension Statement where Output == Unit? {
    /// Which unit is this, as it is called today? One that has ended answers with its last name. Needs no day, so it is one round trip.
    ///
    /// A unit has begun when its first name has.
    package static func unitToday(_ id: UnitID) -> Statement {
        Statement(
            "unit today",
            """
            select \(Unit.columns) from thidua.unit u join thidua.unit_name n on n.unit_id = u.unit_id
            where u.unit_id = \(id) and n.valid_from <= thidua.today()
            order by n.valid_from desc limit 1
            """,
            atMostOne: Unit.init)
    }
}
