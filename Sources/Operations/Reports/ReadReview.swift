package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What a reviewer has before them: the report as it was sent each time, what it is held against, and what its acceptance moves.
package struct ReportInReview: Sendable {
    package let filed: FiledReport
    /// Whose it is, as it is called today.
    package let unit: Unit
    /// The author's.
    package let campaign: Campaign
    /// Whether it takes reports; what is closed can be accepted and not be returned.
    package let isOpen: Bool
    package let period: Period
    package let strength: Strength
    /// Every indicator of the campaign, those given from above first.
    package let indicators: [Indicator]
    /// Oldest first.
    package let versions: [ReportVersion]
    /// What the unit sent last for an earlier period.
    package let previous: PastReport?
    /// By indicator, what binds the author; where none was set, there is none.
    package let targets: [UUID: Decimal]
    package let timeline: [Event]
    /// What the reviewer's own total of the period comes to; nil where nothing waits for a decision.
    package let moves: [FigureMove]?
    package let today: Day

    /// The version that waits, or was sent last.
    package var latest: ReportVersion? { versions.last }
    /// The one before it.
    package var before: ReportVersion? { versions.dropLast().last }

    /// Whether it may be returned too: who was requested to take part is only received.
    package var isReturnable: Bool { strength == .ordered }
}

package struct ReadReview: Sendable {
    let report: UUID
    let owner: UnitID

    /// - Parameter owner: the report's unit.
    package init(_ report: UUID, of owner: UnitID) {
        self.report = report
        self.owner = owner
    }

    /// Two round trips. Throws `ReportRefusal.notTheReviewer`, `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ReportInReview {
        try await refusing {
            let key = AssignmentKey.report(report)
            let (filed, unit, head, indicators, versions, acknowledged, timeline, reviewer, clock) = try await client.read(
                under: standing.settings, .report(report, of: owner), .unitToday(owner), .assignment(key, of: owner),
                .indicators(key, of: owner), .versions(of: report, unit: owner), .acknowledgedRevision(key, of: owner),
                .timeline(ofSubject: report, of: owner), .unitToday(standing.unit), .clock())
            guard let filed, let unit, let head, let period = head.period, let received = head.received, let reviewer else {
                throw OperationRefusal.notFound
            }
            try filed.report.requireReviewer(standing.unit)
            let waits = filed.report.state == .submitted
            let (previous, given, others) = try await client.run(
                under: standing.settings, .reportBefore(period.id, campaign: head.campaign.id, of: owner),
                .targets(of: received.campaign, from: received.from, for: owner, revision: acknowledged ?? 0),
                .figures(
                    of: standing.unit, level: reviewer.level, campaign: received.campaign, family: received.family,
                    periods: waits ? [period.id] : [],
                    extremes: indicators.filter { [.min, .max].contains($0.overUnits) }.map(\.id), after: nil, limit: 0,
                    without: filed))
            func values(_ version: Int?) -> [ReportValue] { versions.first { $0.number == version }?.values ?? [] }
            return ReportInReview(
                filed: filed, unit: unit, campaign: head.campaign, isOpen: head.isOpen, period: period, strength: received.address.strength,
                indicators: indicators, versions: versions, previous: previous, targets: given.given(to: owner, indicators),
                timeline: timeline,
                moves: waits
                    ? FigureMove.all(
                        indicators, in: standing.unit,
                        others: Dictionary(others.map { ($0.indicator, $0.figure) }, uniquingKeysWith: { first, _ in first }),
                        accepting: values(filed.report.version), counting: values(filed.report.acceptedVersion)) : nil,
                today: clock.today)
        }
    }
}
