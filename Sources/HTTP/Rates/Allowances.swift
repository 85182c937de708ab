import Emulation
import Operations
import Synchronization

/// How much each token, and all that stand in one unit together, may still ask for and send. Kept by this process alone.
///
/// A unit's is spent only by those who were let into it before: nobody elsewhere can use it up, or learn from it that it is.
final class Allowances: Sendable {
    /// So much at once, and so much more with each second.
    struct Rate: Sendable {
        let perSecond: Double
        let atOnce: Double

        /// Takes so much, and says how long until there is as much where there is not.
        fileprivate func take(_ amount: Double = 1, from spent: inout ContinuousClock.Instant?, at now: ContinuousClock.Instant)
            -> Duration?
        {
            let next = max(spent ?? now, now) + .seconds(amount / perSecond)
            let wait = next - now - .seconds(atOnce / perSecond)
            guard wait <= .zero else { return wait }
            spent = next
            return nil
        }

        static func * (rate: Rate, factor: Double) -> Rate { Rate(perSecond: rate.perSecond * factor, atOnce: rate.atOnce * factor) }
    }

    private struct Holder {
        /// Until when the requests that were taken are spent.
        var requests: ContinuousClock.Instant?
        /// Until when the bytes that were taken are spent.
        var bytes: ContinuousClock.Instant?
        /// Those that are being answered now.
        var inFlight = 0
        /// Where they were let in.
        var units: Set<UnitID> = []

        func isIdle(at now: ContinuousClock.Instant) -> Bool {
            inFlight == 0 && [requests, bytes].allSatisfy { $0.map { $0 <= now } ?? true }
        }
    }

    private struct State {
        var holders: [BearerToken: Holder] = [:]
        var requests: [UnitID: ContinuousClock.Instant] = [:]
        var bytes: [UnitID: ContinuousClock.Instant] = [:]
        var strangers: [String: ContinuousClock.Instant] = [:]
        var returns: [String: ContinuousClock.Instant] = [:]
        var checks: [String: ContinuousClock.Instant] = [:]
        var most = 50_000

        /// Forgets who has spent nothing, once there are too many; the next time when there are twice as many.
        mutating func sweep(at now: ContinuousClock.Instant) {
            guard holders.count + strangers.count + returns.count + checks.count >= most else { return }
            holders = holders.filter { !$0.value.isIdle(at: now) }
            requests = requests.filter { $0.value > now }
            bytes = bytes.filter { $0.value > now }
            strangers = strangers.filter { $0.value > now }
            returns = returns.filter { $0.value > now }
            checks = checks.filter { $0.value > now }
            most = max(50_000, (holders.count + strangers.count + returns.count + checks.count) * 2)
        }
    }

    /// What is kept of every change for good, in bytes: a day's work of a person many times over, and not a disk in an hour.
    static let bytes = Rate(perSecond: 64 * 1024 * 1024 / 3600, atOnce: 64 * 1024 * 1024)
    /// Tokens never seen before from one address, each of which is asked after: a whole office after a restart.
    static let strangers = Rate(perSecond: 10, atOnce: 200)
    /// Returns from a sign-on to one address, for each of which the provider is asked.
    static let returns = Rate(perSecond: 1, atOnce: 20)
    /// Papers that one address asks after: a hall full of people behind one address, and nobody who goes through codes.
    static let checks = Rate(perSecond: 5, atOnce: 200)
    /// Requests of one token at once: what a page asks for when it opens, and not every core for one who asks for what is dear.
    static let atOnce = 4

    private let state = Mutex(State())
    private let requests: Rate?

    /// - Parameter perSecond: how many requests one token may make, nil for any number; all in a unit together may five times as many,
    ///   and send five times as many bytes.
    init(perSecond: Double?) {
        requests = perSecond.map { Rate(perSecond: $0, atOnce: $0) }
    }

    /// Whether a token is known to be somebody's.
    func knows(_ token: BearerToken) -> Bool { state.withLock { $0.holders[token] != nil } }

    /// Takes the asking after one token that is not known, from those of the address it came from.
    func takeStranger(from address: String, at now: ContinuousClock.Instant = .now) -> Duration? {
        state.withLock { state in
            state.sweep(at: now)
            return Self.strangers.take(from: &state.strangers[address], at: now)
        }
    }

    /// Takes one return from a sign-on, from those of the address it came to.
    func takeReturn(from address: String, at now: ContinuousClock.Instant = .now) -> Duration? {
        state.withLock { state in
            state.sweep(at: now)
            return Self.returns.take(from: &state.returns[address], at: now)
        }
    }

    /// Takes one look at a paper, from those of the address it came from.
    func takeCheck(from address: String, at now: ContinuousClock.Instant = .now) -> Duration? {
        state.withLock { state in
            state.sweep(at: now)
            return Self.checks.take(from: &state.checks[address], at: now)
        }
    }

    /// Takes one request from a token's, and from its unit's; how long to wait where there is none. Constant but for a sweep now and then.
    ///
    /// Nothing is taken from a token that is not known to be somebody's: whoever makes tokens up fills no memory.
    func take(_ token: BearerToken, in unit: UnitID?, at now: ContinuousClock.Instant = .now) -> Duration? {
        guard let requests else { return nil }
        return state.withLock { state -> Duration? in
            guard state.holders[token] != nil else { return nil }
            if let wait = requests.take(from: &state.holders[token]!.requests, at: now) { return wait }
            guard let unit, state.holders[token]!.units.contains(unit) else { return nil }
            return (requests * 5).take(from: &state.requests[unit], at: now)
        }
    }

    /// Takes the bytes of a body in the same way.
    func take(bytes count: Int, of token: BearerToken, in unit: UnitID?, at now: ContinuousClock.Instant = .now) -> Duration? {
        guard requests != nil else { return nil }
        return state.withLock { state -> Duration? in
            guard state.holders[token] != nil else { return nil }
            if let wait = Self.bytes.take(Double(count), from: &state.holders[token]!.bytes, at: now) { return wait }
            guard let unit, state.holders[token]!.units.contains(unit) else { return nil }
            return (Self.bytes * 5).take(Double(count), from: &state.bytes[unit], at: now)
        }
    }

    /// Begins one request; false where as many as may are being answered. Whoever has begun calls `end`.
    func begin(_ token: BearerToken) -> Bool {
        guard requests != nil else { return true }
        return state.withLock { state in
            guard let inFlight = state.holders[token]?.inFlight else { return true }
            guard inFlight < Self.atOnce else { return false }
            state.holders[token]!.inFlight += 1
            return true
        }
    }

    /// Ends one that was begun.
    func end(_ token: BearerToken) {
        guard requests != nil else { return }
        state.withLock { state in
            guard let inFlight = state.holders[token]?.inFlight, inFlight > 0 else { return }
            state.holders[token]!.inFlight -= 1
        }
    }

    /// Remembers that a token is somebody's, and which unit it was let into.
    func know(_ token: BearerToken, in unit: UnitID?, at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            if state.holders[token] == nil {
                state.sweep(at: now)
                state.holders[token] = Holder(requests: now)
            }
            // Whoever goes round in a whole city is many units' guest; the first thousand count.
            if let unit, state.holders[token]!.units.count < 1000 { state.holders[token]!.units.insert(unit) }
        }
    }
}
