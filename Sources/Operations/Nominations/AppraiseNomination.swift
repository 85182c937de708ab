package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Its reviewer says what is thought of a nomination, and what was looked at. What the law says of it then is kept with that.
package struct AppraiseNomination: Sendable {
    let id: UUID
    let owner: UnitID
    let opinion: String
    let checks: [NominationReview.Check]
    let decision: Decision

    /// - Parameter opinion: also why it goes on where a condition is not met.
    package init(_ id: UUID, of owner: UnitID, opinion: String, checks: [NominationReview.Check], decision: Decision) {
        self.id = id
        self.owner = owner
        self.opinion = opinion
        self.checks = NominationReview.Check.allCases.filter(checks.contains)
        self.decision = decision
    }

    /// - Throws: `Refusals`, `NominationRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let law = try await ReadLaw().run(on: client)
        return try await decision.step(.nominationAppraised, on: id, of: owner, as: standing, on: client) { found, facts in
            let next = try found.nomination.appraising(opinion: opinion, by: standing.unit)
            let matter = try await found.matter(by: law, facts)
            let eligibility = try matter.judge()
            try Refusals.throw(ifAny: matter.hindrances(eligibility))
            let verdict = try matter.verdict(
                eligibility, at: .appraisal, next.revision, because: eligibility.warning == nil ? nil : opinion)
            let review = NominationReview(revision: next.revision, deed: .appraisal, words: opinion, checks: checks)
            return (next, [.keep(review, of: next), .keep(verdict, of: next)])
        }
    }
}
