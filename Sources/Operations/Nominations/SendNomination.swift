package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit's leader sends a nomination as it lies on the desk: to the unit right above, or to the unit itself where that decides; again,
/// where it was returned. What the law says of it then is kept with it.
package struct SendNomination: Sendable {
    let id: UUID
    let reviewer: UnitID
    let because: String?
    let decision: Decision

    /// - Parameters:
    ///   - because: why it goes on though a condition is not met.
    ///   - decision: made on the draft as it was seen.
    package init(_ id: UUID, to reviewer: UnitID, because: String?, decision: Decision) {
        self.id = id
        self.reviewer = reviewer
        self.because = because.flatMap { $0.isBlank ? nil : $0 }
        self.decision = decision
    }

    /// - Throws: `Refusals`, `NominationRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        let law = try await ReadLaw().run(on: client)
        return try await decision.decide(
            .nominationSent, on: id, of: unit, as: standing, on: client,
            refusing: ["nomination_pkey": OperationRefusal.stale, "nomination_text_pkey": OperationRefusal.stale]
        ) { facts in
            let (draft, sent, texts, reviews, here, clock) = try await facts.read(
                .nominationDraft(id, of: unit), .nomination(id, of: unit), .texts(ofNomination: id, of: unit),
                .reviews(ofNomination: id, of: unit), .unitToday(unit), .clock())
            guard let draft, let here else { throw OperationRefusal.notFound }
            try decision.require(draft.tag)
            let whole = try draft.whole(on: clock.today)
            var placement: UUID?
            if !unit.contains(whole.subject.unit) { placement = try await facts.read(.ownPlacement(of: whole.subject, in: unit)) }
            let before = sent?.nomination
            if let before, !before.isFor(draft) { throw NominationRefusal.headStays }
            let next =
                try before?.sendingAgain(to: reviewer)
                ?? Nomination.sending(draft, of: here, to: reviewer, placement: placement, on: clock.today)
            let matter = try await NominationMatter(
                whole.subject, whole.form, until: whole.until, of: unit, to: reviewer, receipt: reviews.receipt, on: clock.today, by: law,
                facts)
            let verdict = try matter.verdictToSend(next.revision, because: because)
            let version = (texts.last?.version ?? 0) + 1
            return Decided(
                subject: next.event, version: next.revision,
                writes: [
                    before.map { .move($0, to: next) } ?? .send(next, subject: matter.subject.subject.level),
                    .keep(draft.achievements, as: version, of: next), .keep(verdict, of: next),
                ])
        }
    }
}

extension NominationMatter {
    /// What is kept when it is sent. Throws `Refusals` with whatever keeps it from going on.
    fileprivate func verdictToSend(_ revision: Int, because: String?) throws -> KeptVerdict {
        let eligibility = try judge()
        var refusals = hindrances(eligibility)
        if let warning = eligibility.warning, because == nil { refusals.append(.becauseMissing(warning)) }
        try Refusals.throw(ifAny: refusals)
        return try verdict(eligibility, at: .submission, revision, because: because)
    }
}
