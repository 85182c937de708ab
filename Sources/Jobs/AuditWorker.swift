package import Logging
import Operations
package import Postgres
import ServiceLifecycle
import Store

/// Takes what was put down into the chains of hashes: from then on it cannot be changed or taken away unseen.
///
/// Any number may run; the lock on a chain's head lets one at a time go on with it. Stops between two batches.
package struct AuditWorker: Service {
    let client: PostgresClient
    let logger: Logger
    let pause: Duration
    let batch: Int

    /// - Parameters:
    ///   - client: connects as `thidua_worker`.
    ///   - pause: how long to rest once nothing waits: until then an entry can still be lost without a trace, so it is short.
    ///   - batch: how many a transaction takes at most.
    package init(client: PostgresClient, logger: Logger, pause: Duration = .seconds(1), batch: Int = 1_000) {
        self.client = client
        self.logger = logger
        self.pause = pause
        self.batch = batch
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    if try await chainOnce() >= batch { continue }
                } catch {
                    logger.warning("the trail could not be chained, will go on", metadata: ["error": "\(String(reflecting: error))"])
                }
                do { try await ContinuousClock().sleep(for: pause) } catch { return }
            }
        }
    }

    /// Chains one batch of every root in whose trail something waits.
    /// - Returns: how many entries were chained.
    package func chainOnce() async throws -> Int {
        var chained = 0
        for root in try await client.run(.rootsToChain()) {
            chained += try await client.transaction { transaction in
                let (_, head) = try await transaction.run(.beginChain(ofRoot: root), .takeHead(ofRoot: root))
                guard let head else { return 0 }
                // Asked once the head is ours: before, another worker may have been about to take the same.
                let pending = try await transaction.run(.pendingEntries(ofRoot: root, atMost: batch))
                guard !pending.isEmpty else { return 0 }
                var chain = AuditChain(from: head)
                let hashes = pending.map { chain.append($0.entry) }
                let (moved, _) = try await transaction.run(
                    .takeIn(pending, hashes: hashes, from: head.seq + 1, root: root), .moveHead(to: chain.head))
                guard moved == pending.count else { throw Gone() }
                return moved
            }
        }
        return chained
    }

    /// Chains until nothing waits.
    package func drain() async throws {
        while try await chainOnce() > 0 {}
    }

    /// Something that waited was taken away under our hands; nothing was chained.
    private struct Gone: Error, CustomStringConvertible {
        let description = "entries that waited for the trail are gone"
    }
}
