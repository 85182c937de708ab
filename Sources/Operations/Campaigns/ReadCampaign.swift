package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A published campaign with all it says, as its reader may see it.
package struct CampaignInFull: Sendable {
    package let campaign: Campaign
    package let revisions: [CampaignRevision]
    /// Its recipients, as they were printed when it was published.
    package let recipients: [RecipientLine]
    package let legalBases: [LegalBasis]
    /// What they lead to, as far as its reader sees it.
    package let documents: [KnownDocument]
    package let movements: [LinkedMovement]
    package let clauses: [ClauseOfCampaign]
    package let indicators: [Indicator]
    package let targets: [TargetOfUnit]
    package let periods: [Period]
    package let startEvent: AnchorEvent?
    package let endEvent: AnchorEvent?
}

extension CampaignInFull {
    /// What it rests on, as that stood on the day of the plan.
    package var bases: [BasisOnDay] { legalBases.standing(on: campaign.issuedOn ?? Day(campaign.publishedAt), documents) }
}

package struct ReadCampaign: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// - Throws: `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> CampaignInFull {
        try await refusing {
            guard let campaign = try await client.read(under: standing.settings, .campaign(id, of: owner)) else {
                throw OperationRefusal.notFound
            }
            let (revisions, bases, documents, movements, clauses, indicators, targets) = try await client.read(
                under: standing.settings, .revisions(of: id, unit: owner), .legalBases(of: id, unit: owner),
                .documents(restedOnBy: id, of: owner),
                .movements(of: id, unit: owner), .clauses(of: id, unit: owner), .indicators(of: id, unit: owner),
                .targets(setBy: id, of: owner))
            let (periods, start, end) = try await client.read(
                under: standing.settings, .periods(of: campaign.id, unit: campaign.unit),
                .anchorEvent(campaign.start.eventID, of: campaign.start.eventUnit ?? owner),
                .anchorEvent(campaign.end.eventID, of: campaign.end.eventUnit ?? owner))
            return CampaignInFull(
                campaign: campaign, revisions: revisions, recipients: revisions.first?.recipients ?? [], legalBases: bases,
                documents: documents, movements: movements, clauses: clauses,
                indicators: indicators, targets: targets, periods: periods, startEvent: start, endEvent: end)
        }
    }
}
