import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// An adopter takes note of an amendment above: it becomes the new contract, and targets that are looser are raised.
/// Its own adopters have the same to acknowledge in turn.
package struct AcknowledgeAmendment: Sendable {
    let id: UUID
    let revision: Int
    let decision: Decision

    /// - Parameter revision: of the campaign above.
    package init(_ id: UUID, revision: Int, decision: Decision) {
        self.id = id
        self.revision = revision
        self.decision = decision
    }

    /// - Throws: `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .campaignAcknowledged, on: id, of: standing.unit, as: standing, on: client,
            refusing: [
                "campaign_revision_pkey": OperationRefusal.stale,
                "a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed,
            ]
        ) { facts in
            let judged = try await JudgedAcknowledgement.read(id, revision: revision, of: standing.unit, for: decision, facts)
            let (work, above) = (judged.work, judged.given.campaign)
            let next = work.next(above: judged.given)
            return Decided(
                subject: work.campaign.subject, version: next.revision,
                writes: [
                    .advance(work.campaign),
                    .insertRevision(
                        next.revision, of: id, family: work.campaign.family, unit: work.unit.id, level: work.unit.level,
                        aboveRevision: revision, symbol: nil, issuedOn: nil, summary: "\(above.shortName): \(revision)"),
                ] + next.statements(targets: judged.raised))
        }
    }
}
