package import Emulation
import FoundationEssentials
import Postgres
import Store

extension Report {
    /// Changes whenever the report moves; what an `ETag` shows.
    package var tag: String { Self.tag(version: version, state) }

    static func tag(version: Int, _ state: ReportState) -> String { "\(version).\(state.rawValue)" }
}

/// What accepting, returning, correcting and reopening have in common.
///
/// Answer again when the decision was made before; refuse what was seen too long ago or is against the rules;
/// then write everything in one batch, which happens whole or not at all.
struct ReportDecision {
    let report: UUID
    let owner: UnitID?
    let decision: Decision
    let kind: Event.Kind
    /// What was decided, for the fingerprint.
    let content: String

    var fingerprint: Data { decision.fingerprint(kind.rawValue, report.uuidString, content) }

    /// - Parameters:
    ///   - check: the rule of the field.
    ///   - statements: the guarded statement, and what has to be queued before it.
    func make(
        as standing: Standing, on client: PostgresClient,
        check: (Report) async throws -> Void,
        statements: (FiledReport, Data) -> (before: Statement<Void>?, decide: Statement<Event>)
    ) async throws -> Event {
        let fingerprint = fingerprint
        let made = Statement.event(decision.id, aboutReport: report, of: owner, root: standing.unit.rootID)
        return try await decision.making(recordedAs: made, fingerprint: fingerprint, as: standing, on: client) {
            let (earlier, reports) = try await client.read(
                under: standing.settings, made, .reports(report, of: owner, root: standing.unit.rootID))
            if let event = try decision.replay(earlier, fingerprint: fingerprint) { return event }
            let filed = try reports.only(for: standing)
            try await check(filed.report)
            try decision.require(filed.report.tag)

            let (before, decide) = statements(filed, fingerprint)
            // Somebody was faster: this very decision, sent twice, or another one; then all of it is undone.
            guard let before else { return try await client.run(under: standing.recording, decide) }
            // What it reports to date follows from all its reports: its decisions take turns. Otherwise the guard is enough.
            return try await client.run(under: standing.recording, .takeTurn(deciding: filed.report.unit), before, decide).2
        }
    }
}

extension Report {
    /// Refuses what would put a report on its author's desk that nobody could send any more.
    func requireOpenCampaign(as standing: Standing, on client: PostgresClient) async throws {
        guard try await client.read(under: standing.settings, .isOpen(campaign, of: unit)) else { throw OperationRefusal.campaignClosed }
    }
}

extension [FiledReport] {
    /// The one that is meant: one's own, or the only one. Throws where there is none, or two.
    func only(for standing: Standing) throws(OperationRefusal) -> FiledReport {
        guard let first else { throw .notFound }
        guard count == 1 || first.report.unit == standing.unit else { throw .ownerMissing }
        return first
    }
}
