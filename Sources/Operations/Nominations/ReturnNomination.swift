package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Its reviewer returns a nomination with a reason: as often as its law allows, once where no law says.
package struct ReturnNomination: Sendable {
    let id: UUID
    let owner: UnitID
    let reason: String
    let decision: Decision

    package init(_ id: UUID, of owner: UnitID, because reason: String, decision: Decision) {
        self.id = id
        self.owner = owner
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `NominationRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let law = try await ReadLaw().run(on: client)
        return try await decision.step(.nominationReturned, on: id, of: owner, as: standing, on: client) { found, facts in
            let matter = try await found.matter(by: law, facts)
            let (before, most) = (found.reviews.returns, try matter.judge().limits?.returns ?? 1)
            let next = try found.nomination.returning(because: reason, after: before, of: most, by: standing.unit)
            let review = NominationReview(
                revision: next.revision, deed: .return, words: reason, returns: .init(count: before + 1, allowed: most))
            return (next, [.keep(review, of: next)])
        }
    }
}
