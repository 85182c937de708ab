import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit publishes its plan: as the root of a family, or as its adoption of the campaign above.
package struct PublishCampaign: Sendable {
    let id: UUID
    let decision: Decision

    /// - Parameter decision: its tags are the draft's revisions.
    package init(_ id: UUID, decision: Decision) {
        self.id = id
        self.decision = decision
    }

    /// - Throws: `Refusals` naming every member of the plan that is missing or wrong, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .campaignPublished, on: id, of: standing.unit, as: standing, on: client,
            refusing: [
                "a_unit_takes_part_in_a_family_once": OperationRefusal.alreadyTakesPart,
                "campaign_pkey": OperationRefusal.idTaken,
                "an_adoption_answers_an_address": OperationRefusal.notAddressed,
                "a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed,
                "address_pkey": OperationRefusal.addressedBefore,
                "an_addressee_is_a_unit": OperationRefusal.notFound,
                "duty_pkey": OperationRefusal.idTaken,
                "indicator_pkey": OperationRefusal.idTaken,
            ]
        ) { facts in
            let (draft, clock, candidates) = try await facts.read(
                .campaignDraft(id, of: standing.unit), .clock(), .units(inSubtreeOf: standing.unit, asOf: nil))
            guard let draft else { throw OperationRefusal.notFound }
            try decision.require(draft.tag)
            guard let unit = candidates.first(where: { $0.id == standing.unit }) else { throw OperationRefusal.notFound }
            let given =
                if let above = draft.above {
                    try await GivenContract.read(above.id, of: above.unit, for: unit.id, facts)
                } else {
                    GivenContract?.none
                }
            let plan = draft.plan
            let defined = plan.indicators.map(\.id)
            let (start, end, _, taken) = try await facts.read(
                .anchorEvent(plan.start.eventID, of: plan.start.eventUnit ?? unit.id),
                .anchorEvent(plan.end.eventID, of: plan.end.eventUnit ?? unit.id),
                .takeTurn(defining: defined, root: unit.id.rootID), .indicatorsTaken(defined, root: unit.id.rootID))
            try plan.start.require(start, field: "start")
            try plan.end.require(end, field: "end")
            try plan.check(adopting: given?.contract, by: unit)
            let addresses = try Addressing.resolve(plan.addresses, issuer: unit.id, candidates: candidates, on: clock.today)
            try plan.checkTargets(for: addresses, by: unit)
            let lastDay = plan.end.lastDay(today: clock.today, event: end)
            try plan.schedule?.check(through: lastDay)
            try plan.indicators.requireNew(besides: taken)

            let rows = PublishedRows(
                plan: plan, campaign: id, unit: unit, candidates: candidates, above: given, addresses: addresses, lastDay: lastDay)
            return Decided(
                subject: Event.Subject(unit: unit.id, level: unit.level, id: id, family: rows.family, campaign: id), version: 1,
                writes: [.deleteCampaignDraft(id, revision: draft.revision, unit: unit.id)] + rows.statements)
        }
    }
}
