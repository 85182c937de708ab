package import Emulation
package import Postgres

extension Statement where Output == Unit? {
    /// Which unit is this, under the name it bore on a day? A unit that had ended answers with its last name, one that had not begun not at all.
    package static func unit(_ id: UnitID, asOf day: Day) -> Statement {
        Statement(
            "unit by id",
            """
            select \(Unit.columns) from thidua.unit u join thidua.unit_name n on n.unit_id = u.unit_id
            where u.unit_id = \(id) and u.began_on <= \(day) and n.valid_from <= \(day)
            order by n.valid_from desc limit 1
            """,
            atMostOne: Unit.init)
    }
}
