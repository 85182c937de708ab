import Foundation

/// The server tests run against, by its `DATABASE_URL`; only ever one on this machine.
package struct TestServer: Sendable {
    /// The owner's connection string.
    package let url: String

    /// Names a server; throws for one that is not on this machine, since tests create and drop databases.
    package init(url: String) throws {
        guard Self.isLocal(url) else { throw Refusal("DATABASE_URL names a host that is not this machine") }
        self.url = url
    }

    /// The server of the environment; throws one clear line when `DATABASE_URL` is not set.
    package static func fromEnvironment() throws -> TestServer {
        guard let url = ProcessInfo.processInfo.environment["DATABASE_URL"] else {
            throw Refusal("DATABASE_URL is not set: tests need a local PostgreSQL, as postgresql://postgres@localhost/postgres")
        }
        return try TestServer(url: url)
    }

    /// The address of the server's login role, `APP_DATABASE_URL`, to one test database.
    package static func login(to database: TestDatabase) throws -> String {
        guard let url = ProcessInfo.processInfo.environment["APP_DATABASE_URL"] else {
            throw Refusal("APP_DATABASE_URL is not set: run through deploy/with-postgres")
        }
        return try TestServer(url: url).url(ofDatabase: database.name)
    }

    /// The connection string of another database of this server.
    package func url(ofDatabase name: String) -> String {
        guard var parts = URLComponents(string: url), parts.scheme != nil else {
            // The last keyword of a conninfo string counts.
            return "\(url) dbname=\(name)"
        }
        parts.path = "/" + name
        return parts.string ?? url
    }

    private static func isLocal(_ url: String) -> Bool {
        let hosts: [String]
        if let parts = URLComponents(string: url), let scheme = parts.scheme, scheme.hasPrefix("postgres") {
            let named = parts.queryItems?.filter { ["host", "hostaddr"].contains($0.name) }.compactMap(\.value) ?? []
            hosts = named + [parts.host ?? ""]
        } else {
            hosts = url.split(separator: " ").filter { $0.hasPrefix("host=") || $0.hasPrefix("hostaddr=") }
                .map { String($0.drop { $0 != "=" }.dropFirst()) }
        }
        return hosts.allSatisfy { $0.isEmpty || $0.hasPrefix("/") || ["localhost", "127.0.0.1", "::1", "[::1]"].contains($0) }
    }

    /// Why tests will not run.
    package struct Refusal: Error, CustomStringConvertible {
        /// One line.
        package let description: String

        init(_ description: String) { self.description = description }
    }
}
