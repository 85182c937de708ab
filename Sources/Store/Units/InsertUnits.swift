import Emulation
package import Postgres

extension Statement where Output == Int {
    /// Inserts units, without their names; how many. Parents may be among them. As the registrar.
    ///
    /// One statement for any number: five arrays instead of a statement per unit.
    package static func insertUnits(_ units: [NewUnit]) -> Statement {
        Statement(
            affected: "insert units",
            """
            insert into thidua.unit (unit_id, root_id, level, parent_id, last_child, began_on)
            select unit_id, (unit_id >> 48)::int, level, thidua.parent_of(unit_id), last_child, began_on
            from unnest(\(units.map(\.id)), \(units.map(\.level)), \(units.map { Int32($0.lastChild) }), \(units.map(\.beganOn)))
              as new (unit_id, level, last_child, began_on)
            """)
    }
}
