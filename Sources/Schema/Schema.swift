import Foundation
package import Postgres

/// Keeps a database equal to `sql/`.
package enum Schema {
    /// Whether a database is what this program was built for, as `/ready` asks.
    ///
    /// A database that went further is current too: while servers are replaced one by one, the old ones have to stay in service.
    /// One round trip; the ledger is readable to every role of ours. False when there is no ledger.
    package static func isCurrent(_ client: PostgresClient, folder: SQLFolder? = nil) async throws -> Bool {
        let folder = try folder ?? SQLFolder.bundled()
        do {
            let (applied, definitions) = try await client.run(
                .appliedMigrations, .stateOfDefinitions(folder.definitionsSHA256))
            let known = folder.migrations.map { AppliedMigration(name: $0.name, sha256: $0.sha256) }
            return applied.starts(with: known) && definitions != .absent
        } catch {
            guard error.sqlState == .undefinedTable else { throw error }
            return false
        }
    }
}

extension SQLState {
    static let internalError = SQLState(rawValue: "XX000")
    static let duplicateObject = SQLState(rawValue: "42710")
}
