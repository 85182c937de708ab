package import Postgres
package import Store

/// What was published above and reaches the unit, newest first: what it was told to take part in, taken up or not, and what is said to all
/// below.
package struct ListCampaignsFromAbove: Sendable {
    package init() {}

    /// Throws `OperationRefusal`, `PostgresError`. One round trip.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [CampaignFromAbove] {
        try await refusing { try await client.read(under: standing.settings, .campaigns(above: standing.unit)) }
    }
}
