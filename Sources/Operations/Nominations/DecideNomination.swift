import Emulation
import FoundationEssentials
import Postgres
import Store

/// A nomination that was sent, as whoever takes a step with it finds it.
struct FoundNomination: Sendable {
    let nomination: Nomination
    let reviews: [NominationReview]
    let today: Day
}

extension Decision {
    /// Takes one step with a nomination that was sent.
    /// - Parameter rule: what the step makes of it, and what is kept beside it.
    /// - Throws: what the rule throws, `OperationRefusal`, `PostgresError`.
    func step(
        _ kind: Event.Kind, on id: UUID, of owner: UnitID, as standing: Standing, on client: PostgresClient,
        _ rule: (FoundNomination, Facts) async throws -> (next: Nomination, writes: [Statement<Void>])
    ) async throws -> Event {
        try await decide(kind, on: id, of: owner, as: standing, on: client, refusing: Nomination.meanwhile) { facts in
            let (found, reviews, clock) = try await facts.read(
                .nomination(id, of: owner), .reviews(ofNomination: id, of: owner), .clock())
            guard let found else { throw OperationRefusal.notFound }
            let nomination = found.nomination
            let (next, writes) = try await rule(FoundNomination(nomination: nomination, reviews: reviews, today: clock.today), facts)
            try require(nomination.tag)
            // What is moved by somebody else meanwhile moves no row here, and then nothing of it is kept.
            return Decided(subject: nomination.event, version: next.revision, writes: [.move(nomination, to: next)] + writes)
        }
    }
}

extension Nomination {
    /// What the keys say where somebody else did something with it in the same moment.
    fileprivate static let meanwhile: ConstraintRefusals = [
        "nomination_review_pkey": OperationRefusal.stale, "a_nomination_is_received_for_good_once": OperationRefusal.stale,
        "a_return_is_counted_once": OperationRefusal.stale, "verdict_pkey": OperationRefusal.stale,
    ]
}

extension FoundNomination {
    func matter(by law: ReadLaw.Kept, _ facts: Facts) async throws -> NominationMatter {
        try await NominationMatter(
            nomination.subject, nomination.form, until: nomination.until, of: nomination.unit, to: nomination.at, receipt: reviews.receipt,
            on: today, by: law, facts)
    }
}
