import Crypto
import EmulationFixtures
import Foundation
import Logging
import Operations
import Postgres
import PostgresTesting
import Schema

/// Throw-away databases with the schema in them.
enum MigratedDatabase {
    /// Lends a fresh clone.
    nonisolated(nonsending) static func with<Result>(_ body: (TestDatabase) async throws -> Result) async throws -> Result {
        let owner = try TestServer.fromEnvironment().url
        return try await through {
            let template = try await TestDatabase.template(named: "schema", version: version, ownerURL: owner) { url in
                _ = try await Schema.migrate(url: url)
            }
            return try await TestDatabase.with(from: template, ownerURL: owner, body)
        }
    }

    /// Lends a database with nothing in it.
    nonisolated(nonsending) static func withEmpty<Result>(_ body: (TestDatabase) async throws -> Result) async throws -> Result {
        let owner = try TestServer.fromEnvironment().url
        return try await through { try await TestDatabase.with(ownerURL: owner, body) }
    }

    private static let gate = Gate(8)

    nonisolated(nonsending) private static func through<Result>(_ body: () async throws -> Result) async throws -> Result {
        await gate.enter()
        do {
            let result = try await body()
            await gate.leave()
            return result
        } catch {
            await gate.leave()
            throw error
        }
    }

    private static var version: String {
        get throws {
            let folder = try SQLFolder.bundled()
            var hash = SHA256()
            for file in [folder.roles] + folder.migrations + folder.definitions { hash.update(data: file.sha256) }
            return hash.finalize().prefix(8).hexadecimal
        }
    }
}

extension TestDatabase {
    /// Lends a client that speaks as the owner of everything.
    nonisolated(nonsending) func asOwner<Result>(_ body: (PostgresClient) async throws -> Result) async throws -> Result {
        try await lend(PostgresConfiguration(url: url, connections: 4, deadline: .seconds(1200)), body)
    }

    /// Lends a client that logs in as the server does and acts as one of its roles.
    nonisolated(nonsending) func acting(
        as role: String, _ body: (PostgresClient) async throws -> Void
    ) async throws {
        // Without a password for the login, the owner's session takes the role: the wall is the role's, not the login's.
        let login = ProcessInfo.processInfo.environment["APP_DATABASE_URL"]
        let url = try login.map { try TestServer(url: $0).url(ofDatabase: name) } ?? self.url
        try await lend(PostgresConfiguration(url: url, role: role, connections: 4, deadline: .seconds(1200)), body)
    }

    private nonisolated(nonsending) func lend<Result>(
        _ configuration: PostgresConfiguration, _ body: (PostgresClient) async throws -> Result
    ) async throws -> Result {
        let looking = PostgresClient(PostgresConfiguration(url: url, connections: 1), logger: Logger(label: "tests"))
        let catalogue: Swift.Result<ColumnCatalogue, any Error>
        do { catalogue = .success(try await ColumnCatalogue(of: looking)) } catch { catalogue = .failure(error) }
        await looking.close()
        let witness = StatementWatch.store.witness(try catalogue.get())
        let client = PostgresClient(configuration.seen(by: witness), logger: Logger(label: "tests"))
        do {
            let result = try await body(client)
            await client.close()
            return result
        } catch {
            await client.close()
            // The description is bland, and a failing test wants the server's words.
            if let error = error as? PostgresError { print(error.debugDescription) }
            throw error
        }
    }
}

/// Thrown to end a transaction that must leave nothing behind.
struct RolledBack: Error {}

extension PostgresClient {
    /// Runs a transaction and rolls it back.
    nonisolated(nonsending) func rollingBack(under settings: Settings? = nil, _ body: (Transaction) async throws -> Void) async throws {
        do {
            try await transaction(under: settings) { tx in
                try await body(tx)
                throw RolledBack()
            }
        } catch is RolledBack {}
    }
}
