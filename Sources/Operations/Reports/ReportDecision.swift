package import Emulation
import FoundationEssentials
import Postgres
import Store

extension Report {
    /// Changes whenever the report moves; what an `ETag` shows.
    package var tag: String { "\(version).\(state.rawValue)" }
}

/// What accepting, returning, correcting and reopening have in common.
///
/// Answer again when the decision was made before; refuse what was seen too long ago or is against the rules;
/// then write everything in one batch, which happens whole or not at all.
struct ReportDecision {
    let report: UUID
    let decision: Decision
    let kind: Event.Kind
    /// What was decided, for the fingerprint.
    let content: String

    /// - Parameters:
    ///   - check: the rule of the field.
    ///   - statements: the guarded statement, and what has to be queued before it.
    func make(
        as standing: Standing, on client: PostgresClient,
        check: (Report) async throws -> Void,
        statements: (FiledReport, Data) -> (before: Statement<Void>?, decide: Statement<Int>)
    ) async throws -> Event {
        let fingerprint = decision.fingerprint(kind.rawValue, report.uuidString, content)
        let made = Statement.event(decision.id, aboutReport: report, root: standing.unit.rootID)
        return try await decision.making(recordedAs: made, fingerprint: fingerprint, as: standing, on: client) {
            let (earlier, filed) = try await client.run(under: standing.settings, made, .report(report, root: standing.unit.rootID))
            if let event = try decision.replay(earlier, fingerprint: fingerprint) { return event }
            guard let filed else { throw OperationRefusal.notFound }
            try await check(filed.report)
            try decision.require(filed.report.tag)

            let turn = Statement.takeTurn(deciding: filed.report.unit)
            let (before, decide) = statements(filed, fingerprint)
            let event =
                if let before {
                    try await client.run(under: standing.settings, turn, before, decide, made).3
                } else {
                    try await client.run(under: standing.settings, turn, decide, made).2
                }
            // Somebody was faster: this very decision, sent twice, or another one.
            guard let event = try decision.replay(event, fingerprint: fingerprint) else { throw OperationRefusal.stale }
            return event
        }
    }
}
