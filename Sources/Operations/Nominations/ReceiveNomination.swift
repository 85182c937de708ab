package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Its reviewer receives a nomination. The first time that sets the day and the law of the dossier, for good.
package struct ReceiveNomination: Sendable {
    let id: UUID
    let owner: UnitID
    let decision: Decision

    package init(_ id: UUID, of owner: UnitID, decision: Decision) {
        self.id = id
        self.owner = owner
        self.decision = decision
    }

    /// - Throws: `NominationRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let law = try await ReadLaw().run(on: client)
        return try await decision.step(.nominationReceived, on: id, of: owner, as: standing, on: client) { found, facts in
            let next = try found.nomination.receiving(by: standing.unit)
            let matter = try await found.matter(by: law, facts)
            let receipt = found.reviews.receipt == nil ? try matter.received() : nil
            let verdict = try matter.verdict(matter.judge(), at: .receipt, next.revision, because: nil)
            return (
                next,
                [.keep(NominationReview(revision: next.revision, deed: .receipt, receipt: receipt), of: next), .keep(verdict, of: next)]
            )
        }
    }
}
