import Synchronization

/// What a pool has done since it was made.
final class PoolCounters: Sendable {
    private let batches = Atomic<UInt64>(0)
    private let waits = Atomic<UInt64>(0)
    private let nanosecondsWaited = Atomic<UInt64>(0)
    private let opened = Atomic<UInt64>(0)
    private let lost = Atomic<UInt64>(0)
    private let failures = Mutex<[String: UInt64]>([:])

    func sent() { batches.wrappingAdd(1, ordering: .relaxed) }

    func waited(_ duration: Duration) {
        waits.wrappingAdd(1, ordering: .relaxed)
        nanosecondsWaited.wrappingAdd(UInt64(max(0, duration / .nanoseconds(1))), ordering: .relaxed)
    }

    func connectionOpened() { opened.wrappingAdd(1, ordering: .relaxed) }
    func connectionLost() { lost.wrappingAdd(1, ordering: .relaxed) }
    func failed(_ error: PostgresError) { failures.withLock { $0[error.category, default: 0] += 1 } }

    func statistics(connections: Int, busy: Int, waiting: Int) -> PoolStatistics {
        PoolStatistics(
            connections: connections, busy: busy, waiting: waiting, batches: batches.load(ordering: .relaxed),
            waits: waits.load(ordering: .relaxed), waited: .nanoseconds(nanosecondsWaited.load(ordering: .relaxed)),
            opened: opened.load(ordering: .relaxed), lost: lost.load(ordering: .relaxed), failures: failures.withLock { $0 })
    }
}

/// A pool at this moment, and what it has done since it was made.
package struct PoolStatistics: Sendable {
    /// How many connections there are.
    package let connections: Int
    /// How many batches and transactions they are busy with.
    package let busy: Int
    /// How many wait in line.
    package let waiting: Int
    /// Batches sent, each one round trip.
    package let batches: UInt64
    /// How many had to wait for a connection.
    package let waits: UInt64
    /// How long, all together.
    package let waited: Duration
    /// Connections made.
    package let opened: UInt64
    /// Connections that broke.
    package let lost: UInt64
    /// Failed batches, by the class of their SQLSTATE (`23`), or `connection`, `deadline`, `cancelled`, `client`.
    package let failures: [String: UInt64]
}

extension PostgresError {
    /// In few words, for counting.
    fileprivate var category: String {
        switch kind {
        case .server(let report): String(report.sqlState.category)
        case .connection: "connection"
        case .deadline, .timedOut: "deadline"
        case .cancelled: "cancelled"
        case .closed, .encoding, .decoding, .rowCount, .rolledBack, .misuse: "client"
        }
    }
}
