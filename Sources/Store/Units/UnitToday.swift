package import Emulation
package import Postgres

extension Statement where Output == Unit? {
    /// Which unit is this, as it is called today? One that has ended answers with its last name. Needs no day, so it is one round trip.
    ///
    /// A unit has begun when its first name has.
    package static func unitToday(_ id: UnitID) -> Statement {
        Statement(
            "unit today",
            "select \(Unit.columnsToday) from thidua.unit_today u where u.unit_id = \(id)",
            atMostOne: Unit.init)
    }
}
