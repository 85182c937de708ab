import Synchronization

/// How many files are taken in at once: one of 10 MiB is held about three times over until it is in the database.
final class Uploads: Sendable {
    /// Half a GiB at the worst.
    static let atOnce = 16

    private let inFlight = Mutex(0)

    /// Does something while it holds one of the places. Throws `Problem.unavailable` where there is none.
    func hold<Value>(_ work: () async throws -> Value) async throws -> Value {
        let isIn = inFlight.withLock { count in
            guard count < Self.atOnce else { return false }
            count += 1
            return true
        }
        guard isIn else { throw Problem.unavailable }
        defer { inFlight.withLock { $0 -= 1 } }
        return try await work()
    }
}
