package import Logging
import ServiceLifecycle
import Store

/// Has a worker go from city to city until it is told to stop, whatever happens on the way.
///
/// An error of one city, of any kind, is told, and the next city has its turn. The one that failed is let be for a while that doubles
/// up to a minute, so that a city which cannot go on costs the others nothing. It never ends by an error, and so never ends the service
/// group; it stops between two batches.
package struct WorkerLoop: Service {
    private let worker: any Worker
    private let record: WorkerRecord
    private let logger: Logger

    package init(_ worker: some Worker, record: WorkerRecord = WorkerRecord(), logger: Logger) {
        self.worker = worker
        self.record = record
        self.logger = logger
    }

    package func run() async {
        await cancelWhenGracefulShutdown {
            var troubles = Troubles()
            while !Task.isCancelled {
                if await round(&troubles) { continue }
                do { try await ContinuousClock().sleep(for: rest(troubles)) } catch { return }
            }
        }
    }

    /// Every city's turn.
    /// - Returns: whether more waits than one turn takes.
    private func round(_ troubles: inout Troubles) async -> Bool {
        let backlogs: [Backlog]
        do {
            backlogs = try await worker.backlogs()
        } catch {
            note(error, root: nil, &troubles)
            return false
        }
        troubles.succeeded(nil)
        troubles.forget(allBut: backlogs.map(\.root))
        record.looked(worker.name, oldest: backlogs.map(\.age).max() ?? 0)
        var isMoreWaiting = false
        for root in backlogs.map(\.root) where !Task.isCancelled && troubles.isDue(root, at: .now) {
            do {
                if try await worker.work(on: root) >= worker.batch { isMoreWaiting = true }
                record.succeeded(worker.name)
                if troubles.succeeded(root) {
                    logger.notice("goes on again", metadata: ["worker": "\(worker.name)", "root": "\(root)"])
                }
            } catch {
                note(error, root: root, &troubles)
            }
        }
        if backlogs.isEmpty { record.succeeded(worker.name) }
        return isMoreWaiting
    }

    private func note(_ error: any Error, root: Int32?, _ troubles: inout Troubles) {
        // Told to stop in the middle of a batch: nothing of it was done.
        guard !Task.isCancelled else { return }
        record.failed(worker.name)
        let pause = troubles.failed(root, at: .now)
        logger.warning(
            "a worker failed and will try again",
            metadata: [
                "worker": "\(worker.name)", "root": "\(root.map(String.init) ?? "all")", "in": "\(pause)",
                "error": "\(String(reflecting: error))",
            ])
    }

    /// As long as the worker rests, but no longer than until the next that failed is due.
    private func rest(_ troubles: Troubles) -> Duration {
        // Where the cities could not even be listed there is nothing else to do until then.
        if let until = troubles.due(nil) { return max(until - .now, .milliseconds(1)) }
        return min(worker.pause, max((troubles.next ?? .now + worker.pause) - .now, .milliseconds(1)))
    }
}

/// The cities that failed, and when each has its next turn; nil stands for the list of them all.
private struct Troubles {
    private var failures: [Int32?: (count: Int, due: ContinuousClock.Instant)] = [:]

    /// The earliest turn.
    var next: ContinuousClock.Instant? { failures.values.lazy.map(\.due).min() }

    func due(_ root: Int32?) -> ContinuousClock.Instant? { failures[root]?.due }

    func isDue(_ root: Int32, at now: ContinuousClock.Instant) -> Bool { failures[root].map { $0.due <= now } ?? true }

    /// - Returns: how long it is let be: a second at first, the database itself, which all wait for, at most five.
    mutating func failed(_ root: Int32?, at now: ContinuousClock.Instant) -> Duration {
        let count = (failures[root]?.count ?? 0) + 1
        let pause = Duration.seconds(min(root == nil ? 5 : 60, 1 << min(count - 1, 6)))
        failures[root] = (count, now + pause)
        return pause
    }

    /// - Returns: whether it had failed before.
    @discardableResult
    mutating func succeeded(_ root: Int32?) -> Bool { failures.removeValue(forKey: root) != nil }

    /// Where nothing waits any more there is nothing to try again.
    mutating func forget(allBut roots: [Int32]) {
        guard !failures.isEmpty else { return }
        let roots = Set(roots)
        failures = failures.filter { root, _ in root.map(roots.contains) ?? true }
    }
}
