import Glibc
import PQ
import Synchronization

/// One thread that waits for every socket and every timer of this layer, for all clients of the process.
///
/// A socket is registered once; a query costs no `epoll_ctl`. Its work per event is short: read, hand over, resume.
final class Reactor: Sendable {
    /// What the reactor tells a socket's owner, on its own thread.
    protocol Source: AnyObject, Sendable {
        /// The socket can be read, has failed, or, if `isWritable`, can be written again.
        func socketIsReady(isWritable: Bool)
        /// Some deadline may have passed; returns the next one.
        func sweep(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant?
    }

    /// A watched socket. The key is never used again, unlike the descriptor, which is the watch's own as long as it lasts.
    struct Registration: Sendable {
        let key: UInt64
        let descriptor: Int32
    }

    /// The reactor of this process; its thread starts with the first use and never ends.
    static let shared = Reactor()

    private let epoll: Epoll
    private let table = Mutex(Table())
    private let thread = Atomic<UInt>(0)
    private let isAsleep = Atomic<Bool>(false)
    private let epoch = ContinuousClock.now
    /// When sources are asked what is overdue, in nanoseconds after `epoch`. One number for all: a query costs one look at it.
    private let alarm = Atomic<Int64>(.max)
    /// What other threads enqueued.
    let arrivals = Mutex<[UnownedJob]>([])
    let jobs = Jobs()

    private struct Table {
        var sources: [UInt64: any Source] = [:]
        var timers: [Timer] = [] {
            didSet { nextDeadline = timers.lazy.map(\.deadline).min() }
        }
        /// Kept, because every turn of the loop asks. There are few timers, so a heap would not pay.
        private(set) var nextDeadline: ContinuousClock.Instant?
        var lastKey: UInt64 = 0
    }

    private struct Timer {
        let deadline: ContinuousClock.Instant
        let action: @Sendable () -> Void
    }

    private init() {
        do {
            epoll = try Epoll()
            try DetachedThread.start { [self] in loop() }
        } catch {
            fatalError("the process has no descriptor or thread left for its reactor: \(error)")
        }
    }

    /// Watches a socket until `forget`; the source is kept alive as long.
    func watch(_ socket: Int32, for source: some Source) throws(PQ.Failure) -> Registration {
        let key = table.withLock { table in
            table.lastKey += 1
            table.sources[table.lastKey] = source
            return table.lastKey
        }
        do throws(PQ.Failure) {
            return Registration(key: key, descriptor: try epoll.watch(socket, key: key))
        } catch {
            table.withLock { _ = $0.sources.removeValue(forKey: key) }
            throw error
        }
    }

    /// Asks to hear when the socket has bytes, takes bytes again, or neither.
    func watch(_ registration: Registration, forReading: Bool, forWriting: Bool) throws(PQ.Failure) {
        try epoll.watch(registration.descriptor, key: registration.key, forReading: forReading, forWriting: forWriting)
    }

    /// Stops watching, whether or not the socket has been closed.
    func forget(_ registration: Registration) {
        epoll.forget(registration.descriptor)
        let source = table.withLock { $0.sources.removeValue(forKey: registration.key) }
        // Released here, outside the lock, since its deinit may close a connection.
        withExtendedLifetime(source) {}
    }

    /// Runs a short action on the reactor's thread at a time.
    func schedule(at deadline: ContinuousClock.Instant, _ action: @escaping @Sendable () -> Void) {
        table.withLock { $0.timers.append(Timer(deadline: deadline, action: action)) }
        epoll.wake()
    }

    /// Whether this is the reactor's own thread.
    var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Ends the wait that is going on; costs nothing while the reactor is at work.
    func wakeIfAsleep() {
        if isAsleep.exchange(false, ordering: .sequentiallyConsistent) { epoll.wake() }
    }

    /// Has every source asked no later than this what is overdue.
    func expect(_ deadline: ContinuousClock.Instant) {
        let wanted = nanoseconds(until: deadline)
        var standing = alarm.load(ordering: .relaxed)
        while wanted < standing {
            let (isExchanged, original) = alarm.weakCompareExchange(expected: standing, desired: wanted, ordering: .sequentiallyConsistent)
            if isExchanged { return isCurrent ? () : wakeIfAsleep() }
            standing = original
        }
    }

    private func nanoseconds(until instant: ContinuousClock.Instant) -> Int64 {
        let (seconds, attoseconds) = (instant - epoch).components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }

    /// Asks what is overdue, if it is time; returns the milliseconds until it is, -1 when nothing is expected.
    private func sweep() -> Int32 {
        let now = ContinuousClock.now
        if nanoseconds(until: now) >= alarm.load(ordering: .sequentiallyConsistent) {
            alarm.store(.max, ordering: .sequentiallyConsistent)
            let sources = table.withLock { Array($0.sources.values) }
            for source in sources { if let next = source.sweep(now) { expect(next) } }
        }
        let alarm = alarm.load(ordering: .sequentiallyConsistent)
        guard alarm != .max else { return -1 }
        return Int32(clamping: max(0, (alarm - nanoseconds(until: now)) / 1_000_000 + 1))
    }

    private func loop() -> Never {
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        while true {
            runJobs()
            let timers = runTimers()
            isAsleep.store(true, ordering: .sequentiallyConsistent)
            let overdue = sweep()
            let timeout = hasJobs ? 0 : timers < 0 ? overdue : overdue < 0 ? timers : min(timers, overdue)
            // Last of all: what timers and deadlines set free sends too, and would lie in the kernel while we wait.
            endTurn()
            epoll.wait(timeout: timeout) { key, isWritable in
                isAsleep.store(false, ordering: .relaxed)
                // Unknown keys are events that were under way when their socket was forgotten.
                let source = table.withLock { $0.sources[key] }
                source?.socketIsReady(isWritable: isWritable)
            }
        }
    }

    /// Runs what is due; returns the milliseconds until the next timer, -1 when there is none.
    private func runTimers() -> Int32 {
        let due = table.withLock { table -> [Timer] in
            guard let next = table.nextDeadline, next <= .now else { return [] }
            defer { table.timers.removeAll { $0.deadline <= next } }
            return table.timers.filter { $0.deadline <= next }
        }
        for timer in due { timer.action() }
        guard let next = table.withLock(\.nextDeadline) else { return -1 }
        // Rounded up, since a timer that wakes early is only asked again.
        return Int32(clamping: Int((max(.zero, next - .now) / .milliseconds(1)).rounded(.up)))
    }
}
