import Foundation
import Synchronization

/// Counts.
final class Counter: Sendable {
    private let state = Mutex(0)
    var count: Int { state.withLock(\.self) }

    func add() { state.withLock { $0 += 1 } }
}

/// Holds whoever passes until it is opened.
final class Gate: Sendable {
    private let condition = NSCondition()
    private let isOpen = Mutex(false)
    private let (reaching, reach) = AsyncStream.makeStream(of: Void.self)

    /// Blocks the thread.
    func pass() {
        reach.yield()
        condition.lock()
        while !isOpen.withLock(\.self) { condition.wait() }
        condition.unlock()
    }

    /// Returns when somebody stands before it.
    func reached() async { _ = await reaching.first { _ in true } }

    func open() {
        condition.lock()
        isOpen.withLock { $0 = true }
        condition.broadcast()
        condition.unlock()
    }
}
