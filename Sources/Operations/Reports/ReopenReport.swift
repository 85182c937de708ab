package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The reviewer takes an acceptance back and says why: the values leave every total at once.
package struct ReopenReport: Sendable {
    let report: UUID
    let owner: UnitID?
    let reason: String
    let decision: Decision

    /// - Parameter owner: the report's unit, where the id alone might name two.
    package init(_ report: UUID, of owner: UnitID? = nil, reason: String, decision: Decision) {
        self.report = report
        self.owner = owner
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await ReportDecision(report: report, owner: owner, decision: decision, kind: .reportReopened, content: reason).make(
            as: standing, on: client,
            check: { report in
                try report.requireReviewer(standing.unit)
                _ = try report.reopening(reason: reason)
                try await report.requireOpenCampaign(as: standing, on: client)
            },
            statements: { filed, fingerprint in
                (
                    filed.isToDate ? .queueToDate(filed, counting: nil) : nil,
                    .reopen(filed, reason: reason, decision: decision.id, fingerprint: fingerprint)
                )
            })
    }
}
