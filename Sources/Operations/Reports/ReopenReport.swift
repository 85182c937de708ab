package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The reviewer takes an acceptance back and says why: the values leave every total at once.
package struct ReopenReport: Sendable {
    let report: UUID
    let owner: UnitID
    let reason: String
    let decision: Decision

    /// - Parameter owner: the report's unit.
    package init(_ report: UUID, of owner: UnitID, reason: String, decision: Decision) {
        self.report = report
        self.owner = owner
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .reportReopened, on: report, of: owner, as: standing, on: client,
            refusing: ["a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed]
        ) { facts in
            let filed = try await facts.report(report, of: owner)
            try filed.report.requireReviewer(standing.unit)
            let reopened = try filed.report.reopening(reason: reason)
            try await facts.requireOpenCampaign(of: filed.report)
            try decision.require(filed.report.tag)
            return Decided(
                subject: filed.subject, version: filed.report.acceptedVersion, reason: reason, writes: filed.moving(to: reopened))
        }
    }
}
