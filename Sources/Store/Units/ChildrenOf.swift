package import Emulation
package import Postgres

extension Statement where Output == [Unit] {
    /// Which units stood directly under this one on a day, in the order of their numbers, after one of them?
    /// - Parameter day: nil for today, as the database's clock has it.
    package static func children(of parent: UnitID, asOf day: Day?, after: UnitID? = nil, limit: Int) -> Statement {
        Statement(
            "children of unit",
            """
            select \(Unit.columns) from \(Unit.standing(on: day))
            where u.parent_id = \(parent) and u.unit_id > \(after ?? parent)
            order by u.unit_id limit \(limit)
            """,
            each: Unit.init)
    }
}
