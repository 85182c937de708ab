package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What would stay undone if a campaign of the unit were closed now.
package struct OpenEnds: Sendable {
    /// An addressee that was ordered to report and has not, for every period that began.
    package struct Silent: Sendable {
        package let unit: UnitID
        package let name: String
        /// Whether it has no plan of its own yet.
        package let hasAdopted: Bool
        /// Oldest first.
        package let periods: [Period]
    }

    package let campaign: Campaign
    package let today: Day
    /// Reports that wait for the unit's decision; the first of them, and how many there are.
    package let reviews: [ListedReport]
    package let reviewCount: Int
    package let silent: [Silent]
    /// What the unit itself has not sent up, the latest first.
    package let own: [OwnReportRow]
    /// Difficulties raised to the unit, and those it gathered, that have no answer.
    package let difficulties: [ListedDifficulty]
    /// Tasks of its plan that were ordered and that not all have done.
    package let tasks: [Coverage]
    /// Of those, what is neither done nor excused: until it is, the campaign is not closed.
    package let open: OpenTasks
    /// What was asked about them and has no answer.
    package let pleas: [ListedPlea]

    package var isEmpty: Bool {
        reviewCount == 0 && silent.isEmpty && own.isEmpty && difficulties.isEmpty && tasks.isEmpty && pleas.isEmpty
    }
}

package struct ReadOpenEnds: Sendable {
    private let id: UUID

    /// - Parameter id: of a campaign of one's own.
    package init(_ id: UUID) { self.id = id }

    /// Of what waits or is open so many are read.
    private static let most = 200

    /// Throws `OperationRefusal.notFound`, `.campaignClosed`, `PostgresError`. Two round trips.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> OpenEnds {
        let unit = standing.unit
        return try await refusing {
            try await Facts.tried(as: standing, on: client) { facts in
                let (campaign, periods, clock, reports) = try await facts.read(
                    .campaign(id, of: unit), .periods(of: id, unit: unit), .clock(),
                    .reports(of: unit, in: id, after: nil, limit: Int(Int32.max)))
                guard let campaign else { throw OperationRefusal.notFound }
                guard campaign.state == .published else { throw OperationRefusal.campaignClosed }
                let begun = periods.filter { $0.span.startsOn <= clock.today }
                let asked: [UUID?] = begun.isEmpty ? [nil] : begun.map { Optional($0.id) }
                let (reviews, count, units, difficulties, coverage, open, pleas) = try await facts.read(
                    .reportsAwaitingReview(by: unit, family: campaign.family, after: nil, limit: Self.most),
                    .countOfReviews(by: unit, family: campaign.family),
                    .participation(in: id, of: unit, family: campaign.family, periods: asked),
                    .difficultiesOpen(with: unit, in: campaign.family, limit: Self.most),
                    .coverage(by: unit, campaign: id, on: nil, limit: Int(Int32.max)),
                    .openTasks(of: id, toldBy: unit, limit: NamedTasks.most),
                    .pleasWaiting(for: unit, in: campaign.family, limit: Self.most))

                var missing: [UnitID: (row: ParticipationOfUnit, periods: [Period])] = [:]
                for row in units where ParticipationRow(unit: row, inPeriod: row.period != nil, today: clock.today).isMissing {
                    missing[row.address.unit, default: (row, [])].periods += begun.filter { $0.id == row.period }
                }
                return OpenEnds(
                    campaign: campaign, today: clock.today, reviews: reviews, reviewCount: count,
                    silent: missing.sorted { $0.key < $1.key }.map { unit, found in
                        OpenEnds.Silent(
                            unit: unit, name: found.row.name, hasAdopted: found.row.adoption != nil, periods: found.periods)
                    },
                    own: reports.map { OwnReportRow(report: $0, today: clock.today) }.filter(\.isMissing), difficulties: difficulties,
                    tasks: coverage.filter { $0.strength == .ordered && $0.done < $0.told }, open: open, pleas: pleas)
            }
        }
    }
}
