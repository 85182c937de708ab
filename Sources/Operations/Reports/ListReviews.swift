package import FoundationEssentials
package import Postgres
package import Store

/// One page of what waits for a unit's decision.
package struct ReviewPage: Sendable {
    package let reports: [ListedReport]
    /// How many wait in all, on this page and on others.
    package let count: Int
    /// The last of a full page; ask for what comes after it.
    package let next: ReviewPlace?
}

/// The reports that wait for a unit's decision: what was due first comes first, of one day what has waited longest.
package struct ListReviews: Sendable {
    let family: UUID?
    let after: ReviewPlace?
    let limit: Int

    /// - Parameter family: nil for all.
    package init(family: UUID? = nil, after: ReviewPlace?, limit: Int) {
        self.family = family
        self.after = after
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ReviewPage {
        let (reports, count) = try await client.read(
            under: standing.settings, .reportsAwaitingReview(by: standing.unit, family: family, after: after, limit: limit),
            .countOfReviews(by: standing.unit, family: family))
        return ReviewPage(reports: reports, count: count, next: reports.count == limit ? reports.last?.placeInReview : nil)
    }
}
