import Logging
import PQ
import Synchronization

/// Connections lent one batch or one transaction at a time: opened on demand, replaced when they break, served in order of arrival.
final class Pool: Sendable {
    /// Is given a connection, or told why there is none.
    typealias Waiter = @Sendable (Swift.Result<Connection, PostgresError>) -> Void

    let configuration: PostgresConfiguration
    let logger: Logger
    let state: Mutex<State>
    let tickets = Atomic<UInt64>(0)

    struct State {
        var members: PoolState<Connection, Waiter>
        /// When the reactor will look at the line next, nil when it will not.
        var alarm: ContinuousClock.Instant?
        /// Who waits for the pool to be quiet after closing.
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    init(_ configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        state = Mutex(State(members: PoolState(limit: configuration.connections)))
    }

    /// How many wait in line now.
    var waiting: Int { state.withLock { $0.members.line.count } }

    /// Runs a batch on the next free connection.
    ///
    /// A batch that had to wait is sent by whoever frees the connection, on that thread: the server never idles while a task is scheduled.
    func perform(_ batch: Batch, deadline: Duration?) async -> Exchange.Outcome {
        if let connection = state.withLock({ $0.members.lease() }) {
            return await withUnsafeContinuation { continuation in
                run(batch, on: connection) { continuation.resume(returning: $0) }
            }
        }
        return await wait(deadline) { served, continuation in
            switch served {
            case .success(let connection): self.run(batch, on: connection) { continuation.resume(returning: $0) }
            case .failure(let error): continuation.resume(returning: Exchange.Outcome(failure: error))
            }
        }
    }

    /// Lends a connection until `release`.
    func lease(deadline: Duration?) async throws(PostgresError) -> Connection {
        if let connection = state.withLock({ $0.members.lease() }) { return connection }
        let served: Swift.Result<Connection, PostgresError> = await wait(deadline) { served, continuation in
            continuation.resume(returning: served)
        }
        return try served.get()
    }

    /// Takes a connection back, whole or not: one left inside a transaction is rolled back first.
    func release(_ connection: Connection) {
        switch connection.transactionStatus {
        case .idle: assign(connection) { $0.release(connection) }
        case .inTransaction, .inFailedTransaction:
            var rollback = Batch(.calls([Batch.Call(name: "rollback", sql: "rollback")]))
            rollback.mayCommit = false
            connection.send(rollback) { [self] outcome in
                if outcome.failure != nil { connection.close() }
                release(connection)
            }
        case .active, .unknown:
            connection.close()
            state.withLock { $0.members.releaseBroken() }
            settle()
        }
    }

    private func run(_ batch: Batch, on connection: Connection, completion: @escaping Exchange.Completion) {
        connection.send(batch) { [self] outcome in
            let isStale = outcome.failure?.server?.isStalePreparation == true
            guard !isStale || connection.transactionStatus != .idle else {
                // All of it was rolled back and this connection prepares anew, so once more is safe, and once is enough.
                return connection.send(batch) { [self] outcome in
                    release(connection)
                    completion(outcome)
                }
            }
            release(connection)
            completion(outcome)
        }
    }
}
