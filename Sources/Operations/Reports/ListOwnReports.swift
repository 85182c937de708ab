import Emulation
package import Postgres
package import Store

/// A page of what a unit reported and has still to report.
package struct OwnReportsPage: Sendable {
    package let reports: [OwnReportRow]
    /// The last of a full page; ask for what comes after it.
    package let next: OwnReportPlace?
}

/// One period of one campaign, as its author sees it.
package struct OwnReportRow: Sendable {
    package let report: OwnReport
    let today: Day

    /// Whether it is owed: nothing is by who was only requested, and nothing once the campaign is closed.
    package var isMissing: Bool {
        report.isOpen
            && Participation(hasAdopted: true, report: report.state, counts: report.acceptedVersion != nil).isMissing(report.strength)
    }

    /// Whether its day has passed.
    package var isOverdue: Bool { isMissing && report.period.span.dueOn.map { $0 < today } ?? false }
}

/// What a unit reported in its campaigns, period by period, the latest first, with the periods that began and have no report.
package struct ListOwnReports: Sendable {
    let after: OwnReportPlace?
    let limit: Int

    package init(after: OwnReportPlace?, limit: Int) {
        self.after = after
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> OwnReportsPage {
        let (reports, clock) = try await client.read(
            under: standing.settings, .reports(of: standing.unit, after: after, limit: limit), .clock())
        let last = reports.count == limit ? reports.last : nil
        return OwnReportsPage(
            reports: reports.map { OwnReportRow(report: $0, today: clock.today) },
            next: last.map { OwnReportPlace(startsOn: $0.period.span.startsOn, campaign: $0.campaign) })
    }
}
