package import Emulation
package import Postgres

extension Statement where Output == Int {
    /// Ends the name a unit bears, on the first day of the next one; how many rows. As the registrar.
    package static func endUnitName(of unit: UnitID, on day: Day) -> Statement {
        Statement(
            affected: "end unit name",
            """
            update thidua.unit_name set valid_until = \(day)
            where unit_id = \(unit) and valid_from < \(day) and (valid_until is null or valid_until > \(day))
            """)
    }

    /// Gives a unit its next name, title, kind and code from a day on. As the registrar.
    ///
    /// Constraints: `a_unit_has_one_name_at_a_time`, `a_code_names_one_unit_at_a_time`.
    package static func insertUnitName(
        of unit: UnitID, from day: Day, code: String, name: String, title: UnitTitle?, kind: UnitKind
    ) -> Statement {
        Statement(
            affected: "insert unit name",
            """
            insert into thidua.unit_name (unit_id, root_id, valid_from, code, name, title, kind)
            values (\(unit), \(unit.rootID), \(day), \(code), normalize(\(name), nfc), \(title), \(kind))
            """)
    }
}
