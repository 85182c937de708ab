package import FoundationEssentials
package import Postgres
package import Store

/// A plan on its unit's desk.
package struct ReadCampaignDraft: Sendable {
    let id: UUID

    package init(_ id: UUID) {
        self.id = id
    }

    /// Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> CampaignDraft {
        guard let draft = try await client.read(under: standing.settings, .campaignDraft(id, of: standing.unit)) else {
            throw OperationRefusal.notFound
        }
        return draft
    }
}
