import Foundation
import Postgres
import Synchronization

/// A database of one suite's own, cloned in a moment and dropped after use.
package struct TestDatabase: Sendable {
    /// Its name, which begins with `test_`.
    package let name: String
    /// The owner's connection string to it.
    package let url: String
    private let server: TestServer

    /// Clones `template`, or makes an empty database without one. `ownerURL` must name a server on this machine.
    package static func create(from template: String? = nil, ownerURL: String) async throws -> TestDatabase {
        let server = try TestServer(url: ownerURL)
        let name = "test_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
        try await server.administer { client in
            let from = template.map { " template \(identifier($0))" } ?? " template template0"
            try await client.execute(script: "create database \(identifier(name))\(from)")
        }
        return TestDatabase(name: name, url: server.url(ofDatabase: name), server: server)
    }

    /// Creates a database, lends it and drops it, also when `body` throws.
    nonisolated(nonsending) package static func with<Result>(
        from template: String? = nil, ownerURL: String, _ body: (TestDatabase) async throws -> Result
    ) async throws -> Result {
        let database = try await create(from: template, ownerURL: ownerURL)
        let result: Result
        do {
            result = try await body(database)
        } catch {
            try? await database.drop()
            throw error
        }
        try await database.drop()
        return result
    }

    /// Gives a setting a value for whoever connects from then on.
    package func set(_ setting: String, to value: String) async throws {
        try await server.administer { client in
            try await client.execute(script: "alter database \(identifier(name)) set \(setting) = '\(value.replacing("'", with: "''"))'")
        }
    }

    /// Drops it, and ends whoever is still connected.
    package func drop() async throws {
        try await server.administer { client in
            try await client.execute(script: "drop database if exists \(identifier(name)) with (force)")
        }
    }
}

extension TestServer {
    /// Lends a client that speaks as the owner, once the server has said that we are on its machine: one for all who make and drop
    /// databases, since a connection each costs as much as what it is for.
    func administer<Result>(_ body: (PostgresClient) async throws -> Result) async throws -> Result {
        let client = Self.clients.withLock { clients in
            if let made = clients[url] { return made }
            let made = Task { try await local(connections: 4) }
            clients[url] = made
            return made
        }
        return try await body(try await client.value)
    }

    /// A client of the owner's that whoever asks for it closes.
    func local(connections: Int) async throws -> PostgresClient {
        let client = PostgresClient(
            PostgresConfiguration(url: url, applicationName: "tests", connections: connections, deadline: .seconds(600)), logger: .quiet)
        // A service file or PGHOST can name a host the URL does not show.
        guard try await client.run(Self.isLocal) else {
            await client.close()
            throw Refusal("DATABASE_URL leads to another machine")
        }
        return client
    }

    /// By address, as long as the process lives.
    private static let clients = Mutex<[String: Task<PostgresClient, any Error>]>([:])

    private static let isLocal = Statement<Bool>(
        "are we on this machine",
        "select inet_client_addr() is null or inet_client_addr() <<= '127.0.0.0/8' or inet_client_addr() = '::1'",
        exactlyOne: { row in try row.next(Bool.self) })
}

/// A name as SQL spells it when it may be any text.
func identifier(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
