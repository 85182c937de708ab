import FoundationEssentials
import Synchronization

/// How long accepted reports wait to be folded, seen from outside: from the answer to the acceptance until nothing of them is pending.
final class Lags: Sendable {
    private let state = Mutex(State())

    private struct State {
        var waiting: [UUID: ContinuousClock.Instant] = [:]
        var lags: [Double] = []
        var isOver = false
    }

    /// The acceptance was answered now.
    func accepted(_ report: UUID) {
        let now = ContinuousClock.now
        state.withLock { $0.waiting[report] = now }
    }

    /// Watches the busy city while something accepts its reports, until all of them are folded. In milliseconds.
    static func measured(on site: Site, while accepting: @escaping @Sendable (Lags) async throws -> Void) async throws -> Series {
        let lags = Lags()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { lags.state.withLock { $0.isOver = true } }
                try await accepting(lags)
            }
            group.addTask {
                while try await lags.look(at: site) {
                    try await ContinuousClock().sleep(for: .milliseconds(10))
                }
            }
            try await group.waitForAll()
        }
        return Series(lags.state.withLock(\.lags))
    }

    /// - Returns: whether there is or will be more to see.
    private func look(at site: Site) async throws -> Bool {
        let (before, isOver) = state.withLock { ($0.waiting, $0.isOver) }
        let pending = try await site.pendingReports(of: .busy)
        let now = ContinuousClock.now
        state.withLock { state in
            for (report, accepted) in before where !pending.contains(report) {
                state.waiting[report] = nil
                state.lags.append((now - accepted).milliseconds)
            }
        }
        return !isOver || !before.isEmpty
    }
}
