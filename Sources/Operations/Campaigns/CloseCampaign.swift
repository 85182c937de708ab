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
        let fingerprint = decision.fingerprint(Event.Kind.campaignClosed.rawValue, id.uuidString)
        let made = Statement.event(decision.id, in: standing.unit)
        return try await decision.making(recordedAs: made, fingerprint: fingerprint, as: standing, on: client) {
            let (earlier, campaign) = try await client.run(under: standing.settings, made, .campaign(id, of: standing.unit))
            if let event = try decision.replay(earlier, fingerprint: fingerprint) { return event }
            guard let campaign else { throw OperationRefusal.notFound }
            guard campaign.state == .published else { throw OperationRefusal.campaignClosed }
            try decision.require(campaign.tag)
            try await client.transaction(under: standing.recording) { transaction in
                guard try await transaction.run(.close(campaign)) == 1 else { throw OperationRefusal.stale }
                try await transaction.run(
                    .recordCampaignEvent(
                        .campaignClosed, decision: decision.id, fingerprint: fingerprint, campaign: id, family: campaign.family,
                        unit: campaign.unit, level: campaign.level, revision: campaign.revision))
            }
            guard let event = try await client.run(under: standing.settings, made) else { throw OperationRefusal.stale }
            return event
        }
    }
}
