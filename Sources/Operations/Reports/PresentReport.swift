import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Whoever prepares a report lays it before the leader to be signed, with a word beside it. Nobody outside the unit hears of it.
package struct PresentReport: Sendable {
    let report: UUID
    let note: String?
    let decision: Decision

    /// - Parameter decision: its tags are the draft's revisions.
    package init(_ report: UUID, note: String?, decision: Decision) {
        self.report = report
        self.note = note.flatMap { $0.isBlank ? nil : $0 }
        self.decision = decision
    }

    /// - Throws: `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(.reportPresented, on: report, of: standing.unit, as: standing, on: client) { facts in
            let (filed, draft, head) = try await facts.read(
                .report(report, of: standing.unit), .draft(.report(report), of: standing.unit),
                .assignment(.report(report), of: standing.unit))
            guard let filed, let draft, let head else { throw OperationRefusal.notFound }
            try filed.report.requirePresentable(note: note)
            guard head.isOpen else { throw OperationRefusal.campaignClosed }
            try decision.require(draft.tag)
            return Decided(subject: filed.subject, writes: [.present(filed, revision: draft.revision, note: note)])
        }
    }
}
