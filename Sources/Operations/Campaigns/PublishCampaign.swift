import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit publishes its plan: as the root of a family, or as its adoption of the campaign above.
package struct PublishCampaign: Sendable {
    let id: UUID
    let signature: PlanSignature
    let decision: Decision

    /// - Parameters:
    ///   - signature: where the unit keeps a register of plans; otherwise nobody looks at it.
    ///   - decision: its tags are the draft's revisions.
    package init(_ id: UUID, signedBy signature: PlanSignature = .asTyped, decision: Decision) {
        self.id = id
        self.signature = signature
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
                "clause_pkey": OperationRefusal.idTaken,
                "indicator_pkey": OperationRefusal.idTaken,
                "document_pkey": OperationRefusal.idTaken,
            ]
        ) { facts in
            let judged = try await JudgedPlan.read(id, of: standing.unit, signedBy: signature, for: decision, facts)
            try judged.faults.throwFirst()
            let (draft, unit) = (judged.draft, judged.unit)
            var plan = draft.plan
            if let print = judged.numbering?.print { (plan.signer, plan.signerCapacity) = (print.signer, print.capacity) }
            let rows = PublishedRows(
                plan: plan, campaign: id, unit: unit, candidates: judged.candidates, above: judged.given,
                addresses: judged.addresses ?? [], recipients: judged.recipients, debtors: judged.debtors ?? [:],
                documents: judged.documents, lastDay: judged.lastDay,
                numbering: judged.numbering ?? .asTyped, newDocument: decision.id)
            return Decided(
                subject: Event.Subject(unit: unit.id, level: unit.level, id: id, family: rows.family, campaign: id), version: 1,
                writes: [.deleteCampaignDraft(id, revision: draft.revision, unit: unit.id)]
                    + (judged.hasText ? [.useTranscript(of: id, unit: unit.id)] : []) + rows.statements)
        }
    }
}
