/// Which failed transactions are tried again by themselves, from their beginning.
package struct Retry: Sendable {
    /// How often at most, the first time included.
    let attempts: Int
    let includesLostAnswers: Bool

    /// None.
    package static let never = Retry(attempts: 1, includesLostAnswers: false)

    /// Those of which nothing was done: serialization failures, deadlocks, connections that broke before the commit was sent.
    package static func conflicts(attempts: Int = 5) -> Retry { Retry(attempts: attempts, includesLostAnswers: false) }

    /// Those too whose commit was sent and never answered. Only for a transaction that does nothing when it finds its work done,
    /// as by a key that its caller made.
    package static func idempotent(attempts: Int = 5) -> Retry { Retry(attempts: attempts, includesLostAnswers: true) }

    /// Whether to begin anew after so many attempts.
    func allows(_ error: any Error, after attempts: Int) -> Bool {
        guard attempts < self.attempts, let error = error as? PostgresError else { return false }
        if case .cancelled = error.kind { return false }
        return error.isRetryable || includesLostAnswers && error.mayHaveCommitted
    }
}
