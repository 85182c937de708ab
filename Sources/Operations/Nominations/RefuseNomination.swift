package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Its reviewer's leader refuses a nomination, with a reason and the article by which it is done.
package struct RefuseNomination: Sendable {
    let id: UUID
    let owner: UnitID
    let reason: String
    let article: String
    let decision: Decision

    package init(_ id: UUID, of owner: UnitID, because reason: String, by article: String, decision: Decision) {
        self.id = id
        self.owner = owner
        self.reason = reason
        self.article = article
        self.decision = decision
    }

    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.step(.nominationRefused, on: id, of: owner, as: standing, on: client) { found, _ in
            let next = try found.nomination.refusing(because: reason, by: article, by: standing.unit)
            let review = NominationReview(revision: next.revision, deed: .refusal, words: reason, article: article)
            return (next, [.keep(review, of: next)])
        }
    }
}
