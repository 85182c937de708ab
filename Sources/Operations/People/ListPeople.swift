package import Postgres
package import Store

/// Who has, had or will have a post in the unit one stands in, deputies too.
package struct ListPeople: Sendable {
    package init() {}

    /// Whoever reads a register of people is in the trail, as if they had changed it.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [Colleague] {
        try await client.run(under: standing.recording, .colleagues())
    }
}
