package import Postgres
package import Store

/// The numbers beside the ways to what a unit owes, decides and waits for.
package struct CountWork: Sendable {
    package init() {}

    /// One statement. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Work {
        try await client.read(under: standing.settings, .work(of: standing.unit))
    }
}
