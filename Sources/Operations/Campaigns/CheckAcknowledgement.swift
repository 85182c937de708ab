package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What acknowledging an amendment above comes to: what changed there, and what of the unit's own plan rises with it.
package struct AcknowledgementTrial: Sendable {
    /// The unit's own.
    package let campaign: Campaign
    package let above: Campaign
    /// What the unit above is called today.
    package let issuerName: String
    /// What was issued above since the unit last took note, oldest first.
    package let revisions: [CampaignRevision]
    /// What the unit is given anew or otherwise than before.
    package let given: [Trial.TargetMove]
    /// New above.
    package let indicators: [Indicator]
    package let clauses: [Clause]
    /// The unit's own targets that rise by themselves.
    package let raised: [Trial.TargetMove]
    /// What those whom a raised target names are called today.
    package let names: [UnitID: String]
    /// Sums of what was shared out below that stay looser than what is given: the unit has to amend its own plan.
    package let shortSums: [TargetRefusal]
}

/// Looks at an amendment above before it is acknowledged; nothing is written.
package struct CheckAcknowledgement: Sendable {
    let id: UUID
    let revision: Int

    /// - Parameter revision: of the campaign above.
    package init(_ id: UUID, revision: Int) {
        self.id = id
        self.revision = revision
    }

    /// Throws `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> AcknowledgementTrial {
        try await refusing {
            try await Facts.tried(as: standing, on: client) { facts in
                let judged = try await JudgedAcknowledgement.read(id, revision: revision, of: standing.unit, for: nil, facts)
                let (work, before, after) = (judged.work, judged.before.contract, judged.given.contract)
                let above = judged.given.campaign
                let (revisions, issuer) = try await facts.read(.revisions(of: above.id, unit: above.unit), .unitToday(above.unit))
                let known = Set(before.indicators.map(\.id)), owed = Set(before.clauses.map(\.id))
                let raised = judged.raised
                return AcknowledgementTrial(
                    campaign: work.campaign, above: above, issuerName: issuer?.name ?? "\(above.unit)",
                    revisions: revisions.filter { $0.revision > before.revision && $0.revision <= revision },
                    given: after.indicators.compactMap { indicator in
                        guard let target = after.targets[indicator.id], target != before.targets[indicator.id] else { return nil }
                        return Trial.TargetMove(indicator: indicator, unit: nil, before: before.targets[indicator.id], after: target)
                    },
                    indicators: after.indicators.filter { !known.contains($0.id) },
                    clauses: after.clauses.filter { !owed.contains($0.id) },
                    raised: raised.moving(
                        work.plan.targets, given: before.targets, issuer: standing.unit, work.plan.indicators + after.indicators),
                    names: Dictionary((work.addressees + [work.unit]).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
                    shortSums: after.sumsLeftLooser(work.plan.targets, by: work.unit))
            }
        }
    }
}
