package import Emulation
package import Postgres

extension Statement where Output == Int? {
    /// Takes the next child numbers of a unit and answers the last of them; nil when there is no such unit. As the registrar.
    ///
    /// The row stays locked until the transaction ends, so numbers are never given twice, and never given back.
    /// Constraint: `a_unit_has_at_most_65535_children`.
    package static func takeChildNumbers(_ count: Int, of parent: UnitID) -> Statement {
        Statement(
            "take child numbers",
            "update thidua.unit set last_child = last_child + \(Int32(clamping: count)) where unit_id = \(parent) returning last_child",
            atMostOne: { row in try row.next(Int.self) })
    }
}
