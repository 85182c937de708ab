package import Emulation
package import Postgres

extension Statement where Output == [Unit] {
    /// Which units were at and below this one on a day (nil: today), parents before children? All of them: a city has some hundreds to some thousands.
    package static func units(inSubtreeOf top: UnitID, asOf day: Day?) -> Statement {
        Statement(
            "units in subtree",
            """
            select \(Unit.columns) from \(Unit.standing(on: day))
            where u.unit_id between \(top) and \(top.lastBelow)
            order by u.unit_id
            """,
            each: Unit.init)
    }
}
