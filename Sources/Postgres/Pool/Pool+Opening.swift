import Logging
import PQ
import Synchronization

/// How connections come and go.
extension Pool {
    /// Opens a connection if someone waits for one and there may be one more.
    func open() {
        while state.withLock({ $0.members.shouldOpen() }) { openOne() }
    }

    /// Opens a connection that counts as being opened already.
    func openOne() {
        Connection.open(configuration, isShared: isShared, reporting: { [weak self] in self?.hear($1, from: $0) }) { [self] opened in
            switch opened {
            case .success(let connection):
                counters.connectionOpened()
                welcome(connection)
            case .failure(let failure): couldNotOpen(because: failure.message)
            }
        }
    }

    private func welcome(_ connection: Connection) {
        let (served, isClosed) = state.withLock { ($0.members.opened(connection), $0.members.isClosed) }
        if isClosed { connection.close() }
        for waiter in served { waiter(.success(connection)) }
        settle()
    }

    private func couldNotOpen(because reason: String) {
        logger.error("cannot connect to the database", metadata: ["reason": "\(reason)"])
        let (told, failures) = state.withLock { ($0.members.couldNotOpen(because: reason), $0.members.failures) }
        for waiter in told { waiter(.failure(PostgresError(.connection(reason, sent: false)))) }
        Reactor.shared.schedule(at: .now + Backoff.pause(after: failures)) { [self] in
            state.withLock { $0.members.endPause() }
            open()
        }
        settle()
    }

    private func hear(_ event: Connection.Event, from connection: Connection) {
        let backend: Logger.MetadataValue = "\(connection.backend)"
        switch event {
        case .lost(let reason):
            logger.warning("lost a database connection", metadata: ["backend": backend, "reason": "\(reason)"])
            counters.connectionLost()
            state.withLock { $0.members.lost(connection) }
        case .slow(let batch, let duration):
            logger.warning(
                "a batch was slow", metadata: ["batch": "\(batch)", "duration": "\(duration)", "backend": backend])
        }
    }

    /// Gives a free connection to the first in line, or keeps it.
    func assign(
        _ connection: Connection, _ decide: (inout PoolState<Connection, Waiter>) -> PoolState<Connection, Waiter>.Assignment
    ) {
        switch state.withLock({ decide(&$0.members) }) {
        case .serve(let waiter): waiter(.success(connection))
        case .keep: break
        case .close:
            connection.close()
            settle()
        case .replace: settle()
        }
    }

    /// After a connection went: replaces it if someone waits, or lets those go who wait for the end.
    func settle() {
        open()
        let closers = state.withLock { state in
            guard state.members.isClosed, state.members.isQuiet else { return [CheckedContinuation<Void, Never>]() }
            defer { state.closers.removeAll() }
            return state.closers
        }
        for closer in closers { closer.resume() }
    }

    /// Refuses new work, tells those who wait, and returns when every lent connection has come back and is closed.
    func close() async {
        let (waiters, idle) = state.withLock { $0.members.close() }
        for waiter in waiters { waiter(.failure(PostgresError(.closed))) }
        for connection in idle { connection.close() }
        await withCheckedContinuation { closer in
            state.withLock { $0.closers.append(closer) }
            settle()
        }
    }
}
