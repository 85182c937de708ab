package import Postgres
package import Store

/// Passes on what units that are no more had not done, to who took them over.
///
/// Any number may run: what one of them closes the others find closed.
package struct SuccessionWorker: Worker {
    package let name = "successions"
    package let pause: Duration
    package let batch: Int
    private let client: PostgresClient

    /// - Parameters:
    ///   - client: connects as `thidua_worker`.
    ///   - pause: how long to rest once nothing is left: units end on days.
    ///   - batch: how many lines a transaction passes on at most.
    package init(client: PostgresClient, pause: Duration = .seconds(600), batch: Int = 1_000) {
        (self.client, self.pause, self.batch) = (client, pause, batch)
    }

    package func backlogs() async throws -> [Backlog] { try await client.run(.rootsToPassOn()) }

    package func work(on root: Int32) async throws -> Int { try await client.run(.passOn(root: root, atMost: batch)) }
}
