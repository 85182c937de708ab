package import Logging
import PQ

/// A PostgreSQL database: runs batches and transactions on a pool of connections.
package final class PostgresClient: Sendable {
    private let pool: Pool

    /// Describes the client; connections are opened with the first work.
    package init(_ configuration: PostgresConfiguration, logger: Logger = Logger(label: "postgres")) {
        pool = Pool(configuration, logger: logger)
    }

    /// How many batches and transactions wait for a connection now.
    package var waiting: Int { pool.waiting }

    /// Runs statements as one batch: one write, one read, one implicit transaction with the settings at its head.
    ///
    /// If one fails, none has happened. `deadline` bounds the wait for a connection.
    @discardableResult
    package func run<each Output: Sendable>(
        under settings: Settings? = nil, deadline: Duration? = nil, _ statement: repeat Statement<each Output>
    ) async throws(PostgresError) -> (repeat each Output) {
        var calls = Batch.calls(under: settings)
        repeat calls.append(Batch.Call(each statement))
        var answers = try await perform(calls, under: settings, deadline: deadline)
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
    /// Throws what `body` throws, or a `PostgresError` when there is no connection or the commit fails.
    nonisolated(nonsending) package func transaction<Result>(
        under settings: Settings? = nil, isolation: Isolation = .readCommitted, deadline: Duration? = nil,
        _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        let connection = try await pool.lease(deadline: deadline)
        defer { pool.release(connection) }
        let transaction = Transaction(on: connection, under: settings, isolation: isolation)
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
        let outcome = await pool.perform(Batch(.script(script)), deadline: nil)
        if let failure = outcome.failure { throw failure }
    }

    /// The columns a statement would return; it is parsed and not run.
    package func describe(_ sql: SQL) async throws(PostgresError) -> [Column] {
        let outcome = await pool.perform(Batch(.description(sql)), deadline: nil)
        if let failure = outcome.failure { throw failure }
        return outcome.results.first.map { Rows($0, statement: "a description").columns } ?? []
    }

    /// Refuses new work and returns when the work under way has ended and every connection is closed.
    package func close() async { await pool.close() }

    /// Runs calls that begin with those of the settings.
    func perform(
        _ calls: [Batch.Call], under settings: Settings?, deadline: Duration?
    ) async throws(PostgresError) -> Answers {
        let outcome = await pool.perform(Batch(.calls(calls)), deadline: deadline)
        return try Answers(outcome, skipping: settings == nil ? 0 : 1)
    }
}
