package import Postgres
package import Store

/// The reports that wait for a unit's decision, longest waiting first.
package struct ListReviews: Sendable {
    let after: Moment?
    let limit: Int

    package init(after: Moment?, limit: Int) {
        self.after = after
        self.limit = limit
    }

    package func run(as standing: Standing, on client: PostgresClient) async throws -> [ListedReport] {
        try await client.read(under: standing.settings, .reportsAwaitingReview(by: standing.unit, after: after, limit: limit))
    }
}
