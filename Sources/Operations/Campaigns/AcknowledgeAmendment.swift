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
            let work = try await CampaignAtWork.read(id, of: standing.unit, facts)
            try decision.require(work.campaign.tag)
            guard let acknowledged = work.above, revision > acknowledged.contract.revision,
                revision <= acknowledged.campaign.revision
            else { throw OperationRefusal.nothingToAcknowledge }
            let given = try await GivenContract.read(
                acknowledged.campaign.id, of: acknowledged.campaign.unit, revision: revision, for: standing.unit, facts)

            let next = work.next(above: given)
            return Decided(
                subject: work.campaign.subject, version: next.revision,
                writes: [
                    .advance(work.campaign),
                    .insertRevision(
                        next.revision, of: id, family: work.campaign.family, unit: work.unit.id, level: work.unit.level,
                        aboveRevision: revision, symbol: nil, issuedOn: nil, summary: "\(acknowledged.campaign.shortName): \(revision)"),
                ] + next.statements(targets: given.contract.raising(work.plan.targets)))
        }
    }
}
