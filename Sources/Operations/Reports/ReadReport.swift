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

    package init(_ report: UUID) { self.report = report }

    /// - Throws: `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ReportInFull {
        try await refusing {
            guard let filed = try await client.run(under: standing.settings, .report(report, root: standing.unit.rootID)) else {
                throw OperationRefusal.notFound
            }
            let (draft, versions, indicators, timeline) = try await client.run(
                under: standing.settings, .draft(of: report, unit: filed.report.unit), .versions(of: report, unit: filed.report.unit),
                .indicators(of: filed.report.campaign, unit: filed.report.unit), .timeline(ofReport: report, root: standing.unit.rootID))
            return ReportInFull(filed: filed, draft: draft, versions: versions, indicators: indicators, timeline: timeline)
        }
    }
}
