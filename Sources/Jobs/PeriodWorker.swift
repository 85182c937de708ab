import Operations
package import Postgres
package import Store

/// Adds the reporting periods that have begun, at its start and every hour: a month that begins is there before anybody works.
package struct PeriodWorker: Worker {
    package let name = "periods"
    package let pause = Duration.seconds(3600)
    /// All of a city's periods are added in its turn.
    package let batch = Int.max
    private let client: PostgresClient

    /// - Parameter client: connects as `thidua_worker`.
    package init(client: PostgresClient) { self.client = client }

    package func backlogs() async throws -> [Backlog] { try await client.run(.rootsWithoutEnd()) }

    package func work(on root: Int32) async throws -> Int { try await ExtendPeriods(root: root).run(on: client) }
}
