import Foundation
import Operations
package import Postgres
package import PostgresTesting
import Schema

extension TestDatabase {
    /// The name of a template with the schema in it, and with what `plant` adds: a new one with every change under `sql/` or in `planted`.
    package static func migrated(
        named name: String, planted: String = "", _ plant: (PostgresClient) async throws -> Void = { _ in }
    ) async throws -> String {
        let folder = try SQLFolder.bundled()
        let hashes = ([folder.roles] + folder.migrations + folder.definitions).map(\.sha256) + [Data(planted.utf8)]
        return try await template(
            named: name, version: Secret.hash(hashes.joined().hexadecimal).prefix(8).hexadecimal,
            ownerURL: try TestServer.fromEnvironment().url
        ) { url in
            _ = try await Schema.migrate(url: url)
            try await withClient(PostgresConfiguration(url: url, connections: 1), plant)
        }
    }

    /// Who watches the statements of its clients.
    package func witness() async throws -> Witness {
        let catalogue = try await withClient(PostgresConfiguration(url: url, connections: 1)) { try await ColumnCatalogue(of: $0) }
        return StatementWatch.store.witness(catalogue)
    }
}
