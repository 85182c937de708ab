package import FoundationEssentials
package import Postgres
package import Store

/// Clears a plan from its unit's desk, if it is still the one its reader saw, and the text that it was made of.
package struct DiscardCampaignDraft: Sendable {
    let id: UUID
    let revision: Int

    package init(_ id: UUID, revision: Int) {
        self.id = id
        self.revision = revision
    }

    /// Throws `OperationRefusal.stale`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        _ = try await refusing {
            try await client.run(
                under: standing.recording, .deleteCampaignDraft(id, revision: revision, unit: standing.unit),
                .deleteTranscript(of: id, unit: standing.unit))
        }
    }
}
