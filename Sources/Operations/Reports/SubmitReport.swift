package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The author sends what is on the desk to whoever addressed the unit; what was sent is never rewritten.
package struct SubmitReport: Sendable {
    let report: UUID
    let decision: Decision

    /// - Parameter decision: its tags are the draft's revisions.
    package init(_ report: UUID, decision: Decision) {
        self.report = report
        self.decision = decision
    }

    /// - Throws: `Refusals` naming every value that is missing or wrong, `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .reportSubmitted, on: report, of: standing.unit, as: standing, on: client,
            refusing: [
                "a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed
            ]
        ) { facts in
            let asked = AssignmentKey.report(report)
            let (filed, draft, head, indicators, units) = try await facts.read(
                .report(report, of: standing.unit), .draft(.report(report), of: standing.unit), .assignment(asked, of: standing.unit),
                .indicators(asked, of: standing.unit), .unit(standing.unit, andReportersBelow: asked))
            guard let filed, let draft else { throw OperationRefusal.notFound }
            let submitted = try filed.report.submitting()
            try decision.require(draft.tag)

            let assignment = try Assignment(head, indicators, units, of: standing.unit)
            guard assignment.isOpen else { throw OperationRefusal.campaignClosed }
            try draft.check(asked: assignment.asked)

            let homes = Dictionary(assignment.asked.map { ($0.id, $0.home ?? standing.unit) }, uniquingKeysWith: { first, _ in first })
            return Decided(
                subject: filed.subject, version: submitted.version,
                writes: [
                    .submit(
                        filed, as: submitted, draftRevision: draft.revision,
                        homes: draft.values.map { homes[$0.indicator] ?? standing.unit },
                        isToDate: assignment.asked.contains(where: \.timeFirst))
                ])
        }
    }
}

extension ReportDraft {
    /// Changes with every revision; what an `ETag` shows.
    package var tag: String { "draft.\(revision)" }
}
