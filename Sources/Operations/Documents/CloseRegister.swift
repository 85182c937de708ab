package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit says on which day a register gives its last number: a term ends, or what it holds is to be numbered otherwise.
package struct CloseRegister: Sendable {
    let id: UUID
    let day: Day
    let decision: Decision

    /// - Parameter day: the last on which it serves; never before that of its last number.
    package init(_ id: UUID, on day: Day, decision: Decision) {
        self.id = id
        self.day = day
        self.decision = decision
    }

    /// Whoever takes a number meanwhile is waited for.
    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(.registerClosed, on: id, of: standing.unit, as: standing, on: client) { facts in
            let (found, clock) = try await facts.read(.registerInTurn(id, of: standing.unit), .clock())
            guard let found else { throw OperationRefusal.notFound }
            let closed = try found.closing(on: day, today: clock.today)
            return Decided(subject: closed.subject, reason: day.vietnamese, writes: [.close(closed)])
        }
    }
}
