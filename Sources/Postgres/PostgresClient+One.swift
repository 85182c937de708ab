extension PostgresClient {
    /// One statement: the same as the batch of one, in a form whose result `guard let` can unwrap.
    @discardableResult
    package func run<Output: Sendable>(
        under settings: Settings? = nil, deadline: Duration? = nil, _ statement: Statement<Output>
    ) async throws(PostgresError) -> Output {
        var calls = Batch.calls(under: settings)
        calls.append(Batch.Call(statement))
        var answers = try await perform(calls, under: settings, deadline: deadline)
        return try answers.read(statement)
    }

    /// One long read: the same as the batch of one, in a form whose result `guard let` can unwrap.
    package func readLong<Output: Sendable>(
        under settings: Settings? = nil, deadline: Duration? = nil, _ statement: Statement<Output>
    ) async throws(PostgresError) -> Output {
        var calls = Batch.calls(under: settings)
        calls.append(Batch.Call(statement))
        var answers = try await performReading(calls, on: long, under: settings, deadline: deadline)
        return try answers.read(statement)
    }

    /// One quick read on a shared connection: the same as the batch of one, in a form whose result `guard let` can unwrap.
    package func read<Output: Sendable>(
        under settings: Settings? = nil, deadline: Duration? = nil, _ statement: Statement<Output>
    ) async throws(PostgresError) -> Output {
        var calls = Batch.calls(under: settings)
        calls.append(Batch.Call(statement))
        var answers = try await performReading(calls, on: shared, under: settings, deadline: deadline)
        return try answers.read(statement)
    }
}

extension Transaction {
    /// One statement: the same as the batch of one, in a form whose result `guard let` can unwrap.
    @discardableResult
    package func run<Output: Sendable>(_ statement: Statement<Output>) async throws(PostgresError) -> Output {
        var answers = try await perform([Batch.Call(statement)])
        return try answers.read(statement)
    }
}
