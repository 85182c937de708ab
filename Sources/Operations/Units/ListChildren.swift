package import Emulation
package import Postgres
package import Store

/// The units right below where one stands, as they stood on a day, in the order of their ids.
package struct ListChildren: Sendable {
    let day: Day?
    let after: UnitID?
    let limit: Int

    /// - Parameter day: nil for today.
    package init(asOf day: Day?, after: UnitID?, limit: Int) {
        self.day = day
        self.after = after
        self.limit = limit
    }

    package func run(as standing: Standing, on client: PostgresClient) async throws -> [Unit] {
        try await client.read(under: standing.settings, .children(of: standing.unit, asOf: day, after: after, limit: limit))
    }
}
