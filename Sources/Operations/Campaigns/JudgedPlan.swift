import Emulation
import FoundationEssentials
import Postgres
import Store

/// A plan on its desk, held against every rule of a publication.
struct JudgedPlan {
    let draft: CampaignDraft
    let unit: Unit
    let given: GivenContract?
    let candidates: [Unit]
    /// Nil where its rules name somebody they may not.
    let addresses: [Address]?
    /// Whom its recipients come to; nil where they name somebody they may not.
    let recipients: Recipients?
    /// Who has each task that tells somebody; nil where it names somebody it may not.
    let debtors: [UUID: [UnitID]]?
    /// What its bases lead to, as far as the unit sees it.
    let documents: [KnownDocument]
    /// The plan's day, or today where it has none.
    let day: Day
    /// The day up to which a root campaign needs periods.
    let lastDay: Day
    /// How it comes by its number; nil where it cannot.
    let numbering: Numbering?
    /// Whether it was made of a text, which is then kept for good.
    let hasText: Bool
    let faults: Faults

    /// - Parameters:
    ///   - signature: who signs it, where it takes its number from a register.
    ///   - decision: the one that publishes it; nil for a trial, which waits for nobody and holds nobody up.
    /// - Throws: what leaves nothing to be judged: no such draft, one that has changed, a campaign above that does not address the unit.
    static func read(
        _ id: UUID, of owner: UnitID, signedBy signature: PlanSignature, for decision: Decision?, _ facts: Facts
    ) async throws -> JudgedPlan {
        let (draft, clock, candidates) = try await facts.read(
            .campaignDraft(id, of: owner), .clock(), .units(inSubtreeOf: owner, asOf: nil))
        guard let draft else { throw OperationRefusal.notFound }
        try decision?.require(draft.tag)
        guard let unit = candidates.first(where: { $0.id == owner }) else { throw OperationRefusal.notFound }
        let given =
            if let above = draft.above {
                try await GivenContract.read(above.id, of: above.unit, for: unit.id, facts)
            } else {
                GivenContract?.none
            }
        let plan = draft.plan
        let defined = plan.indicators.map(\.id)
        let (start, end, registers, reserved, documents, signers, _, taken, unanswered) = try await facts.read(
            .anchorEvent(plan.start.eventID, of: plan.start.eventUnit ?? unit.id),
            .anchorEvent(plan.end.eventID, of: plan.end.eventUnit ?? unit.id), .registers(of: unit.id, holding: .plan),
            .documentReserved(bearing: plan.symbol, of: unit.id),
            .documents(
                bearing: [], or: plan.legalBases.compactMap(\.document?.id) + [signature.under].compactMap(\.self), knownTo: unit.id),
            .signers(inTurn: decision != nil),
            .takeTurn(defining: decision == nil ? [] : defined, root: unit.id.rootID), .indicatorsTaken(defined, root: unit.id.rootID),
            .unansweredPieces(of: id, in: unit.id))
        let lastDay = plan.end.lastDay(today: clock.today, event: end)

        var faults = Faults()
        faults.ask { try plan.start.require(start, field: "start") }
        faults.ask { try plan.end.require(end, field: "end") }
        faults.ask { try plan.check(adopting: given?.contract, by: unit) }
        faults.ask { try plan.legalBases.check(among: documents) }
        let addresses = faults.asking {
            try Addressing.resolve(plan.addresses, issuer: unit.id, candidates: candidates, on: clock.today)
        }
        if let addresses { faults.ask { try plan.checkTargets(for: addresses, by: unit) } }
        let recipients = faults.asking {
            try Recipients.resolve(plan.recipients, addresses: addresses ?? [], issuer: unit.id, candidates: candidates, on: clock.today)
        }
        let debtors = addresses.flatMap { addresses in
            faults.asking { try Telling.resolve(plan.clauses, addresses: addresses, issuer: unit.id, units: candidates) }
        }
        faults.ask { try plan.schedule?.check(through: lastDay) }
        faults.ask { try plan.indicators.requireNew(besides: taken) }
        let family = given?.contract.family ?? id
        let numbering = faults.asking {
            try Numbering.of(
                plan, registers, reserved: reserved, signedBy: signature.signature(of: plan, among: signers, in: family), among: signers,
                knowing: documents.filter { $0.unit == owner }, family: family, on: clock.today, newID: UUID())
        }
        faults.ask { if let unanswered, unanswered > 0 { throw Refusals(all: [TranscriptRefusal(.unanswered(unanswered))]) } }
        return JudgedPlan(
            draft: draft, unit: unit, given: given, candidates: candidates, addresses: addresses, recipients: recipients, debtors: debtors,
            documents: documents,
            day: plan.issuedOn ?? clock.today, lastDay: lastDay,
            numbering: numbering, hasText: unanswered != nil, faults: faults)
    }
}
