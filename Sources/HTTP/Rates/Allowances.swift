import Operations
import Synchronization

/// How much each token, and all that stand in one unit together, may still ask for. Kept by this process alone.
///
/// A unit's is spent only by those who were let into it before: nobody elsewhere can use it up, or learn from it that it is.
final class Allowances: Sendable {
    /// So many at once, and so many more with each second.
    struct Rate: Sendable {
        let perSecond: Double
        /// What a page asks for when it opens; more at once and the others would wait for it.
        var atOnce: Double { perSecond }

        /// Takes one, and says how long until there is one where there is none.
        fileprivate func take(from spent: inout ContinuousClock.Instant?, at now: ContinuousClock.Instant) -> Duration? {
            let next = max(spent ?? now, now) + .seconds(1 / perSecond)
            let wait = next - now - .seconds(atOnce / perSecond)
            guard wait <= .zero else { return wait }
            spent = next
            return nil
        }
    }

    private struct Holder {
        /// Until when what was taken is spent.
        var spent: ContinuousClock.Instant?
        /// Where they were let in.
        var units: Set<String> = []
    }

    private struct State {
        var holders: [BearerToken: Holder] = [:]
        var units: [String: ContinuousClock.Instant] = [:]
        var most = 50_000

        /// Forgets who has spent nothing, once there are too many; the next time when there are twice as many.
        mutating func sweep(at now: ContinuousClock.Instant) {
            guard holders.count >= most else { return }
            holders = holders.filter { $0.value.spent.map { $0 > now } ?? false }
            units = units.filter { $0.value > now }
            most = max(50_000, holders.count * 2)
        }
    }

    private let state = Mutex(State())
    private let ofToken: Rate
    private let ofUnit: Rate

    /// - Parameter perSecond: what one token may; all in a unit together may five times as much.
    init(perSecond: Double) {
        ofToken = Rate(perSecond: perSecond)
        ofUnit = Rate(perSecond: perSecond * 5)
    }

    /// Takes one request from a token's, and from its unit's; how long to wait where there is none. Constant but for a sweep now and then.
    ///
    /// Nothing is taken from a token that is not known to be somebody's: whoever makes tokens up fills no memory.
    func take(_ token: BearerToken, in unit: String?, at now: ContinuousClock.Instant = .now) -> Duration? {
        state.withLock { state in
            guard state.holders[token] != nil else { return nil }
            if let wait = ofToken.take(from: &state.holders[token]!.spent, at: now) { return wait }
            guard let unit, state.holders[token]!.units.contains(unit) else { return nil }
            return ofUnit.take(from: &state.units[unit], at: now)
        }
    }

    /// Remembers that a token is somebody's, and which unit it was let into.
    func know(_ token: BearerToken, in unit: String?, at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            if state.holders[token] == nil {
                state.sweep(at: now)
                state.holders[token] = Holder(spent: now)
            }
            // Whoever goes round in a whole city is many units' guest; the first thousand count.
            if let unit, state.holders[token]!.units.count < 1000 { state.holders[token]!.units.insert(unit) }
        }
    }
}
