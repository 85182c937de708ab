/// The pool's decisions, without its connections' life: every method says what to do next, `Pool` does it.
struct PoolState<Member: AnyObject, Waiter> {
    /// What to do with a connection that has become free.
    enum Assignment {
        /// Give it to the first in line.
        case serve(Waiter)
        /// Nothing; it is kept.
        case keep
        /// Close it: the pool is closed.
        case close
    }

    /// The most members there may be.
    let limit: Int
    private(set) var isClosed = false
    private var idle: [Member] = []
    private var leased = 0
    private var opening = 0
    /// Failures to connect since the last success; decides the pause before the next try.
    private(set) var failures = 0
    private(set) var lastFailure: String?
    private var hasEverConnected = false
    /// Whether a failure to connect is being waited out.
    private var isPausing = false
    var line = WaitingLine<Waiter>()

    init(limit: Int) { self.limit = limit }

    /// Whether every lent connection has come back and none is being opened.
    var isQuiet: Bool { leased == 0 && opening == 0 }

    /// An idle connection, unless someone waits for it already. The one used last, whose caches are warm.
    mutating func lease() -> Member? {
        guard line.isEmpty, let member = idle.popLast() else { return nil }
        leased += 1
        return member
    }

    /// Whether one more connection should be opened now; if so it counts as being opened.
    mutating func shouldOpen() -> Bool {
        guard !isClosed, !isPausing, opening < line.count, idle.count + leased + opening < limit else { return false }
        // While the server is away one attempt at a time is enough.
        guard failures == 0 || opening == 0 else { return false }
        opening += 1
        return true
    }

    /// A connection was opened.
    mutating func opened(_ member: Member) -> Assignment {
        opening -= 1
        failures = 0
        lastFailure = nil
        hasEverConnected = true
        leased += 1
        return release(member)
    }

    /// A connection could not be opened. Those returned should hear of it at once: a database that never answered is a mistake, not an outage.
    mutating func couldNotOpen(because reason: String) -> [Waiter] {
        opening -= 1
        failures += 1
        lastFailure = reason
        guard !hasEverConnected else {
            isPausing = true
            return []
        }
        failures = 0
        return line.removeAll()
    }

    /// The pause after a failure is over.
    mutating func endPause() { isPausing = false }

    /// A lent connection has come back whole.
    mutating func release(_ member: Member) -> Assignment {
        guard !isClosed else {
            leased -= 1
            return .close
        }
        if let waiter = line.popFirst() { return .serve(waiter) }
        leased -= 1
        idle.append(member)
        return .keep
    }

    /// A lent connection has come back broken.
    mutating func releaseBroken() { leased -= 1 }

    /// A connection broke; if it was idle it leaves the pool, otherwise its holder will notice.
    mutating func lost(_ member: Member) { idle.removeAll { $0 === member } }

    /// Ends all: returns who must be told and what must be closed.
    mutating func close() -> (waiters: [Waiter], idle: [Member]) {
        isClosed = true
        defer { idle.removeAll() }
        return (line.removeAll(), idle)
    }
}
