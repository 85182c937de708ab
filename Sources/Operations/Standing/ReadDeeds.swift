package import Postgres
package import Store

/// What one may do where one stands: asked once, for every button of a page.
package struct ReadDeeds: Sendable {
    package init() {}

    package func run(as standing: Standing, on client: PostgresClient) async throws -> Deeds {
        try await client.read(under: standing.settings, .deeds())
    }
}
