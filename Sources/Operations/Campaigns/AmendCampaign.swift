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
                "clause_pkey": OperationRefusal.idTaken,
                "indicator_pkey": OperationRefusal.idTaken,
            ]
        ) { facts in
            let judged = try await JudgedAmendment.read(amendment, to: id, of: standing.unit, for: decision, facts)
            try judged.faults.throwFirst()
            let (work, joining) = (judged.work, judged.joining ?? [])
            let next = work.next(above: work.above, joining: judged.candidates)
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
                        clauses: amendment.clauses, indicators: amendment.indicators,
                        after: (work.plan.clauses.count, work.plan.indicators.count))
                    + next.statements(
                        telling: work.plan.clauses + amendment.clauses, to: judged.debtors ?? [:], of: judged.addressed + joining)
                    + next.statements(targets: amendment.targets)
                    + (judged.periods?.writes ?? []))
        }
    }
}
