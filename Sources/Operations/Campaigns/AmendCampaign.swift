package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The owner amends a published campaign: adds, sets targets anew, moves the end; nothing is taken back.
/// Those below keep their contract until they acknowledge.
package struct AmendCampaign: Sendable {
    let id: UUID
    let amendment: Amendment
    let decision: Decision

    package init(_ id: UUID, amendment: Amendment, decision: Decision) {
        self.id = id
        self.amendment = amendment
        self.decision = decision
    }

    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .campaignAmended, on: id, of: standing.unit, as: standing, on: client,
            refusing: [
                "campaign_revision_pkey": OperationRefusal.stale,
                "a_campaign_has_one_period_at_a_time": OperationRefusal.stale,
                "a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed,
                "address_pkey": OperationRefusal.addressedBefore,
                "an_addressee_is_a_unit": OperationRefusal.notFound,
                "duty_pkey": OperationRefusal.idTaken,
                "indicator_pkey": OperationRefusal.idTaken,
            ]
        ) { facts in
            let work = try await CampaignAtWork.read(id, of: standing.unit, facts)
            try decision.require(work.campaign.tag)
            try amendment.check(amending: work.plan, adopting: work.above?.contract, by: work.unit)
            let end = amendment.end ?? work.campaign.end
            let defined = amendment.indicators.map(\.id)
            let (clock, candidates, event, existing, inUse, _, taken) = try await facts.read(
                .clock(), .units(inSubtreeOf: standing.unit, asOf: nil), .anchorEvent(end.eventID, of: end.eventUnit ?? standing.unit),
                .periods(of: id, unit: standing.unit), .periodsInUse(family: id, root: standing.unit.rootID),
                .takeTurn(defining: defined, root: standing.unit.rootID), .indicatorsTaken(defined, root: standing.unit.rootID))
            let joining = try amendment.addressees(
                of: work.unit, addressed: Set(work.addressees.map(\.id)), candidates: candidates,
                publishedOn: Day(work.campaign.publishedAt), today: clock.today)
            try amendment.checkTargets(
                for: work.addressees.map { Address(unit: $0.id, strength: .ordered, adoptBy: nil) } + joining, by: work.unit)
            try amendment.end?.require(event, field: "end")
            let periods = try PeriodChange(
                of: work.campaign, end: end, event: event, existing: existing, inUse: inUse, today: clock.today, field: "end")
            try amendment.indicators.requireNew(besides: taken)

            let next = work.next(above: work.above, joining: candidates)
            return Decided(
                subject: work.campaign.subject, version: next.revision,
                writes: [
                    .advance(work.campaign, end: amendment.end),
                    .insertRevision(
                        next.revision, of: id, family: work.campaign.family, unit: work.unit.id, level: work.unit.level,
                        aboveRevision: work.above?.contract.revision, symbol: amendment.symbol, issuedOn: amendment.issuedOn,
                        summary: amendment.summary),
                ]
                    + next.statements(addresses: joining)
                    + next.statements(
                        duties: amendment.duties, indicators: amendment.indicators,
                        after: (work.plan.duties.count, work.plan.indicators.count))
                    + next.statements(targets: amendment.targets)
                    + periods.writes)
        }
    }
}
