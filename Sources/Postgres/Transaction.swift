import PQ
import Synchronization

/// An explicit transaction on one lent connection; of no use once the body it was given to has ended.
package final class Transaction: Sendable {
    let connection: Connection
    private let counters: PoolCounters
    private let settings: Settings?
    private let begin: SQL
    let due: ContinuousClock.Instant
    private let witness: Witness?
    private let stage = Mutex(Stage.unopened)

    private enum Stage {
        /// `begin` and the settings will travel with the first batch.
        case unopened
        case open
        case ended
    }

    init(
        on connection: Connection, counting counters: PoolCounters, under settings: Settings?, begin: SQL, due: ContinuousClock.Instant,
        seenBy witness: Witness?
    ) {
        self.connection = connection
        self.counters = counters
        self.settings = settings
        self.begin = begin
        self.due = due
        self.witness = witness
    }

    /// Runs statements as one batch: one write, one read. If one fails, the transaction can only be rolled back.
    @discardableResult
    package func run<each Output: Sendable>(
        _ statement: repeat Statement<each Output>
    ) async throws(PostgresError) -> (repeat each Output) {
        var calls: [Batch.Call] = []
        repeat calls.append(Batch.Call(each statement))
        var answers = try await perform(calls)
        return (repeat try answers.read(each statement))
    }

    /// The same with one that comes first and whose answer is handed out apart.
    package func run<First: Sendable, each Output: Sendable>(
        _ first: Statement<First>, and statement: repeat Statement<each Output>
    ) async throws(PostgresError) -> (First, (repeat each Output)) {
        var calls = [Batch.Call(first)]
        repeat calls.append(Batch.Call(each statement))
        var answers = try await perform(calls)
        let answer = try answers.read(first)
        return (answer, (repeat try answers.read(each statement)))
    }

    /// Runs many statements of one kind as one batch; their outputs come in order.
    @discardableResult
    package func run<Output>(all statements: [Statement<Output>]) async throws(PostgresError) -> [Output] {
        guard !statements.isEmpty else { return [] }
        var answers = try await perform(statements.map(Batch.Call.init))
        return try answers.read(all: statements)
    }

    /// Runs a text of several statements without parameters inside the transaction.
    package func execute(script: String) async throws(PostgresError) {
        // A script has no place for `begin` and settings, so they go ahead of it.
        _ = try await perform([])
        var batch = Batch(.script(script))
        batch.mayCommit = false
        counters.sent()
        let outcome = await connection.perform(batch, due: due)
        if let failure = outcome.failure { throw failure }
    }

    /// Commits, cancelled or not: who was asked to decide has decided; throws when the server rolled back instead, or when the answer is lost.
    func commit() async throws(PostgresError) {
        guard end() else { return }
        counters.sent()
        let outcome = await connection.perform(Batch(.calls([Batch.Call(name: "commit", sql: "commit")])), due: due, isFinal: true)
        if let failure = outcome.failure { throw failure }
        // A failed transaction answers COMMIT with ROLLBACK and no error.
        guard outcome.results.last?.commandTag == "COMMIT" else { throw PostgresError(.rolledBack, statement: "commit") }
    }

    /// Runs the last statements of the transaction and commits, in one batch: what fails commits nothing.
    ///
    /// To be called as the last thing; whatever the statements have to refuse they refuse by an error.
    /// - Returns: what the last one answers.
    package func commit<Output: Sendable>(
        after statements: [Statement<Void>] = [], _ last: Statement<Output>
    ) async throws(PostgresError) -> Output {
        let stage = stage.withLock { stage in
            defer { stage = .ended }
            return stage
        }
        guard stage != .ended else { throw PostgresError(.misuse("the transaction has ended"), statement: last.name) }
        counters.sent()
        let opening = stage == .unopened ? self.opening : []
        let calls = opening + statements.map(Batch.Call.init) + [Batch.Call(last), Batch.Call(name: "commit", sql: "commit")]
        let outcome = await connection.perform(Batch(.calls(calls)), due: due, isFinal: true)
        var answers = try Answers(outcome, skipping: opening.count, under: settings, seenBy: witness)
        _ = try answers.read(all: statements)
        return try answers.read(last)
    }

    /// Rolls back; a connection that is lost has done so by itself.
    func rollBack() async {
        guard end() else { return }
        counters.sent()
        _ = await connection.perform(
            Batch(.calls([Batch.Call(name: "rollback", sql: "rollback")])), due: .now + Connection.grace, isFinal: true)
    }

    /// Ends the transaction for its user; returns whether the server knows of it.
    private func end() -> Bool {
        stage.withLock { stage in
            defer { stage = .ended }
            return stage == .open
        }
    }

    func perform(_ calls: [Batch.Call]) async throws(PostgresError) -> Answers {
        counters.sent()
        let interrupt = Interrupt()
        let (outcome, prelude) = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                // Sent under the lock, so that of two tasks the one that says `begin` is first.
                stage.withLock { stage in
                    guard stage != .ended else {
                        let failure = PostgresError(.misuse("the transaction has ended"), statement: calls.first?.name)
                        return continuation.resume(returning: (Exchange.Outcome(failure: failure), 0))
                    }
                    let opening = stage == .unopened ? self.opening : []
                    stage = .open
                    var batch = Batch(.calls(opening + calls))
                    batch.mayCommit = false
                    let ticket = connection.send(batch, due: due) { continuation.resume(returning: ($0, opening.count)) }
                    interrupt.move(to: .connection(connection, ticket))
                }
            }
        } onCancel: {
            interrupt.fire()
        }
        return try Answers(outcome, skipping: prelude, under: settings, seenBy: witness)
    }

    private var opening: [Batch.Call] {
        let begin = Batch.Call(name: "begin", sql: self.begin)
        return settings.map { [begin, Batch.Call($0.statement)] } ?? [begin]
    }
}
