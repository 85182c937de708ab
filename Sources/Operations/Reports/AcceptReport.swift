package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The reviewer accepts a version: its values count in every total above from this moment.
package struct AcceptReport: Sendable {
    let report: UUID
    let owner: UnitID?
    let version: Int
    let decision: Decision

    /// - Parameter owner: the report's unit, where the id alone might name two.
    package init(_ report: UUID, of owner: UnitID? = nil, version: Int, decision: Decision) {
        self.report = report
        self.owner = owner
        self.version = version
        self.decision = decision
    }

    /// - Throws: `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        if let event = try await acceptAtOnce(as: standing, on: client) { return event }
        return try await made.make(
            as: standing, on: client,
            check: { report in
                try report.requireReviewer(standing.unit)
                _ = try report.accepting(version: version)
            },
            statements: { filed, fingerprint in
                (
                    filed.isToDate ? .queueToDate(filed, counting: version) : nil,
                    .accept(filed, decision: decision.id, fingerprint: fingerprint)
                )
            })
    }

    /// Accepts as if all were well, since it nearly always is; nil when something is not, and must be looked at.
    private func acceptAtOnce(as standing: Standing, on client: PostgresClient) async throws -> Event? {
        if let seen = decision.seen, !seen.contains(Report.tag(version: version, .submitted)) { return nil }
        let accept = Statement.acceptAtOnce(
            report, of: owner, root: standing.unit.rootID, version: version, decision: decision.id, fingerprint: made.fingerprint)
        do {
            return try await client.run(under: standing.recording, accept)
        } catch {
            guard error.constraint != nil || error.sqlState == .standsElsewhere || error.sqlState == .hasMoved else { throw error }
            return nil
        }
    }

    private var made: ReportDecision {
        ReportDecision(report: report, owner: owner, decision: decision, kind: .reportAccepted, content: "\(version)")
    }
}
