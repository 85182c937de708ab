package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A plan with what its reader needs to read it as a document: who issued it, which one it takes up, and what was given from above.
package struct PlanInFull: Sendable {
    package let campaign: CampaignInFull
    package let issuer: Unit
    /// Nil where it starts a family of its own, and where the plan above is not the reader's to see.
    package let above: (campaign: Campaign, issuer: Unit)?
    /// What the unit above gave the issuer, by indicator.
    package let given: [UUID: Decimal]
}

package struct ReadPlan: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// Throws `OperationRefusal.notFound`, `PostgresError`. Four round trips.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> PlanInFull {
        try await refusing {
            let campaign = try await ReadCampaign(id, of: owner).run(as: standing, on: client)
            let plan = campaign.campaign
            let (above, unit) = (plan.above ?? plan.id, plan.aboveUnit ?? owner)
            let (issuer, aboveIssuer, aboveCampaign, given) = try await client.read(
                under: standing.settings, .unitToday(owner), .unitToday(unit), .campaign(above, of: unit),
                .targets(of: above, from: unit, for: owner, revision: campaign.revisions.last?.aboveRevision ?? 0))
            guard let issuer else { throw OperationRefusal.notFound }
            return PlanInFull(
                campaign: campaign, issuer: issuer,
                above: plan.above == nil ? nil : aboveCampaign.flatMap { above in aboveIssuer.map { (above, $0) } },
                given: plan.above == nil ? [:] : given.given(to: owner, campaign.indicators))
        }
    }
}
