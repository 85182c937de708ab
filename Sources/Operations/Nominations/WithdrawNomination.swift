import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit's leader takes a nomination back, as long as nobody appraised it.
package struct WithdrawNomination: Sendable {
    let id: UUID
    let decision: Decision

    package init(_ id: UUID, decision: Decision) {
        self.id = id
        self.decision = decision
    }

    /// - Throws: `NominationRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.step(.nominationWithdrawn, on: id, of: standing.unit, as: standing, on: client) { found, _ in
            (try found.nomination.withdrawing(), [])
        }
    }
}
