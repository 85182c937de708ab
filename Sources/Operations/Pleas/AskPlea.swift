package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit asks who told it a task for more time, or to be excused from it.
package struct AskPlea: Sendable {
    let id: UUID
    let task: UUID
    let wish: Plea.Wish
    let reason: String
    let decision: Decision

    /// - Parameter task: one of the unit's own.
    package init(_ id: UUID, about task: UUID, _ wish: Plea.Wish, reason: String, decision: Decision) {
        self.id = id
        self.task = task
        self.wish = wish
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `PleaRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            .pleaAsked, on: id, of: unit, as: standing, on: client,
            refusing: ["plea_pkey": OperationRefusal.idTaken, "one_plea_at_a_time": PleaRefusal.alreadyAsked]
        ) { facts in
            let (kept, found, pleas, clock) = try await facts.read(
                .plea(id, of: unit), .obligation(task, of: unit), .pleas(about: task, of: unit), .clock())
            guard let found, kept != nil || decision.isNew else { throw OperationRefusal.notFound }
            guard kept == nil else { throw OperationRefusal.idTaken }
            let matter = PleaMatter(
                found.obligation, isDone: found.doneAt != nil, granted: found.granted, isAsked: pleas.contains { $0.state == .asked })
            let plea = try Plea.asking(id, wish, reason: reason, about: matter, on: clock.today)
            guard found.isOpen else { throw OperationRefusal.campaignClosed }
            return Decided(subject: plea.subject, version: plea.revision, reason: reason, writes: [.insert([plea])])
        }
    }
}
