package import Emulation
package import Postgres

extension Statement where Output == [Unit] {
    /// Which units bear this official code on a day, one at most in each city? A walk over the names.
    package static func units(code: String, asOf day: Day) -> Statement {
        Statement(
            "units by code",
            "select \(Unit.columns) from \(Unit.standing(on: day)) where n.code = \(code) order by u.unit_id",
            each: Unit.init)
    }
}
