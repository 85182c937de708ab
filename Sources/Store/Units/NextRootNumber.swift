package import Postgres

extension Statement where Output == Int {
    /// Which number does the next city get? Two who ask at once are told the same: the second insert violates `unit_pkey`.
    package static var nextRootNumber: Statement {
        Statement(
            "next root number", "select coalesce(max(root_id), 0) + 1 from thidua.unit where parent_id is null",
            exactlyOne: { row in try row.next(Int.self) })
    }
}
