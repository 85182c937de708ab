import Operations
package import Postgres
package import Store

/// Takes what was put down into the chains of hashes: from then on it cannot be changed or taken away unseen.
///
/// Any number may run; the lock on a chain's head lets one at a time go on with it.
package struct AuditWorker: Worker {
    package let name = "audit"
    package let pause: Duration
    package let batch: Int
    private let client: PostgresClient

    /// - Parameters:
    ///   - client: connects as `thidua_worker`.
    ///   - pause: how long to rest once nothing waits: until then an entry can still be lost without a trace, so it is short.
    ///   - batch: how many a transaction takes at most.
    package init(client: PostgresClient, pause: Duration = .seconds(1), batch: Int = 1_000) {
        self.client = client
        self.pause = pause
        self.batch = batch
    }

    package func backlogs() async throws -> [Backlog] { try await client.run(.rootsToChain()) }

    package func work(on root: Int32) async throws -> Int {
        try await client.transaction { transaction in
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

    /// Something that waited was taken away under our hands; nothing was chained.
    private struct Gone: Error, CustomStringConvertible {
        let description = "entries that waited for the trail are gone"
    }
}
