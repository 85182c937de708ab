package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Waits until nobody else in the city is defining indicators; to be asked before `indicatorsTaken`. Whoever defines none waits for nobody.
    package static func takeTurn(defining indicators: [UUID], root: Int32) -> Statement {
        Statement(
            "take turn to define indicators", "select pg_advisory_xact_lock(\(Int64(root))) where cardinality(\(indicators)::uuid[]) > 0")
    }
}

extension Statement where Output == Set<UUID> {
    /// Those of these ids that are an indicator's already, of the caller's unit or of one above or below it.
    ///
    /// Two indicators of one id would be added up together wherever both can be seen: a total is filed under the id alone.
    package static func indicatorsTaken(_ ids: [UUID], root: Int32) -> Statement {
        Statement(
            "indicators taken",
            "select i.indicator_id from thidua.indicator i where i.root_id = \(root) and i.indicator_id = any(\(ids))",
            reading: { rows in Set(try rows.map { row in try row.next(UUID.self) }) })
    }
}
