package import Postgres
package import Store

/// Folds what was accepted into the totals: totals are exact without it, and slow without it.
///
/// Any number may run; a lease per root lets one at a time fold a city.
package struct FoldWorker: Worker {
    package let name = "fold"
    package let pause: Duration
    package let batch: Int
    private let client: PostgresClient

    /// - Parameters:
    ///   - client: connects as `thidua_worker`.
    ///   - pause: how long to rest after a fold that took all there was: many reports at once cost little more than one, and 0.6 ms
    ///     each by the dozen. A total's folded part is at most this and one fold behind.
    ///   - batch: pending rows a fold takes at most: 100 reports of 20 values keep a reader's extra work under 2 ms.
    package init(client: PostgresClient, pause: Duration = .milliseconds(100), batch: Int = 500) {
        self.client = client
        self.pause = pause
        self.batch = batch
    }

    package func backlogs() async throws -> [Backlog] { try await client.run(.rootsToFold()) }

    package func work(on root: Int32) async throws -> Int {
        try await client.transaction { transaction in
            guard try await transaction.run(.takeFoldLease(root: root)) else { return 0 }
            return try await transaction.run(.fold(root: root, atMost: batch))
        }
    }
}
