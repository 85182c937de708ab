import Foundation
package import Hummingbird

/// Threads of their own for answers that take long to work out, so that the cooperative pool goes on with the short ones.
///
/// Such as a board of 233 units: beside four that are read without a rest, 99 of 100 fields were saved within 220 ms on the pool, and within
/// 82 to 101 ms beside these threads, in runs of twelve seconds. They end with the process.
package final class LongWork: TaskExecutor, @unchecked Sendable {
    private static let threads = LongWork(count: max(1, ProcessInfo.processInfo.activeProcessorCount / 2))

    private let turn = NSCondition()
    /// Only while `turn` is held.
    private var jobs: [UnownedJob] = []

    /// The same handler, on these threads.
    package static func answering<Context>(
        _ handler: @escaping @Sendable (Request, Context) async throws -> Response
    ) -> @Sendable (Request, Context) async throws -> Response {
        { request, context in try await withTaskExecutorPreference(threads) { try await handler(request, context) } }
    }

    private init(count: Int) {
        for _ in 0..<count { Thread.detachNewThread { self.work() } }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        turn.withLock { jobs.append(job) }
        turn.signal()
    }

    private func work() {
        while true {
            turn.lock()
            while jobs.isEmpty { turn.wait() }
            let job = jobs.removeFirst()
            turn.unlock()
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
