import Emulation
import FoundationEssentials
import Postgres
import Store

/// An amendment, held against every rule and the campaign it amends.
struct JudgedAmendment {
    let work: CampaignAtWork
    let candidates: [Unit]
    let addressed: [Address]
    /// Who takes part from now on; nil where its rules name somebody they may not.
    let joining: [Address]?
    /// Who has each new task that tells somebody, and what stood already for those that take part from now on.
    let debtors: [UUID: [UnitID]]?
    /// Nil where the end cannot be moved there.
    let periods: PeriodChange?
    /// How it comes by its number; nil where it cannot, or is as typed.
    let numbering: Numbering?
    let faults: Faults

    /// - Parameter decision: the one that issues it; nil for a trial, which waits for nobody and holds nobody up.
    /// - Throws: what leaves nothing to be judged: no such campaign, one that is closed or has moved.
    static func read(
        _ amendment: Amendment, issuedAs document: AmendmentDocument?, to id: UUID, of owner: UnitID, for decision: Decision?,
        _ facts: Facts
    ) async throws -> JudgedAmendment {
        let work = try await CampaignAtWork.read(id, of: owner, facts)
        try decision?.require(work.campaign.tag)
        var faults = Faults()
        faults.ask { try amendment.check(amending: work.plan, adopting: work.above?.contract, by: work.unit) }
        let end = amendment.end ?? work.campaign.end
        let defined = amendment.indicators.map(\.id)
        let (clock, candidates, event, existing, inUse, addressed, _, taken) = try await facts.read(
            .clock(), .units(inSubtreeOf: owner, asOf: nil), .anchorEvent(end.eventID, of: end.eventUnit ?? owner),
            .periods(of: id, unit: owner), .periodsInUse(family: id, root: owner.rootID),
            .addresses(by: id, of: owner), .takeTurn(defining: decision == nil ? [] : defined, root: owner.rootID),
            .indicatorsTaken(defined, root: owner.rootID))
        let joining = faults.asking {
            try amendment.addressees(
                of: work.unit, addressed: Set(work.addressees.map(\.id)), candidates: candidates,
                publishedOn: Day(work.campaign.publishedAt), today: clock.today)
        }
        if let joining {
            faults.ask {
                try amendment.checkTargets(
                    for: work.addressees.map { Address(unit: $0.id, strength: .ordered, adoptBy: nil) } + joining, by: work.unit)
            }
        }
        let debtors = joining.flatMap { joining in
            faults.asking {
                try Telling.resolve(amendment.clauses, addresses: addressed + joining, issuer: owner, units: candidates)
                    .merging(Telling.joining(work.plan.clauses, addresses: joining, issuer: owner, units: candidates)) { $1 }
            }
        }
        let periods = faults.asking {
            try amendment.end?.require(event, field: "end")
            return try PeriodChange(
                of: work.campaign, end: end, event: event, existing: existing, inUse: inUse, today: clock.today, field: "end")
        }
        faults.ask { try amendment.indicators.requireNew(besides: taken) }
        var numbering: Numbering?
        if let document {
            let (registers, signers, known) = try await facts.read(
                .registers(of: owner, holding: document.type), .signers(inTurn: decision != nil),
                .documents(bearing: [], or: [document.signature.under].compactMap(\.self), knownTo: owner))
            numbering = faults.asking {
                try document.numbering(
                    of: amendment, registers, signedBy: signers, knowing: known.filter { $0.unit == owner }, family: work.campaign.family,
                    on: clock.today, newID: UUID())
            }
        }
        return JudgedAmendment(
            work: work, candidates: candidates, addressed: addressed, joining: joining, debtors: debtors, periods: periods,
            numbering: numbering, faults: faults)
    }
}
