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
        try await decision.decide(
            .reportCorrecting, on: report, of: standing.unit, as: standing, on: client,
            refusing: ["a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed]
        ) { facts in
            let filed = try await facts.report(report, of: standing.unit)
            let correcting = try filed.report.correcting()
            try await facts.requireOpenCampaign(of: filed.report)
            try decision.require(filed.report.tag)
            return Decided(subject: filed.subject, version: filed.report.version, writes: filed.moving(to: correcting))
        }
    }
}
