import EmulationFixtures
import Postgres
import PostgresTesting

/// Throw-away databases with the schema in them.
enum MigratedDatabase {
    /// Lends a fresh clone.
    nonisolated(nonsending) static func with<Result>(_ body: (TestDatabase) async throws -> Result) async throws -> Result {
        let owner = try TestServer.fromEnvironment().url
        return try await through {
            try await TestDatabase.with(from: try await TestDatabase.migrated(named: "schema"), ownerURL: owner, body)
        }
    }

    /// Lends a database with nothing in it.
    nonisolated(nonsending) static func withEmpty<Result>(_ body: (TestDatabase) async throws -> Result) async throws -> Result {
        let owner = try TestServer.fromEnvironment().url
        return try await through { try await TestDatabase.with(ownerURL: owner, body) }
    }

    private static let turnstile = Turnstile(8)

    nonisolated(nonsending) private static func through<Result>(_ body: () async throws -> Result) async throws -> Result {
        await turnstile.enter()
        do {
            let result = try await body()
            await turnstile.leave()
            return result
        } catch {
            await turnstile.leave()
            throw error
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
        try await lend(
            PostgresConfiguration(url: try TestServer.login(to: self), role: role, connections: 4, deadline: .seconds(1200)), body)
    }

    private nonisolated(nonsending) func lend<Result>(
        _ configuration: PostgresConfiguration, _ body: (PostgresClient) async throws -> Result
    ) async throws -> Result {
        try await withClient(configuration.seen(by: try await witness())) { client in
            do {
                return try await body(client)
            } catch {
                // The description is bland, and a failing test wants the server's words.
                if let error = error as? PostgresError { print(error.debugDescription) }
                throw error
            }
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
