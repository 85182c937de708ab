package import Emulation
package import Postgres

extension Statement where Output == [Unit] {
    /// Which cities were there on a day?
    package static func roots(asOf day: Day) -> Statement {
        Statement(
            "root units",
            "select \(Unit.columns) from \(Unit.standing(on: day)) where u.parent_id is null order by u.unit_id",
            each: Unit.init)
    }
}
