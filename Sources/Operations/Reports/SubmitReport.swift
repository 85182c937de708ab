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
        let fingerprint = decision.fingerprint(Event.Kind.reportSubmitted.rawValue, report.uuidString)
        let made = Statement.event(decision.id, aboutReport: report, of: standing.unit, root: standing.unit.rootID)
        return try await decision.making(recordedAs: made, fingerprint: fingerprint, as: standing, on: client) {
            let (earlier, filed, draft) = try await client.read(
                under: standing.settings, made, .report(report, of: standing.unit), .draft(of: report, unit: standing.unit))
            if let event = try decision.replay(earlier, fingerprint: fingerprint) { return event }
            guard let filed, let draft else { throw OperationRefusal.notFound }
            _ = try filed.report.submitting()
            try decision.require(draft.tag)

            let assignment = try await Assignment.read(
                campaign: filed.report.campaign, period: filed.report.period, as: standing, on: client)
            guard assignment.isOpen else { throw OperationRefusal.campaignClosed }
            try draft.check(asked: assignment.asked)

            let homes = Dictionary(assignment.asked.map { ($0.id, $0.home ?? standing.unit) }, uniquingKeysWith: { first, _ in first })
            return try await client.run(
                under: standing.recording,
                .submit(
                    filed, draftRevision: draft.revision, homes: draft.values.map { homes[$0.indicator] ?? standing.unit },
                    isToDate: assignment.asked.contains(where: \.timeFirst), decision: decision.id, fingerprint: fingerprint))
        }
    }
}

extension ReportDraft {
    /// Changes with every revision; what an `ETag` shows.
    package var tag: String { "draft.\(revision)" }
}
