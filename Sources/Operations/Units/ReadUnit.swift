package import Emulation
package import Postgres
package import Store

/// The unit one stands in, as it is called today.
package struct ReadUnit: Sendable {
    package init() {}

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Unit {
        guard let unit = try await client.read(under: standing.settings, .unitToday(standing.unit)) else {
            throw OperationRefusal.notFound
        }
        return unit
    }
}
