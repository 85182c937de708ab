import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A report of the unit's own as it was sent each time, and what came of it.
package struct ToldReport: Sendable {
    /// What was asked, what stands beside it, and how the report stands; nothing of what lies on the desk.
    package let form: ReportForm
    /// Oldest first; empty before it was sent.
    package let versions: [ReportVersion]
    /// Newest first.
    package let events: [ToldEvent]
}

package struct TellReport: Sendable {
    let campaign: UUID
    let period: UUID

    package init(campaign: UUID, period: UUID) {
        self.campaign = campaign
        self.period = period
    }

    /// Three round trips. Throws `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ToldReport {
        let form = try await ReadReportForm(campaign: campaign, period: period).run(as: standing, on: client)
        guard let report = form.report else { return ToldReport(form: form, versions: [], events: []) }
        return try await refusing {
            let (versions, events) = try await client.read(
                under: standing.settings, .versions(of: report.id, unit: standing.unit), .told(ofSubject: report.id, of: standing.unit))
            return ToldReport(form: form, versions: versions, events: events)
        }
    }
}
