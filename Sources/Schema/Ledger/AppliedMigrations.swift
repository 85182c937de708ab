package import Foundation
import Postgres

/// A migration a database has been through.
package struct AppliedMigration: Hashable, Sendable {
    /// The file's name.
    package let name: String
    /// The SHA-256 of its text at that time.
    package let sha256: Data

    package init(name: String, sha256: Data) {
        self.name = name
        self.sha256 = sha256
    }
}

extension Statement where Output == [AppliedMigration] {
    /// Which migrations has this database been through, in order?
    static var appliedMigrations: Statement {
        Statement(
            "applied migrations", "select name, sha256 from thidua_schema.migration order by name collate \"C\"",
            each: { row in try AppliedMigration(name: row.next(String.self), sha256: row.next(Data.self)) })
    }
}
