package import Emulation
package import Postgres
package import Store

/// How many of each form a unit may give in which year, and how many it gave.
package struct ReadQuotas: Sendable {
    package init() {}

    package struct Read: Sendable {
        package let quotas: [Quota]
        /// What forms are called.
        package let book: LawBook
        package let today: Day
    }

    /// One round trip, and one for the law. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Read {
        let (quotas, clock) = try await client.read(under: standing.settings, .quotas(of: standing.unit), .clock())
        return Read(quotas: quotas, book: try await ReadLaw().run(on: client).book, today: clock.today)
    }
}
