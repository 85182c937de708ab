import Foundation
import Postgres

/// What a database knows about one state of the definitions.
enum DefinitionsState: String, CaseIterable, PostgresDecodable {
    /// It is what stands in the database, and no migration came after it.
    case latest
    /// It stood there; another one replaced it, or the tables changed since.
    case replaced
    /// It never stood there.
    case absent
}

extension Statement where Output == DefinitionsState {
    /// Do these definitions stand in the database?
    static func stateOfDefinitions(_ sha256: Data) -> Statement {
        Statement(
            "state of definitions",
            """
            select case
              when \(sha256) = (
                select sha256 from thidua_schema.definitions
                where applied_at >= all (select applied_at from thidua_schema.migration)
                order by applied_at desc limit 1) then 'latest'
              when exists (select from thidua_schema.definitions where sha256 = \(sha256)) then 'replaced'
              else 'absent' end
            """,
            exactlyOne: { row in try row.next(DefinitionsState.self) })
    }
}
