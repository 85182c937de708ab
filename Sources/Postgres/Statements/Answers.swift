import PQ

/// The answers to a batch, handed out in the order of its statements.
struct Answers {
    private let results: [PQ.Result]
    private var next: Int
    private let witness: Witness?

    /// Throws what went wrong, if something did. The settings are the last thing that is skipped, unless nothing is.
    init(
        _ outcome: Exchange.Outcome, skipping prelude: Int, under settings: Settings?, seenBy witness: Witness?
    ) throws(PostgresError) {
        if let failure = outcome.failure { throw failure }
        results = outcome.results
        next = prelude
        self.witness = witness
        if let witness, let settings, prelude > 0 { try witness.look(at: settings.statement, results[prelude - 1]) }
    }

    /// Reads the next answer as this statement's.
    mutating func read<Output>(_ statement: Statement<Output>) throws(PostgresError) -> Output {
        defer { next += 1 }
        if let witness { try witness.look(at: statement, results[next]) }
        return try statement.read(Rows(results[next], statement: statement.name))
    }

    /// Reads one answer for each statement.
    mutating func read<Output>(all statements: [Statement<Output>]) throws(PostgresError) -> [Output] {
        var outputs: [Output] = []
        outputs.reserveCapacity(statements.count)
        for statement in statements { outputs.append(try read(statement)) }
        return outputs
    }
}
