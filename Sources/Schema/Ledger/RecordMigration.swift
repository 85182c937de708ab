import Foundation
import Postgres

extension Statement where Output == Void {
    /// Writes down that a migration is applied; a second one with the same name violates `migration_pkey`.
    static func recordMigration(_ file: SQLFile) -> Statement {
        Statement("record migration", "insert into thidua_schema.migration (name, sha256) values (\(file.name), \(file.sha256))")
    }
}
