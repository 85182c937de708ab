/// The pool's decisions, without its connections' life: every method says what to do next, `Pool` does it.
struct PoolState<Member: AnyObject, Waiter> {
    /// What to do with a connection on which a place has become free.
    enum Assignment {
        /// Give the place to the first in line.
        case serve(Waiter)
        /// Nothing; it is kept.
        case keep
        /// Close it: the pool is closed.
        case close
        /// It was lost and its last user has left: perhaps replace it.
        case replace
    }

    /// A connection and who uses it now.
    private struct Seat {
        let member: Member
        /// Since when each of its users has been there, the longest first; where it is shared they leave in this order.
        var users: [ContinuousClock.Instant]
        var lastUse: UInt64
        var isLost = false

        var load: Int { users.count }

        /// Whether the next one would wait behind somebody who is taking long.
        func isLate(_ now: ContinuousClock.Instant) -> Bool { users.first.map { $0.duration(to: now) > .milliseconds(10) } ?? false }
    }

    /// The most members there may be.
    let limit: Int
    /// How many may use one at a time: 1 where connections are lent, more where they are shared.
    let depth: Int
    /// How many share a connection before the next one is used. With 32 readers on two cores, where the server and PostgreSQL share them,
    /// this made 1.08 times as many answers over HTTP as 16 and 1.17 times as many as 8. A reader that does nothing else gets fewer (0.89 of
    /// pgbench instead of 1.07): it waits for one backend.
    private static var company: Int { 32 }
    private(set) var isClosed = false
    private var seats: [Seat] = []
    private var uses: UInt64 = 0
    private var opening = 0
    /// Failures to connect since the last success; decides the pause before the next try.
    private(set) var failures = 0
    private(set) var lastFailure: String?
    private var hasEverConnected = false
    /// Whether a failure to connect is being waited out.
    private var isPausing = false
    var line = WaitingLine<Waiter>()

    init(limit: Int, depth: Int = 1) {
        self.limit = limit
        self.depth = depth
    }

    /// How many connections there are.
    var count: Int { seats.count }
    /// How many places on them are taken.
    var load: Int { seats.reduce(0) { $0 + $1.load } }
    /// Whether nobody uses a connection and none is being opened.
    var isQuiet: Bool { opening == 0 && seats.allSatisfy { $0.load == 0 } }

    /// A place on a connection; nil when someone waits already.
    ///
    /// Where connections are lent, the one used last, whose caches are warm. Where they are shared, the first that is neither crowded nor
    /// late: a backend that finds the next batch when it has answered the last need not be woken.
    mutating func lease(at now: ContinuousClock.Instant = .now) -> Member? {
        guard line.isEmpty, let index = punctual(at: now) ?? freest, seats[index].load < depth else { return nil }
        seats[index].users.append(now)
        return seats[index].member
    }

    /// Whether one more connection should be opened now; if so it counts as being opened.
    mutating func shouldOpen(at now: ContinuousClock.Instant = .now) -> Bool {
        guard !isClosed, !isPausing, seats.count + opening < limit else { return false }
        // While the server is away one attempt at a time is enough.
        guard failures == 0 || opening == 0 else { return false }
        // One per waiter; where connections are shared, also one beside those that are all crowded or late.
        let areAllLate = depth > 1 && opening == 0 && !seats.isEmpty && punctual(at: now) == nil
        guard opening < line.count || areAllLate else { return false }
        opening += 1
        return true
    }

    /// A connection was opened. Those returned have a place on it; it is to be closed where the pool is.
    mutating func opened(_ member: Member, at now: ContinuousClock.Instant = .now) -> [Waiter] {
        opening -= 1
        failures = 0
        lastFailure = nil
        hasEverConnected = true
        guard !isClosed else { return [] }
        var served: [Waiter] = []
        while served.count < depth, let waiter = line.popFirst() { served.append(waiter) }
        seats.append(Seat(member: member, users: served.map { _ in now }, lastUse: uses))
        return served
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

    /// The one who has used a connection longest has done with it.
    mutating func release(_ member: Member, at now: ContinuousClock.Instant = .now) -> Assignment {
        guard let index = seats.firstIndex(where: { $0.member === member }) else { return .replace }
        guard !seats[index].isLost, !isClosed else {
            seats[index].users.removeFirst()
            guard seats[index].load == 0 else { return .keep }
            let isLost = seats.remove(at: index).isLost
            return isLost ? .replace : .close
        }
        // Whoever leaves makes room for one: as long as somebody waits, every place is taken.
        seats[index].users.removeFirst()
        if let waiter = line.popFirst() {
            seats[index].users.append(now)
            return .serve(waiter)
        }
        uses += 1
        seats[index].lastUse = uses
        return .keep
    }

    /// A connection broke: nobody is given it any more, and it leaves with its last user.
    mutating func lost(_ member: Member) {
        guard let index = seats.firstIndex(where: { $0.member === member }) else { return }
        if seats[index].load == 0 { seats.remove(at: index) } else { seats[index].isLost = true }
    }

    /// Ends all: returns who must be told and what must be closed.
    mutating func close() -> (waiters: [Waiter], idle: [Member]) {
        isClosed = true
        let idle = seats.filter { $0.load == 0 }.map(\.member)
        seats.removeAll { $0.load == 0 }
        return (line.removeAll(), idle)
    }

    private func punctual(at now: ContinuousClock.Instant) -> Int? {
        guard depth > 1 else { return nil }
        return seats.firstIndex { !$0.isLost && $0.load < min(depth, Self.company) && !$0.isLate(now) }
    }

    /// The one with the fewest users; of several the one used last.
    private var freest: Int? {
        var best: Int?
        for index in seats.indices where !seats[index].isLost {
            guard let chosen = best else {
                best = index
                continue
            }
            let (one, other) = (seats[index], seats[chosen])
            if one.load < other.load || one.load == other.load && one.lastUse > other.lastUse { best = index }
        }
        return best
    }
}
