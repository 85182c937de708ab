package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A report as its reader may see it: the author with the desk, everyone above with what was sent.
package struct ReportInFull: Sendable {
    package let filed: FiledReport
    package let draft: ReportDraft?
    package let versions: [ReportVersion]
    package let indicators: [Indicator]
    package let timeline: [Event]
}

package struct ReadReport: Sendable {
    let report: UUID
    let owner: UnitID?

    /// - Parameter owner: the report's unit, where the id alone might name two.
    package init(_ report: UUID, of owner: UnitID? = nil) {
        self.report = report
        self.owner = owner
    }

    /// - Throws: `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ReportInFull {
        try await refusing {
            let filed = try await client.read(under: standing.settings, .reports(report, of: owner, root: standing.unit.rootID))
                .only(for: standing)
            let (draft, versions, indicators, timeline) = try await client.read(
                under: standing.settings, .draft(of: report, unit: filed.report.unit), .versions(of: report, unit: filed.report.unit),
                .indicators(of: filed.report.campaign, unit: filed.report.unit), .timeline(ofReport: report, of: filed.report.unit))
            return ReportInFull(filed: filed, draft: draft, versions: versions, indicators: indicators, timeline: timeline)
        }
    }
}
