package import FoundationEssentials
package import Postgres
package import Store

/// What was sent to a unit, newest first.
package struct ListDeliveries: Sendable {
    let opened: Bool?
    let before: Moment?
    let limit: Int

    /// - Parameter opened: only what was opened, or was not; nil for both.
    package init(opened: Bool? = nil, before: Moment?, limit: Int) {
        self.opened = opened
        self.before = before
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [ListedDelivery] {
        try await client.read(
            under: standing.settings, .deliveries(to: standing.unit, opened: opened, before: before, limit: limit))
    }
}

/// What a unit has not opened yet, and what it has.
package struct ReadReceived: Sendable {
    let before: Moment?
    let limit: Int

    /// - Parameter before: where the page of what was opened goes on from.
    package init(before: Moment?, limit: Int) {
        self.before = before
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(
        as standing: Standing, on client: PostgresClient
    ) async throws -> (unopened: [ListedDelivery], opened: [ListedDelivery]) {
        try await client.read(
            under: standing.settings, .deliveries(to: standing.unit, opened: false, before: nil, limit: limit),
            .deliveries(to: standing.unit, opened: true, before: before, limit: limit))
    }
}

/// One of them; to read it opens nothing.
package struct ReadDelivery: Sendable {
    let id: UUID

    package init(_ id: UUID) {
        self.id = id
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ListedDelivery {
        guard let found = try await client.read(under: standing.settings, .delivery(id, to: standing.unit)) else {
            throw OperationRefusal.notFound
        }
        return found
    }
}
