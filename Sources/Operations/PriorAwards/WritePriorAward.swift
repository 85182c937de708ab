package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit says what somebody was awarded before, who is or was there, or corrects what it said.
package struct WritePriorAward: Sendable {
    let id: UUID
    let subject: SubjectReference
    let told: PriorAward.Told
    let reason: String
    let decision: Decision

    /// - Parameter reason: why it is corrected; of what is new nobody asks.
    package init(_ id: UUID, of subject: SubjectReference, _ told: PriorAward.Told, because reason: String = "", decision: Decision) {
        self.id = id
        self.subject = subject
        self.told = told
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `Refusals`, `PriorAwardRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        let codes = try await ReadLaw().run(on: client).book.codes
        return try await decision.decide(
            decision.isNew ? .priorAwardEntered : .priorAwardCorrected, on: id, of: unit, as: standing, on: client,
            refusing: ["prior_award_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (found, placement, kept, here, clock) = try await facts.read(
                .subject(subject.id, of: subject.unit), .ownPlacement(of: subject, in: unit), .priorAward(id, of: unit),
                .unitToday(unit), .clock())
            guard let here, let found else { throw OperationRefusal.notFound }
            guard let before = kept else {
                guard decision.isNew else { throw OperationRefusal.notFound }
                guard subject.unit == unit || placement != nil else { throw PriorAwardRefusal.neverHere }
                let award = try PriorAward.entering(id, subject, in: here, told, on: clock.today, among: codes)
                return Decided(
                    subject: award.event, version: 1,
                    writes: [.enter(award, home: found.subject.level, by: subject.unit == unit ? nil : placement)])
            }
            guard !decision.isNew else { throw OperationRefusal.idTaken }
            guard before.subject == subject else { throw PriorAwardRefusal.awardOfAnother }
            try decision.require(before.tag)
            let next = try before.correcting(told, because: reason, on: clock.today, among: codes)
            return Decided(subject: next.event, version: next.revision, reason: reason, writes: [.correct(before, to: next)])
        }
    }
}

/// The unit that said so says that it should not have.
package struct WithdrawPriorAward: Sendable {
    let id: UUID
    let reason: String
    let decision: Decision

    package init(_ id: UUID, because reason: String, decision: Decision) {
        self.id = id
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `PriorAwardRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(.priorAwardWithdrawn, on: id, of: unit, as: standing, on: client) { facts in
            guard let before = try await facts.read(.priorAward(id, of: unit)) else { throw OperationRefusal.notFound }
            try decision.require(before.tag)
            let next = try before.withdrawing(because: reason)
            return Decided(subject: next.event, version: next.revision, reason: reason, writes: [.withdraw(before, to: next)])
        }
    }
}

extension LawBook {
    /// Of every form that any pack has: what somebody was awarded long ago may be of a law that is not in force any more.
    package var codes: Set<String> { Set(packs.flatMap(\.forms).map(\.code)) }
}
