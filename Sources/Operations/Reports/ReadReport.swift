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
    let owner: UnitID

    /// - Parameter owner: the report's unit.
    package init(_ report: UUID, of owner: UnitID) {
        self.report = report
        self.owner = owner
    }

    /// - Throws: `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ReportInFull {
        try await refusing {
            guard let filed = try await client.read(under: standing.settings, .report(report, of: owner)) else {
                throw OperationRefusal.notFound
            }
            let (draft, versions, indicators, timeline) = try await client.read(
                under: standing.settings, .draft(.report(report), of: owner), .versions(of: report, unit: owner),
                .indicators(of: filed.report.campaign, unit: owner), .timeline(ofSubject: report, of: owner))
            return ReportInFull(filed: filed, draft: draft, versions: versions, indicators: indicators, timeline: timeline)
        }
    }
}
