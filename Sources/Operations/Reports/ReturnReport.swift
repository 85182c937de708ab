package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The reviewer sends a report back and says why; what was accepted before goes on counting.
package struct ReturnReport: Sendable {
    let report: UUID
    let owner: UnitID
    let version: Int
    let reason: String
    let decision: Decision

    /// - Parameter owner: the report's unit.
    package init(_ report: UUID, of owner: UnitID, version: Int, reason: String, decision: Decision) {
        self.report = report
        self.owner = owner
        self.version = version
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .reportReturned, on: report, of: owner, as: standing, on: client,
            refusing: ["a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed]
        ) { facts in
            let filed = try await facts.report(report, of: owner)
            try filed.report.requireReviewer(standing.unit)
            let (address, isOpen) = try await facts.read(
                .address(of: owner, family: filed.report.family), .isOpen(filed.report.campaign, of: owner))
            let returned = try filed.report.returning(
                version: version, reason: reason, strength: address?.address.strength ?? .requested)
            guard isOpen else { throw OperationRefusal.campaignClosed }
            try decision.require(filed.report.tag)
            return Decided(subject: filed.subject, version: version, reason: reason, writes: filed.moving(to: returned))
        }
    }
}
