package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A report on its unit's desk.
package struct ReadReportDraft: Sendable {
    let report: UUID

    package init(_ report: UUID) {
        self.report = report
    }

    /// Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (report: Report, draft: ReportDraft) {
        let (filed, draft) = try await client.read(
            under: standing.settings, .report(report, of: standing.unit), .draft(.report(report), of: standing.unit))
        guard let filed, let draft else { throw OperationRefusal.notFound }
        return (filed.report, draft)
    }
}
