import Emulation
import FoundationEssentials
import Store
import Synchronization

/// What the writers of a random run know together: which reports there are, what each was last seen as, and how often each deed was done.
final class RandomRunBoard: Sendable {
    enum Deed: String, CaseIterable, Sendable {
        case submit, accept, `return`, reopen, correct

        var kind: Event.Kind {
            switch self {
            case .submit: .reportSubmitted
            case .accept: .reportAccepted
            case .return: .reportReturned
            case .reopen: .reportReopened
            case .correct: .reportCorrecting
            }
        }
    }

    /// One author's report of one period.
    struct Slot: Sendable {
        let author: RandomRunCity.Author
        let period: UUID
        let report: UUID
    }

    /// What somebody saw last; it may have changed since.
    struct Sight: Sendable {
        var state: ReportState
        var version: Int
        /// Of the draft on the desk; nil where there is none.
        var draft: Int?
    }

    /// A decision that was made, to be sent again later.
    struct Made: Sendable {
        let slot: Int
        let deed: Deed
        let version: Int
        let reason: String
        let id: UUID
        let at: Date
    }

    struct Tally: Sendable {
        var committed: [Deed: Int] = [:]
        var saves = 0
        var twins = 0
        var twinsTogether = 0
        var replays = 0
        var duels = 0
        var duelsWonOnce = 0
        var bursts = 0
        var refusals: [String: Int] = [:]
        var surprises: [String] = []
        var recountsDue = 1

        var all: Int { committed.values.reduce(0, +) }
    }

    let slots: [Slot]
    private let sights: Mutex<[Sight?]>
    private let tally = Mutex(Tally())
    private let made = Mutex<[Made]>([])

    init(authors: [RandomRunCity.Author], periods: [Period]) {
        slots = authors.flatMap { author in periods.map { Slot(author: author, period: $0.id, report: UUID()) } }
        sights = Mutex(slots.map { _ in Sight(state: .draft, version: 0, draft: nil) })
    }

    func sight(_ slot: Int) -> Sight? { sights.withLock { $0[slot] } }
    func see(_ slot: Int, _ sight: Sight?) { sights.withLock { $0[slot] = sight } }
    func change(_ body: (inout Tally) -> Void) { tally.withLock { body(&$0) } }
    var now: Tally { tally.withLock { $0 } }

    /// True for one writer whenever so many more deeds were done.
    func isRecountDue(every deeds: Int) -> Bool {
        tally.withLock { tally in
            guard tally.all >= tally.recountsDue * deeds else { return false }
            tally.recountsDue += 1
            return true
        }
    }

    func remember(_ decision: Made) { made.withLock { if $0.count < 4_096 { $0.append(decision) } else { $0[decision.slot] = decision } } }
    func remembered(_ number: Int) -> Made? { made.withLock { $0.isEmpty ? nil : $0[number % $0.count] } }
}

/// A generator whose numbers follow from its seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
