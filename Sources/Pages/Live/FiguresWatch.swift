import Emulation
import Foundation
import HTTP
import Operations
package import Postgres
import Store
import Synchronization

/// Everybody in this process who waits for figures to move: once a second one question is asked for all of them.
///
/// Each waiter is told no more than that something moved in their own sight. None holds a connection to the database. What a waiter was
/// told last is a mark that the database knows, so that another process can go on from it. 200 waiters cost one statement a second, and
/// nothing while nobody waits.
package final class FiguresWatch: Sendable {
    /// How often things are done; a test has no time.
    package struct Pace: Sendable {
        /// From one question to the next. One that takes long is followed by a rest nine times as long, `rest` at most.
        package var look = Duration.seconds(1)
        /// The longest rest between two questions.
        package var rest = Duration.seconds(15)
        /// The longest silence.
        package var word = Duration.seconds(25)
        /// How long it is believed that somebody stands where they stood.
        package var standing = Duration.seconds(50)

        package init() {}
    }

    /// As many streams may one person hold, and all together.
    package static let (ofOnePerson, ofAll) = (4, 2000)

    private struct Waiter {
        let person: UUID
        let sight: FiguresSight
        var mark: FiguresMark
        /// Whether something moved that the waiter was not told.
        var hasMoved: Bool
        var saidAt: ContinuousClock.Instant
        let wake: AsyncStream<Void>.Continuation
    }

    private struct State {
        var isRunning = false
        var waiters: [Int: Waiter] = [:]
        var number = 0
    }

    package let pace: Pace
    private let state = Mutex(State())

    package init(pace: Pace = Pace()) { self.pace = pace }

    /// How many wait.
    package var count: Int { state.withLock { $0.waiters.count } }

    /// Looks until the task is cancelled, then lets everybody go.
    /// - Parameter client: connects as `thidua_worker`.
    package func run(on client: PostgresClient) async {
        state.withLock { $0.isRunning = true }
        await withDiscardingTaskGroup { group in
            group.addTask {
                await self.again {
                    // While the database is away nothing moves; whatever it missed, the next look finds by the same marks.
                    try? await self.look(on: client)
                }
            }
            // Apart from looking, which takes as long as the database does: whoever hears nothing for a minute gives the line up.
            group.addTask { await self.again { self.wakeTheSilent() } }
        }
        let left = state.withLock { state in
            state.isRunning = false
            return state.waiters.values.map(\.wake)
        }
        for wake in left { wake.finish() }
    }

    /// Until the task is cancelled.
    private func again(_ deed: @Sendable () async -> Void) async {
        while !Task.isCancelled {
            let began = ContinuousClock.now
            await deed()
            let took = ContinuousClock.now - began
            do { try await ContinuousClock().sleep(for: max(pace.look - took, min(took * 9, pace.rest))) } catch { break }
        }
    }

    private func look(on client: PostgresClient) async throws {
        // After the first look those who see the same know the same, and are one row of the question.
        let waiting = state.withLock { state in state.waiters.mapValues { Known(sight: $0.sight, mark: $0.mark) } }
        guard !waiting.isEmpty else { return }
        let known = Array(Set(waiting.values))
        let looks = Dictionary(
            zip(known, try await LookAtFigures(known.map { ($0.sight, $0.mark) }).run(on: client)), uniquingKeysWith: { first, _ in first })
        let moved = state.withLock { state in
            waiting.compactMap { number, known -> AsyncStream<Void>.Continuation? in
                guard let look = looks[known], state.waiters[number]?.mark == known.mark else { return nil }
                state.waiters[number]?.mark = look.mark
                guard look.hasMoved else { return nil }
                state.waiters[number]?.hasMoved = true
                return state.waiters[number]?.wake
            }
        }
        for wake in moved { wake.yield() }
    }

    private struct Known: Hashable {
        let sight: FiguresSight
        let mark: FiguresMark
    }

    private func wakeTheSilent() {
        let now = ContinuousClock.now
        let silent = state.withLock { $0.waiters.values.filter { now - $0.saidAt >= pace.word }.map(\.wake) }
        for wake in silent { wake.yield() }
    }

    /// Begins to wait. Throws a problem where this person, or everybody together, waits as often as may be, or the server is about to stop.
    func wait(_ reader: FiguresReader) throws -> FiguresWaiting {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = try state.withLock { state throws(Problem) in
            guard state.isRunning else { throw .unavailable }
            let theirs = state.waiters.values.count { $0.person == reader.person }
            guard theirs < Self.ofOnePerson, state.waiters.count < Self.ofAll else { throw .tooManyRequests(retryAfterSeconds: 30) }
            state.number += 1
            state.waiters[state.number] = Waiter(
                person: reader.person, sight: reader.sight, mark: reader.mark, hasMoved: reader.hasMoved, saidAt: .now, wake: wake)
            return state.number
        }
        return FiguresWaiting(number: number, wakes: wakes, watch: self)
    }

    /// What is to be said to a waiter now.
    fileprivate func word(to number: Int) -> (mark: FiguresMark, hasMoved: Bool)? {
        state.withLock { state in
            guard let waiter = state.waiters[number] else { return nil }
            state.waiters[number]?.saidAt = .now
            state.waiters[number]?.hasMoved = false
            return (waiter.mark, waiter.hasMoved)
        }
    }

    fileprivate func end(_ number: Int) {
        state.withLock { $0.waiters.removeValue(forKey: number) }?.wake.finish()
    }
}

/// One who waits, for as long as this is held: a stream that nobody reads, or that never began, is forgotten with it.
final class FiguresWaiting: Sendable {
    private let number: Int
    /// Each time something is to be said.
    let wakes: AsyncStream<Void>
    private let watch: FiguresWatch

    fileprivate init(number: Int, wakes: AsyncStream<Void>, watch: FiguresWatch) {
        (self.number, self.wakes, self.watch) = (number, wakes, watch)
    }

    deinit { watch.end(number) }

    /// What is to be said now; nil once it has ended.
    func word() -> (mark: FiguresMark, hasMoved: Bool)? { watch.word(to: number) }

    func end() { watch.end(number) }
}
