import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The owner ends its campaign: what was reported stays, nothing new is taken.
package struct CloseCampaign: Sendable {
    let id: UUID
    let decision: Decision

    package init(_ id: UUID, decision: Decision) {
        self.id = id
        self.decision = decision
    }

    /// - Throws: `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(.campaignClosed, on: id, of: standing.unit, as: standing, on: client) { facts in
            guard let campaign = try await facts.read(.campaign(id, of: standing.unit)) else { throw OperationRefusal.notFound }
            guard campaign.state == .published else { throw OperationRefusal.campaignClosed }
            try decision.require(campaign.tag)
            return Decided(subject: campaign.subject, version: campaign.revision, writes: [.close(campaign)])
        }
    }
}
