import Emulation
package import Foundation
import Store

extension PlanOnDesk {
    /// The plan as it would read, were it published today.
    package func published(at moment: Date) -> PlanInFull {
        let plan = draft.plan
        let campaign = Campaign(
            unit: unit.id, level: unit.level, id: draft.id, family: given?.campaign.family ?? draft.id,
            familyUnit: given?.campaign.familyUnit ?? unit.id, familyLevel: given?.campaign.familyLevel ?? unit.level,
            aboveUnit: draft.above?.unit, aboveLevel: given?.campaign.level, above: draft.above?.id, state: .published, revision: 1,
            symbol: plan.symbol, issuedOn: plan.issuedOn, signer: plan.signer, signerCapacity: plan.signerCapacity, summary: plan.summary,
            shortName: plan.shortName, theme: plan.theme, motto: plan.motto, audience: plan.audience, start: plan.start, end: plan.end,
            schedule: plan.schedule, sampleFields: plan.sampleFields, publishedAt: moment, closedAt: nil)
        return PlanInFull(
            campaign: CampaignInFull(
                campaign: campaign, revisions: [], recipients: plan.recipients, legalBases: plan.legalBases, documents: documents,
                movements: plan.movements,
                clauses: (given?.clauses ?? [])
                    + plan.clauses.map { ClauseOfCampaign(from: unit.id, campaign: draft.id, clause: $0) },
                indicators: (given?.contract.indicators ?? []) + plan.indicators,
                targets: plan.targets.map { TargetOfUnit(unit: $0.unit ?? unit.id, indicator: $0.indicator, value: $0.value) },
                periods: given?.contract.periods ?? [], startEvent: event(plan.start), endEvent: event(plan.end)),
            issuer: unit, above: given.map { ($0.campaign, $0.issuer) }, given: given?.contract.targets ?? [:])
    }

    private func event(_ milestone: Milestone) -> AnchorEvent? { events.first { milestone == .event(unit: $0.unit, id: $0.id) } }
}
