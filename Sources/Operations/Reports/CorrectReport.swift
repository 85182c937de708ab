import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The author takes an accepted report back to the desk; what was accepted counts until the correction is accepted.
package struct CorrectReport: Sendable {
    let report: UUID
    let decision: Decision

    package init(_ report: UUID, decision: Decision) {
        self.report = report
        self.decision = decision
    }

    /// - Throws: `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await ReportDecision(report: report, owner: standing.unit, decision: decision, kind: .reportCorrecting, content: "").make(
            as: standing, on: client,
            check: { report in
                _ = try report.correcting()
                try await report.requireOpenCampaign(as: standing, on: client)
            },
            statements: { filed, fingerprint in
                (nil, .correct(filed, decision: decision.id, fingerprint: fingerprint))
            })
    }
}
