package import Emulation
package import Postgres
package import Store

/// What a unit published, newest first, and the plans on its desk.
package struct ListCampaigns: Sendable {
    package init() {}

    package func run(as standing: Standing, on client: PostgresClient) async throws -> (published: [Campaign], drafts: [CampaignDraftHead])
    {
        try await client.read(under: standing.settings, .campaigns(of: standing.unit), .campaignDrafts(of: standing.unit))
    }
}
