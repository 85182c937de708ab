import Emulation
package import Postgres
package import Store

/// The house rules that a unit goes by, and whose they are.
package struct ReadHouseRules: Sendable {
    package init() {}

    /// Nil where nobody set any: then the usual count. One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> KeptHouseRules? {
        try await client.read(under: standing.settings, .houseRules(for: standing.unit))
    }
}
