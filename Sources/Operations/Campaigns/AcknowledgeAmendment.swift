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
        let fingerprint = decision.fingerprint(Event.Kind.campaignAcknowledged.rawValue, id.uuidString, "\(revision)")
        let made = Statement.event(decision.id, in: standing.unit)
        return try await decision.making(recordedAs: made, fingerprint: fingerprint, as: standing, on: client) {
            if let event = try decision.replay(try await client.run(under: standing.settings, made), fingerprint: fingerprint) {
                return event
            }
            let work = try await CampaignAtWork.read(id, as: standing, on: client)
            try decision.require(work.campaign.tag)
            guard let acknowledged = work.above, revision > acknowledged.contract.revision,
                revision <= acknowledged.campaign.revision
            else { throw OperationRefusal.nothingToAcknowledge }
            let given = try await GivenContract.read(
                acknowledged.campaign.id, of: acknowledged.campaign.unit, revision: revision, as: standing, on: client)

            let next = work.next(above: given)
            let raised = given.contract.raising(work.plan.targets)
            try await client.transaction(under: standing.recording) { transaction in
                guard try await transaction.run(.advance(work.campaign)) == 1 else { throw OperationRefusal.stale }
                try await transaction.run(
                    all: [
                        .insertRevision(
                            next.revision, of: id, family: work.campaign.family, unit: work.unit.id, level: work.unit.level,
                            aboveRevision: revision,
                            number: nil, issuedOn: nil, summary: "\(acknowledged.campaign.shortName): \(revision)"),
                        .recordCampaignEvent(
                            .campaignAcknowledged, decision: decision.id, fingerprint: fingerprint, campaign: id,
                            family: work.campaign.family, unit: work.unit.id, level: work.unit.level, revision: next.revision),
                    ] + next.statements(targets: raised))
            }
            guard let event = try await client.run(under: standing.settings, made) else { throw OperationRefusal.stale }
            return event
        }
    }
}
