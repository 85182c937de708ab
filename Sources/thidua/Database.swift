import Foundation
import Logging
import Postgres

/// The addresses in the environment, and clients for one command.
enum Database {
    /// The owner's address. Throws one line when it is not set.
    static func ownerURL() throws -> String { try variable("DATABASE_URL", "the owner's address") }

    /// The address the server uses. Throws one line when it is not set.
    static func appURL() throws -> String { try variable("APP_DATABASE_URL", "the address of the role thidua_login") }

    /// Lends a client that speaks as the owner, for the length of one command.
    static func asOwner<Result>(_ body: (PostgresClient) async throws -> Result) async throws -> Result {
        var logger = Logger(label: "thidua") { StreamLogHandler.standardError(label: $0) }
        // What fails is thrown and printed once.
        logger.logLevel = .critical
        let client = try PostgresClient(PostgresConfiguration(url: ownerURL(), connections: 2, deadline: .seconds(600)), logger: logger)
        do {
            let result = try await body(client)
            await client.close()
            return result
        } catch {
            await client.close()
            throw error
        }
    }

    private static func variable(_ name: String, _ meaning: String) throws -> String {
        guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
            throw CommandLineError("\(name) is not set: it is \(meaning), such as postgresql://user@localhost/thidua")
        }
        return value
    }
}
