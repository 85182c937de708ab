package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What the writer of a report has before them: what is asked, what stands on the desk, and beside each field what was sent for the period
/// before and what is aimed at.
package struct ReportForm: Sendable {
    package let assignment: Assignment
    /// Nil before anything was written.
    package let report: Report?
    /// Nil before anything was written, and for whoever does not prepare.
    package let draft: ReportDraft?
    /// What the unit sent last for an earlier period.
    package let previous: PastReport?
    /// By indicator; where none was set, there is none.
    package let targets: [UUID: Decimal]
    /// The unit that decides on it.
    package let reviewer: Unit?
    package let today: Day
}

package struct ReadReportForm: Sendable {
    let campaign: UUID
    let period: UUID

    package init(campaign: UUID, period: UUID) {
        self.campaign = campaign
        self.period = period
    }

    /// Two round trips. Throws `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ReportForm {
        try await refusing {
            let key = AssignmentKey.period(period, campaign: campaign)
            let (head, indicators, units, report, draft, previous, acknowledged, clock) = try await client.read(
                under: standing.settings, .assignment(key, of: standing.unit), .indicators(key, of: standing.unit),
                .unit(standing.unit, andReportersBelow: key), .report(of: standing.unit, campaign: campaign, period: period),
                .draft(key, of: standing.unit), .reportBefore(period, campaign: campaign, of: standing.unit),
                .acknowledgedRevision(of: campaign, unit: standing.unit), .clock())
            let assignment = try Assignment(head, indicators, units, of: standing.unit)
            let received = assignment.received
            let (given, reviewer) = try await client.read(
                under: standing.settings,
                .targets(of: received.campaign, from: received.from, for: standing.unit, revision: acknowledged ?? 0),
                .unitToday(received.from))
            return ReportForm(
                assignment: assignment, report: report?.report, draft: draft, previous: previous,
                targets: given.given(to: standing.unit, assignment.indicators), reviewer: reviewer, today: clock.today)
        }
    }
}
