package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The reviewer sends a report back and says why; what was accepted before goes on counting.
package struct ReturnReport: Sendable {
    let report: UUID
    let owner: UnitID?
    let version: Int
    let reason: String
    let decision: Decision

    /// - Parameter owner: the report's unit, where the id alone might name two.
    package init(_ report: UUID, of owner: UnitID? = nil, version: Int, reason: String, decision: Decision) {
        self.report = report
        self.owner = owner
        self.version = version
        self.reason = reason
        self.decision = decision
    }

    /// - Throws: `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await ReportDecision(
            report: report, owner: owner, decision: decision, kind: .reportReturned, content: "\(version)\u{1f}\(reason)"
        ).make(
            as: standing, on: client,
            check: { report in
                try report.requireReviewer(standing.unit)
                let address = try await client.run(under: standing.settings, .address(of: report.unit, family: report.family))
                _ = try report.returning(version: version, reason: reason, strength: address?.address.strength ?? .requested)
                try await report.requireOpenCampaign(as: standing, on: client)
            },
            statements: { filed, fingerprint in
                (nil, .sendBack(filed, reason: reason, decision: decision.id, fingerprint: fingerprint))
            })
    }
}
