package import Logging
import PQ

/// A PostgreSQL database: runs batches and transactions on a pool of connections.
package final class PostgresClient: Sendable {
    private let pool: Pool
    let shared: Pool
    let long: Pool
    private let deadline: Duration
    private let witness: Witness?

    /// Describes the client; connections are opened with the first work.
    package init(_ configuration: PostgresConfiguration, logger: Logger = Logger(label: "postgres")) {
        pool = Pool(configuration, connections: configuration.connections, logger: logger)
        deadline = configuration.deadline
        witness = configuration.witness
        shared = Pool(
            configuration.readOnly, connections: configuration.sharedConnections, depth: PostgresConfiguration.sharedDepth, logger: logger)
        long = Pool(configuration.readOnly, connections: configuration.longConnections, logger: logger)
    }

    /// How many batches and transactions wait for a connection now.
    package var waiting: Int { pool.waiting }

    /// The connections that are lent, those that are shared, and those of long reads.
    package var statistics: (lent: PoolStatistics, shared: PoolStatistics, long: PoolStatistics) {
        (pool.statistics, shared.statistics, long.statistics)
    }

    /// Runs statements as one batch: one write, one read, one implicit transaction with the settings at its head.
    ///
    /// If one fails, none has happened. `deadline` bounds the whole: the wait for a connection and for the answers. A cancelled task has
    /// the server give up the statement that runs; it throws when that is certain, and the connection is whole.
    @discardableResult
    package func run<each Output: Sendable>(
        under settings: Settings? = nil, deadline: Duration? = nil, _ statement: repeat Statement<each Output>
    ) async throws(PostgresError) -> (repeat each Output) {
        var calls = Batch.calls(under: settings)
        repeat calls.append(Batch.Call(each statement))
        var answers = try await perform(calls, under: settings, deadline: deadline)
        return (repeat try answers.read(each statement))
    }

    /// Reads by statements that are quick to answer, as one batch on a connection that others use at the same moment.
    ///
    /// The batch is an implicit transaction of its own with its own settings, and its failure is nobody else's. Whatever waits or
    /// answers long holds up those behind it, so locks, writes and long lists belong to `run`. Throws `.misuse` for a statement
    /// that could change the session.
    package func read<each Output: Sendable>(
        under settings: Settings? = nil, deadline: Duration? = nil, _ statement: repeat Statement<each Output>
    ) async throws(PostgresError) -> (repeat each Output) {
        var calls = Batch.calls(under: settings)
        repeat calls.append(Batch.Call(each statement))
        var answers = try await performReading(calls, on: shared, under: settings, deadline: deadline)
        return (repeat try answers.read(each statement))
    }

    /// Reads by statements that take the database long, as one batch, in line with the few others of the kind.
    ///
    /// Its processors are then free for whoever asks briefly: beside four boards that are read without a rest, 99 of 100 fields were saved
    /// within 23 to 43 ms instead of 220, on two cores, and as many boards were read. Whoever stands in line for too long is told `.deadline`.
    package func readLong<each Output: Sendable>(
        under settings: Settings? = nil, deadline: Duration? = nil, _ statement: repeat Statement<each Output>
    ) async throws(PostgresError) -> (repeat each Output) {
        var calls = Batch.calls(under: settings)
        repeat calls.append(Batch.Call(each statement))
        var answers = try await performReading(calls, on: long, under: settings, deadline: deadline)
        return (repeat try answers.read(each statement))
    }

    /// Runs many statements of one kind as one batch; their outputs come in order.
    @discardableResult
    package func run<Output>(
        under settings: Settings? = nil, deadline: Duration? = nil, all statements: [Statement<Output>]
    ) async throws(PostgresError) -> [Output] {
        guard !statements.isEmpty else { return [] }
        let calls = Batch.calls(under: settings) + statements.map(Batch.Call.init)
        var answers = try await perform(calls, under: settings, deadline: deadline)
        return try answers.read(all: statements)
    }

    /// Runs a transaction that decides between its batches. It commits when `body` returns and rolls back when it throws.
    ///
    /// `deadline` bounds the whole, the wait for a connection included.
    /// Throws what `body` throws, or a `PostgresError` when there is no connection or the commit fails.
    nonisolated(nonsending) package func transaction<Result>(
        under settings: Settings? = nil, isolation: Isolation = .readCommitted, access: Access = .readWrite,
        deadline: Duration? = nil, _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        let due = due(deadline)
        let connection = try await pool.lease(due: due)
        defer { pool.release(connection) }
        let transaction = Transaction(
            on: connection, counting: pool.counters, under: settings, begin: .begin(isolation, access), due: due, seenBy: witness)
        let result: Result
        do {
            result = try await body(transaction)
        } catch {
            await transaction.rollBack()
            throw error
        }
        try await transaction.commit()
        return result
    }

    /// Runs a text of several statements without parameters: one implicit transaction, unless the text says otherwise.
    package func execute(script: String) async throws(PostgresError) {
        let outcome = await pool.perform(Batch(.script(script)), due: due(nil))
        if let failure = outcome.failure { throw failure }
    }

    /// The columns a statement would return; it is parsed and not run.
    package func describe(_ sql: SQL) async throws(PostgresError) -> [Column] {
        let outcome = await pool.perform(Batch(.description(sql)), due: due(nil))
        if let failure = outcome.failure { throw failure }
        return outcome.results.first.map { Rows($0, statement: "a description").columns } ?? []
    }

    /// Refuses new work and returns when the work under way has ended and every connection is closed.
    package func close() async {
        await long.close()
        await shared.close()
        await pool.close()
    }

    /// Runs calls that begin with those of the settings, in a session that is read-only.
    func performReading(
        _ calls: [Batch.Call], on pool: Pool, under settings: Settings?, deadline: Duration?
    ) async throws(PostgresError) -> Answers {
        var batch = Batch(.calls(calls))
        batch.mayCommit = false
        let outcome = await pool.perform(batch, due: due(deadline))
        return try Answers(outcome, skipping: settings == nil ? 0 : 1, under: settings, seenBy: witness)
    }

    private func due(_ deadline: Duration?) -> ContinuousClock.Instant {
        .now + (deadline ?? self.deadline)
    }

    /// Runs calls that begin with those of the settings.
    func perform(
        _ calls: [Batch.Call], under settings: Settings?, deadline: Duration?
    ) async throws(PostgresError) -> Answers {
        let outcome = await pool.perform(Batch(.calls(calls)), due: due(deadline))
        return try Answers(outcome, skipping: settings == nil ? 0 : 1, under: settings, seenBy: witness)
    }
}
