package import Logging
package import Postgres
import ServiceLifecycle
import Store

/// Folds what was accepted into the totals: totals are exact without it, and slow without it.
///
/// Any number may run; a lease per root lets one at a time fold a city. Stops between two folds, so nothing is left half done.
package struct FoldWorker: Service {
    let client: PostgresClient
    let logger: Logger
    let pause: Duration
    let batch: Int

    /// - Parameters:
    ///   - client: connects as `thidua_worker`.
    ///   - pause: how long to rest after a fold that took all there was: many reports at once cost little more than one, and 0.6 ms
    ///     each by the dozen. A total's folded part is at most this and one fold behind.
    ///   - batch: pending rows a fold takes at most: 100 reports of 20 values keep a reader's extra work under 2 ms.
    package init(client: PostgresClient, logger: Logger, pause: Duration = .milliseconds(100), batch: Int = 500) {
        self.client = client
        self.logger = logger
        self.pause = pause
        self.batch = batch
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    if try await foldOnce() >= batch { continue }
                } catch let error as PostgresError {
                    logger.warning("fold failed, will go on", metadata: ["error": "\(String(reflecting: error))"])
                }
                do { try await ContinuousClock().sleep(for: pause) } catch { return }
            }
        }
    }

    /// Folds one batch of every root that has something pending.
    /// - Returns: how many pending rows were folded.
    package func foldOnce() async throws -> Int {
        var folded = 0
        for root in try await client.run(.rootsToFold()) {
            folded += try await client.transaction { transaction in
                guard try await transaction.run(.takeFoldLease(root: root)) else { return 0 }
                return try await transaction.run(.fold(root: root, atMost: batch))
            }
        }
        return folded
    }

    /// Folds until nothing is pending.
    package func drain() async throws {
        while try await foldOnce() > 0 {}
    }
}
