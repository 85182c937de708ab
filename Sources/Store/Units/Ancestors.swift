package import Emulation
package import Postgres

extension Statement where Output == [Unit] {
    /// Which units stood above this one on a day, the city first?
    package static func ancestors(of unit: UnitID, asOf day: Day) -> Statement {
        Statement(
            "ancestors of unit",
            """
            select \(Unit.columns) from \(Unit.standing(on: day))
            where u.unit_id = any(\(unit.ancestors))
            order by u.unit_id
            """,
            each: Unit.init)
    }
}
