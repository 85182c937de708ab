import Postgres

extension PostgresClient {
    /// Begins a transaction anew until it went through: only for one that does nothing when it finds its work done, since an answer may be lost.
    ///
    /// Throws what is no fault of the connection, and that it was cancelled.
    func insist(_ body: (Transaction) async throws -> Void) async throws {
        while true {
            try Task.checkCancellation()
            do {
                return try await transaction(body)
            } catch let error as PostgresError where error.isRetryable || error.mayHaveCommitted {}
        }
    }
}
