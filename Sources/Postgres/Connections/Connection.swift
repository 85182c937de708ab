import PQ
import Synchronization

/// One session on the server, driven by the reactor. Any thread may send; batches are answered in the order they were sent.
final class Connection: Sendable {
    /// What happens outside any batch, told on the reactor's thread and under no lock.
    enum Event: Sendable {
        /// The connection is gone and must be replaced.
        case lost(String)
        /// A batch took longer than `slow`.
        case slow(StaticString, Duration)
    }

    /// From when on a batch is worth a line in the log.
    private static let slow = Duration.seconds(1)

    /// The server's process, for the log.
    let backend: Int32
    let state: Mutex<State>
    let canceller: Canceller
    private let report: @Sendable (Connection, Event) -> Void

    struct State: ~Copyable {
        var raw: PQ.Connection
        /// Whether batches of many are under way at once, so that none may change the session.
        let isShared: Bool
        var registration: Reactor.Registration?
        var prepared = PreparedStatements(capacity: PostgresConfiguration.preparedStatements)
        /// Names the server still holds and we no longer use; `all` drops every one.
        var discarded: [String] = []
        var inFlight: [Exchange] = []
        var lastTicket: UInt64 = 0
        /// Cancel requests on their way. Until they have arrived nobody else may have the connection, or theirs would be cancelled.
        var cancelRequests = 0
        /// Whether what is sent waits for the end of the reactor's turn; nil where the socket cannot: one that is no network's.
        var isGathering: Bool? = false
        /// What has ended meanwhile.
        var held: [Exchange] = []
        var loss: String?
        var waitsForReading = true
        var waitsForWriting = false
        /// Whether the script that is running is a COPY.
        var expectsCopy = false
        /// The COPY that is going on.
        var copying: Copying?
    }

    /// Takes over an open connection and has its socket watched.
    init(
        _ raw: consuming PQ.Connection, isShared: Bool, reporting report: @escaping @Sendable (Connection, Event) -> Void
    ) throws(PQ.Failure) {
        try raw.becomeNonblocking()
        try raw.enterPipeline()
        backend = raw.backend
        canceller = raw.canceller
        state = Mutex(State(raw: raw, isShared: isShared))
        self.report = report
        // Under the lock, so that no event is handled before the registration is known.
        try state.withLock { state throws(PQ.Failure) in
            state.registration = try Reactor.shared.watch(state.raw.socket, for: self)
        }
    }

    /// Where the session stands once nothing is in flight.
    var transactionStatus: TransactionStatus {
        state.withLock { $0.loss == nil ? $0.raw.transactionStatus : .unknown }
    }

    /// Sends a batch. Its completion is called exactly once.
    /// - Parameter due: when to give up waiting for its end.
    /// - Returns: what to `interrupt` it by.
    @discardableResult
    func send(_ batch: Batch, due: ContinuousClock.Instant, completion: @escaping Exchange.Completion) -> UInt64 {
        let (ticket, unsent, orphans) = state.withLock { state -> (UInt64, PostgresError.Kind?, Loss?) in
            if let loss = state.loss { return (0, .connection(loss, sent: false), nil) }
            if let refusal = state.refusal(of: batch) { return (0, refusal, nil) }
            do throws(PQ.Failure) {
                if state.isShared, state.isGathering == false, Reactor.shared.isCurrent { gather(&state) }
                try state.send(batch, due: due, completion: completion)
                return (state.lastTicket, nil, nil)
            } catch {
                return (0, .connection(error.message, sent: false), state.lose(error.message))
            }
        }
        if let unsent { completion(Exchange.Outcome(failure: PostgresError(unsent, statement: batch.name))) }
        if let orphans { settle(orphans) }
        Reactor.shared.expect(due)
        return ticket
    }

    // libpq writes at every Sync. What tasks on the reactor send in one turn leaves in one packet instead, for which the server wakes once.
    private func gather(_ state: inout State) {
        state.isGathering = state.raw.gatherPackets(true) ? true : nil
        guard state.isGathering == true else { return }
        Reactor.shared.atEndOfTurn { [self] in
            self.state.withLock { state in
                state.isGathering = false
                _ = state.raw.gatherPackets(false)
            }
        }
    }

    /// Sends a batch and waits for its answers; a cancelled task has the server give it up, unless it `isFinal`.
    func perform(_ batch: Batch, due: ContinuousClock.Instant, isFinal: Bool = false) async -> Exchange.Outcome {
        let interrupt = Interrupt()
        return await withTaskCancellationHandler {
            // Unsafe only in that nobody counts the resumes: `send` calls its completion exactly once.
            await withUnsafeContinuation { continuation in
                let ticket = send(batch, due: due) { continuation.resume(returning: $0) }
                interrupt.move(to: .connection(self, ticket))
            }
        } onCancel: {
            if !isFinal { interrupt.fire() }
        }
    }

    /// Stops using the connection; whatever is in flight fails. It is closed with its last reference.
    func close() {
        let loss = state.withLock { $0.loss == nil ? $0.lose("closed by us") : nil }
        loss?.settle()
    }

    func settle(_ loss: Loss) {
        report(self, .lost(loss.reason))
        loss.settle()
    }
}

extension Connection: Reactor.Source {
    func socketIsReady(isWritable: Bool) {
        let received = state.withLock { state in state.receive(isWritable: isWritable) }
        for exchange in received.finished {
            let duration = exchange.started.duration(to: .now)
            if duration > Self.slow { report(self, .slow(exchange.batch, duration)) }
            exchange.settle()
        }
        for copier in received.woken { copier.resume() }
        if let loss = received.loss { settle(loss) }
    }
}
