import Emulation
package import Postgres

extension Statement where Output == Int {
    /// Inserts the first names of new units; how many. As the registrar.
    package static func insertUnitNames(_ units: [NewUnit]) -> Statement {
        Statement(
            affected: "insert unit names",
            """
            insert into thidua.unit_name (unit_id, root_id, valid_from, code, name, title, kind)
            select unit_id, (unit_id >> 48)::int, valid_from, code, name, title, kind
            from unnest(
              \(units.map(\.id)), \(units.map(\.beganOn)), \(units.map(\.code)), \(units.map(\.name)), \(units.map(\.title)),
              \(units.map(\.kind))) as new (unit_id, valid_from, code, name, title, kind)
            """)
    }
}
