import Postgres

extension PostgresClient {
    /// Begins a transaction anew until it went through: only for one that does nothing when it finds its work done, since an answer may be lost.
    ///
    /// Throws what is no fault of the connection, that it was cancelled, and the last fault where it has met too many.
    func insist(atMost attempts: Int = 100_000, _ body: (Transaction) async throws -> Void) async throws {
        for attempt in 1... {
            try Task.checkCancellation()
            do {
                return try await transaction(body)
            } catch let error as PostgresError where attempt < attempts && (error.isRetryable || error.mayHaveCommitted) {}
        }
    }
}
