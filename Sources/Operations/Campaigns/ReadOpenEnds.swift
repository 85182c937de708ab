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
    /// Reports that wait for the unit's decision; the first of them, and how many there are.
    package let reviews: [ListedReport]
    package let reviewCount: Int
    package let silent: [Silent]
    /// What the unit itself has not sent up, the latest first.
    package let own: [OwnReportRow]
    /// Difficulties raised to the unit, and those it gathered, that have no answer.
    package let difficulties: [ListedDifficulty]

    package var isEmpty: Bool { reviewCount == 0 && silent.isEmpty && own.isEmpty && difficulties.isEmpty }
}

package struct ReadOpenEnds: Sendable {
    private let id: UUID

    /// - Parameter id: of a campaign of one's own.
    package init(_ id: UUID) { self.id = id }

    /// Of each kind so many are read.
    private static let most = 200

    /// Throws `OperationRefusal.notFound`, `.campaignClosed`, `PostgresError`. Two round trips, and one for each period that began.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> OpenEnds {
        let unit = standing.unit
        return try await refusing {
            try await Facts.tried(as: standing, on: client) { facts in
                let (campaign, periods, clock, reports, raised, gathered) = try await facts.read(
                    .campaign(id, of: unit), .periods(of: id, unit: unit), .clock(), .reports(of: unit, after: nil, limit: Self.most),
                    .difficulties(raisedTo: unit, before: nil, limit: Self.most), .difficulties(of: unit, before: nil, limit: Self.most))
                guard let campaign else { throw OperationRefusal.notFound }
                guard campaign.state == .published else { throw OperationRefusal.campaignClosed }
                let (reviews, count) = try await facts.read(
                    .reportsAwaitingReview(by: unit, family: campaign.family, after: nil, limit: Self.most),
                    .countOfReviews(by: unit, family: campaign.family))

                var missing: [UnitID: (row: ParticipationOfUnit, periods: [Period])] = [:]
                let begun = periods.filter { $0.span.startsOn <= clock.today }
                for period in begun.map(Optional.some) + (begun.isEmpty ? [nil] : []) {
                    let units = try await facts.read(
                        .participation(
                            in: id, of: unit, family: campaign.family, period: period?.id, after: nil, limit: Int(Int32.max)))
                    for row in units where ParticipationRow(unit: row, inPeriod: period != nil, today: clock.today).isMissing {
                        missing[row.address.unit, default: (row, [])].periods += period.map { [$0] } ?? []
                    }
                }
                let open: Set<Difficulty.State> = [.raised, .returned, .gathering]
                return OpenEnds(
                    campaign: campaign, reviews: reviews, reviewCount: count,
                    silent: missing.sorted { $0.key < $1.key }.map { unit, found in
                        OpenEnds.Silent(
                            unit: unit, name: found.row.name, hasAdopted: found.row.adoption != nil, periods: found.periods)
                    },
                    own: reports.filter { $0.campaign == id }.map { OwnReportRow(report: $0, today: clock.today) }.filter(\.isMissing),
                    difficulties: (raised + gathered.filter { $0.difficulty.state == .gathering }).filter { listed in
                        listed.difficulty.family == campaign.family && open.contains(listed.difficulty.state)
                    })
            }
        }
    }
}
