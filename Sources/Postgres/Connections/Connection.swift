import PQ
import Synchronization

/// One session on the server, driven by the reactor. Any thread may send; batches are answered in the order they were sent.
final class Connection: Sendable {
    /// What happens outside any batch, told on the reactor's thread and under no lock.
    enum Event: Sendable {
        /// The connection is gone and must be replaced.
        case lost(String)
        /// Another session said something on a channel we listen to.
        case notified(PQ.Notification)
        /// A batch took longer than `slow`.
        case slow(StaticString, Duration)
    }

    /// From when on a batch is worth a line in the log.
    private static let slow = Duration.seconds(1)

    /// The server's process, for the log.
    let backend: Int32
    private let state: Mutex<State>
    private let report: @Sendable (Connection, Event) -> Void

    struct State: ~Copyable {
        var raw: PQ.Connection
        var registration: Reactor.Registration?
        var prepared = PreparedStatements(capacity: PostgresConfiguration.preparedStatements)
        /// Names the server still holds and we no longer use; `all` drops every one.
        var discarded: [String] = []
        var inFlight: [Exchange] = []
        var loss: String?
        var waitsForWriting = false
    }

    /// Takes over an open connection and has its socket watched.
    init(
        _ raw: consuming PQ.Connection, reporting report: @escaping @Sendable (Connection, Event) -> Void
    ) throws(PQ.Failure) {
        try raw.becomeNonblocking()
        try raw.enterPipeline()
        backend = raw.backend
        state = Mutex(State(raw: raw))
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
    func send(_ batch: Batch, completion: @escaping Exchange.Completion) {
        let (unsent, orphans) = state.withLock { state -> (PostgresError.Kind?, Loss?) in
            if let loss = state.loss { return (.connection(loss, sent: false), nil) }
            if let refusal = state.refusal(of: batch) { return (refusal, nil) }
            do throws(PQ.Failure) {
                try state.send(batch, completion: completion)
                return (nil, nil)
            } catch {
                return (.connection(error.message, sent: false), state.lose(error.message))
            }
        }
        if let unsent { completion(Exchange.Outcome(failure: PostgresError(unsent, statement: batch.name))) }
        if let orphans { settle(orphans) }
    }

    /// Sends a batch and waits for its answers.
    func perform(_ batch: Batch) async -> Exchange.Outcome {
        // Unsafe only in that nobody counts the resumes: `send` calls its completion exactly once.
        await withUnsafeContinuation { continuation in
            send(batch) { continuation.resume(returning: $0) }
        }
    }

    /// Stops using the connection; whatever is in flight fails. It is closed with its last reference.
    func close() {
        let loss = state.withLock { $0.loss == nil ? $0.lose("closed by us") : nil }
        for exchange in loss?.orphans ?? [] { exchange.completion(exchange.outcome) }
    }

    private func settle(_ loss: Loss) {
        report(self, .lost(loss.reason))
        for exchange in loss.orphans { exchange.completion(exchange.outcome) }
    }
}

extension Connection: Reactor.Source {
    func socketIsReady(isWritable: Bool) {
        let (finished, notifications, loss) = state.withLock { state in state.receive(isWritable: isWritable) }
        for exchange in finished {
            let duration = exchange.started.duration(to: .now)
            if duration > Self.slow { report(self, .slow(exchange.batch, duration)) }
            exchange.completion(exchange.outcome)
        }
        for notification in notifications { report(self, .notified(notification)) }
        if let loss { settle(loss) }
    }
}
