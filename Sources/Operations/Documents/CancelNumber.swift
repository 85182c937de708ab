import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit gives a number up that it reserved; the number stays in its register, with the reason.
package struct CancelNumber: Sendable {
    let id: UUID
    let reason: String
    let decision: Decision

    /// - Parameter decision: its tags are the document's revisions.
    package init(_ id: UUID, reason: String, decision: Decision) {
        self.id = id
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `DocumentRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(.documentCancelled, on: id, of: standing.unit, as: standing, on: client) { facts in
            guard let document = try await facts.read(.document(id, of: standing.unit))?.document else { throw OperationRefusal.notFound }
            let next = try document.cancelling(reason: reason)
            try decision.require(document.tag)
            return Decided(
                subject: document.subject, version: next.revision, reason: reason, writes: [.move(document, to: next)])
        }
    }
}
