import Logging
import PQ
import Synchronization

/// Connections lent one batch or one transaction at a time: opened on demand, replaced when they break, served in order of arrival.
final class Pool: Sendable {
    /// Is given a connection, or told why there is none.
    typealias Waiter = @Sendable (Swift.Result<Connection, PostgresError>) -> Void

    let configuration: PostgresConfiguration
    let logger: Logger
    let isShared: Bool
    let state: Mutex<State>
    let tickets = Atomic<UInt64>(0)
    let counters = PoolCounters()

    struct State {
        var members: PoolState<Connection, Waiter>
        /// When the reactor will look at the line next, nil when it will not.
        var alarm: ContinuousClock.Instant?
        /// Who waits for the pool to be quiet after closing.
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    /// - Parameter depth: how many batches may be under way on one connection; with more than one, connections are shared and cannot be lent.
    init(_ configuration: PostgresConfiguration, connections: Int, depth: Int = 1, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        isShared = depth > 1
        state = Mutex(State(members: PoolState(limit: connections, depth: depth)))
    }

    /// How many wait in line now.
    var waiting: Int { state.withLock { $0.members.line.count } }

    var statistics: PoolStatistics {
        let (count, load, waiting) = state.withLock { ($0.members.count, $0.members.load, $0.members.line.count) }
        return counters.statistics(connections: count, busy: load, waiting: waiting)
    }

    /// Runs a batch on the next free connection.
    ///
    /// A batch that had to wait is sent by whoever frees the connection, on that thread: the server never idles while a task is scheduled.
    func perform(_ batch: Batch, due: ContinuousClock.Instant) async -> Exchange.Outcome {
        let interrupt = Interrupt()
        return await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                submit(batch, due, interrupt) { continuation.resume(returning: $0) }
            }
        } onCancel: {
            interrupt.fire()
        }
    }

    private func submit(
        _ batch: Batch, _ due: ContinuousClock.Instant, _ interrupt: Interrupt, _ completion: @escaping Exchange.Completion
    ) {
        let (connection, shouldOpen) = state.withLock { state in
            let connection = state.members.lease()
            return (connection, connection != nil && isShared && state.members.shouldOpen())
        }
        if shouldOpen { openOne() }
        if let connection { return run(batch, on: connection, due, interrupt, completion) }
        wait(until: due, interrupt) { [self] served in
            switch served {
            case .success(let connection): run(batch, on: connection, due, interrupt, completion)
            case .failure(let error): completion(Exchange.Outcome(failure: error))
            }
        }
    }

    /// Lends a connection until `release`.
    func lease(due: ContinuousClock.Instant) async throws(PostgresError) -> Connection {
        if let connection = state.withLock({ $0.members.lease() }) { return connection }
        let interrupt = Interrupt()
        let served: Swift.Result<Connection, PostgresError> = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                wait(until: due, interrupt) { continuation.resume(returning: $0) }
            }
        } onCancel: {
            interrupt.fire()
        }
        return try served.get()
    }

    /// Takes a connection back, whole or not: one left inside a transaction is rolled back first.
    func release(_ connection: Connection) {
        // Others may be in the middle of a batch, and none of them can leave a transaction behind.
        guard !isShared else { return assign(connection) { $0.release(connection) } }
        switch connection.transactionStatus {
        case .idle: assign(connection) { $0.release(connection) }
        case .inTransaction, .inFailedTransaction:
            var rollback = Batch(.calls([Batch.Call(name: "rollback", sql: "rollback")]))
            rollback.mayCommit = false
            connection.send(rollback, due: .now + Connection.grace) { [self] outcome in
                if outcome.failure != nil { connection.close() }
                release(connection)
            }
        case .active, .unknown:
            connection.close()
            assign(connection) { members in
                members.lost(connection)
                return members.release(connection)
            }
        }
    }

    private func run(
        _ batch: Batch, on connection: Connection, _ due: ContinuousClock.Instant, _ interrupt: Interrupt,
        _ completion: @escaping Exchange.Completion
    ) {
        counters.sent()
        let ticket = connection.send(batch, due: due) { [self] outcome in
            if let failure = outcome.failure { counters.failed(failure) }
            let isStale = outcome.failure?.server?.isStalePreparation == true
            guard !isStale || !isShared && connection.transactionStatus != .idle else {
                // All of it was rolled back and this connection prepares anew, so once more is safe, and once is enough.
                let ticket = connection.send(batch, due: due) { [self] outcome in
                    release(connection)
                    completion(outcome)
                }
                return interrupt.move(to: .connection(connection, ticket))
            }
            release(connection)
            completion(outcome)
        }
        interrupt.move(to: .connection(connection, ticket))
    }
}
