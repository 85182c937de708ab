import PQ
import Synchronization

/// A COPY that is going on, and who waits for its socket.
struct Copying {
    let isIn: Bool
    /// When its connection is given up: in the middle of a COPY the server hears no request to cancel that we could wait for.
    let due: ContinuousClock.Instant
    /// Whether the last data out has been read.
    var isOver = false
    /// Waits until the socket has taken what was put.
    var writer: UnsafeContinuation<Void, Never>?
    /// Waits for data.
    var reader: UnsafeContinuation<Void, Never>?

    /// Why a connection was lost whose COPY did not end in time.
    static let overdue = "a COPY did not end in time"

    init(isIn: Bool, due: ContinuousClock.Instant) {
        self.isIn = isIn
        self.due = due
    }

    /// Whoever waits.
    mutating func takeWaiting() -> [UnsafeContinuation<Void, Never>] {
        defer { (writer, reader) = (nil, nil) }
        return [writer, reader].compactMap(\.self)
    }
}

/// Data flows in one direction and only as fast as both sides want: what the socket does not take is waited for,
/// and what nobody asks for is not read, so the server waits.
extension Connection {
    /// How many bytes of an answer are handed over at a time, at least one row.
    private static let chunk = 64 * 1024

    /// Begins a COPY on a connection that is lent.
    func begin(copy text: String, due: ContinuousClock.Instant) async throws(PostgresError) {
        var batch = Batch(.script(text))
        batch.mayCommit = false
        batch.beginsCopy = true
        let outcome = await perform(batch, due: due)
        if let failure = outcome.failure { throw failure }
        guard state.withLock({ $0.copying != nil }) else { throw PostgresError(.misuse("that was no COPY from or to the client")) }
    }

    /// Sends data of a COPY in; returns when the socket has taken it.
    func put(_ bytes: [UInt8]) async throws(PostgresError) {
        try change { (state) throws(PQ.Failure) in
            try bytes.withUnsafeBytes { bytes in Swift.Result { () throws(PQ.Failure) in try state.raw.putCopyData(bytes) } }.get()
            try state.flush()
        }
        await withUnsafeContinuation { continuation in
            let mustWait = state.withLock { state in
                guard state.loss == nil, state.waitsForWriting else { return false }
                state.copying?.writer = continuation
                return true
            }
            if !mustWait { continuation.resume() }
        }
        try change { _ in }
    }

    /// Data of a COPY out, some rows at a time; nil after the last.
    func nextChunk() async throws(PostgresError) -> [UInt8]? {
        while true {
            var bytes: [UInt8] = []
            try change { (state) throws(PQ.Failure) in
                gathering: while bytes.count < Self.chunk, state.copying?.isOver == false {
                    switch try state.raw.nextCopyData() {
                    case .bytes(let data): data.append(to: &bytes)
                    case .nothingYet: break gathering
                    case .end: state.copying?.isOver = true
                    }
                }
            }
            if !bytes.isEmpty { return bytes }
            if state.withLock({ $0.copying?.isOver ?? true }) { return nil }
            await withUnsafeContinuation { continuation in
                let isLost = state.withLock { state in
                    guard state.loss == nil else { return true }
                    state.copying?.reader = continuation
                    // What cannot be watched is as good as lost, and is found so by the next look.
                    try? state.listen(true)
                    return false
                }
                if isLost { continuation.resume() }
            }
        }
    }

    /// Ends a COPY: of data in, after the last of it or because of `failure`; of data out, after the last of it.
    /// - Returns: how many rows were copied.
    func endCopy(because failure: String? = nil, due: ContinuousClock.Instant) async throws(PostgresError) -> Int {
        let outcome: Exchange.Outcome = await withUnsafeContinuation { continuation in
            let (unsent, loss) = state.withLock { state -> (PostgresError?, Loss?) in
                guard state.loss == nil, let copying = state.copying else {
                    return (PostgresError(.connection(state.loss ?? "there is no COPY", sent: false)), nil)
                }
                do throws(PQ.Failure) {
                    // Under way before anything is sent: whatever fails from here on is told through it.
                    state.copying = nil
                    state.lastTicket += 1
                    var batch = Batch(.script(""))
                    batch.mayCommit = false
                    state.inFlight.append(
                        Exchange(batch, ticket: state.lastTicket, due: due, steps: []) { continuation.resume(returning: $0) })
                    if copying.isIn { try state.raw.putCopyEnd(refusing: failure) }
                    try state.listen(true)
                    try state.flush()
                    return (nil, nil)
                } catch {
                    return (nil, state.lose(error.message))
                }
            }
            if let unsent { continuation.resume(returning: Exchange.Outcome(failure: unsent)) }
            if let loss { settle(loss) }
            // Its end may have been read along with the data.
            if unsent == nil, loss == nil { socketIsReady(isWritable: false) }
        }
        if let failure = outcome.failure { throw failure }
        return outcome.results.last?.affectedRows ?? 0
    }

    /// Gives up a COPY in the middle: only a new connection is whole.
    func abandonCopy() {
        if state.withLock({ $0.copying != nil }) { close() }
    }

    /// Does something to a connection that is not lost.
    private func change(_ body: (inout State) throws(PQ.Failure) -> Void) throws(PostgresError) {
        let (reason, loss) = state.withLock { state -> (String?, Loss?) in
            if let loss = state.loss { return (loss, nil) }
            do throws(PQ.Failure) {
                try body(&state)
                return (nil, nil)
            } catch {
                return (error.message, state.lose(error.message))
            }
        }
        if let loss { settle(loss) }
        if let reason { throw PostgresError(reason == Copying.overdue ? .timedOut(sent: false) : .connection(reason, sent: false)) }
    }
}

extension Connection.State {
    /// The socket has something to say to a COPY; returns who has waited for that.
    mutating func copyOn(isWritable: Bool) throws(PQ.Failure) -> [UnsafeContinuation<Void, Never>] {
        if isWritable { try flush() }
        if copying?.isIn == true {
            try raw.consumeInput()
            return waitsForWriting ? [] : copying?.takeWaiting() ?? []
        }
        if copying?.reader != nil { try raw.consumeInput() }
        // Until the next data is asked for, the rest stays in the socket and the server waits.
        try listen(false)
        return copying?.takeWaiting() ?? []
    }

    /// Whether to read what comes.
    mutating func listen(_ listens: Bool) throws(PQ.Failure) {
        guard listens != waitsForReading, let registration else { return }
        waitsForReading = listens
        try Reactor.shared.watch(registration, forReading: listens, forWriting: waitsForWriting)
    }
}
