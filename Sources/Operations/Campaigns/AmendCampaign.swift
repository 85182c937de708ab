package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The owner amends a published campaign: adds, sets targets anew, moves the end; nothing is taken back.
/// Those below keep their contract until they acknowledge.
package struct AmendCampaign: Sendable {
    let id: UUID
    let amendment: Amendment
    let document: AmendmentDocument?
    let decision: Decision

    /// - Parameter document: in what it is issued, called by the decision's id; nil for as typed.
    package init(_ id: UUID, amendment: Amendment, issuedAs document: AmendmentDocument? = nil, decision: Decision) {
        self.id = id
        self.amendment = amendment
        self.document = document
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
                "document_pkey": OperationRefusal.idTaken,
            ]
        ) { facts in
            let judged = try await JudgedAmendment.read(amendment, issuedAs: document, to: id, of: standing.unit, for: decision, facts)
            try judged.faults.throwFirst()
            let (work, joining) = (judged.work, judged.joining ?? [])
            let next = work.next(above: work.above, joining: judged.candidates)
            let (family, number) = (work.campaign.family, numbered(judged.numbering, of: work.campaign))
            return Decided(
                subject: work.campaign.subject, version: next.revision,
                writes: number + [
                    .advance(work.campaign, end: amendment.end),
                    .insertRevision(
                        next.revision, of: id, family: work.campaign.family, unit: work.unit.id, level: work.unit.level,
                        aboveRevision: work.above?.contract.revision, symbol: amendment.symbol, issuedOn: amendment.issuedOn,
                        summary: amendment.summary, document: document == nil ? nil : decision.id),
                ]
                    + next.statements(addresses: joining)
                    + (document == nil
                        ? []
                        : [
                            .send(decision.id, of: id, family: family, from: work.unit),
                            .sendOn(decision.id, of: id, family: family, from: work.unit),
                        ])
                    + (joining.isEmpty ? [] : [.sendInForce(of: id, family: family, since: next.revision, from: work.unit)])
                    + next.statements(
                        clauses: amendment.clauses, indicators: amendment.indicators,
                        after: (work.plan.clauses.count, work.plan.indicators.count))
                    + next.statements(
                        telling: work.plan.clauses + amendment.clauses, to: judged.debtors ?? [:], of: judged.addressed + joining)
                    + next.statements(targets: amendment.targets)
                    + (judged.periods?.writes ?? []))
        }
    }

    /// How it takes its number, in the transaction that issues it.
    private func numbered(_ numbering: Numbering?, of campaign: Campaign) -> [Statement<Void>] {
        guard let document, case .next(let register, let opening, let print) = numbering else { return [] }
        return (opening ? [.open(register, family: campaign.family)] : [])
            + [.takeNumber(of: register, for: decision.id, document.type, family: campaign.family, purpose: nil, print)]
    }
}
