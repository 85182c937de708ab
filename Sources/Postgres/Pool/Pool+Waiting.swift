import Synchronization

/// The line of those for whom no connection is free.
extension Pool {
    func wait<Answer: Sendable>(
        _ patience: Duration?,
        _ serve: @escaping @Sendable (Swift.Result<Connection, PostgresError>, UnsafeContinuation<Answer, Never>) -> Void
    ) async -> Answer {
        let ticket = tickets.wrappingAdd(1, ordering: .relaxed).newValue
        let patience = patience ?? configuration.acquireTimeout
        return await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                line(up: ticket, patience) { serve($0, continuation) }
                // A cancellation before this point found no ticket to remove.
                if Task.isCancelled { cancel(ticket) }
            }
        } onCancel: {
            cancel(ticket)
        }
    }

    private func line(up ticket: UInt64, _ patience: Duration, _ waiter: @escaping Waiter) {
        let deadline = ContinuousClock.now + patience
        let (served, alarm) = state.withLock { state -> (Swift.Result<Connection, PostgresError>?, Bool) in
            if state.members.isClosed { return (.failure(PostgresError(.closed)), false) }
            // One may have become free since the caller looked.
            if let connection = state.members.lease() { return (.success(connection), false) }
            state.members.line.append(.init(ticket: ticket, deadline: deadline, waiter: waiter))
            guard state.alarm.map({ deadline < $0 }) ?? true else { return (nil, false) }
            state.alarm = deadline
            return (nil, true)
        }
        if let served { return waiter(served) }
        if alarm { Reactor.shared.schedule(at: deadline) { [self] in expire() } }
        open()
    }

    private func cancel(_ ticket: UInt64) {
        let waiter = state.withLock { $0.members.line.remove(ticket) }
        waiter?(.failure(PostgresError(.cancelled)))
    }

    /// Tells those whose deadline has passed, and sets the next alarm.
    private func expire() {
        let now = ContinuousClock.now
        let (expired, failure, next) = state.withLock { state -> ([Waiter], String?, ContinuousClock.Instant?) in
            // An earlier alarm has taken this one's place.
            guard let alarm = state.alarm, alarm <= now else { return ([], nil, nil) }
            let expired = state.members.line.removeExpired(at: now)
            state.alarm = state.members.line.earliestDeadline
            return (expired, state.members.lastFailure, state.alarm)
        }
        for waiter in expired { waiter(.failure(PostgresError(.deadline(lastFailure: failure)))) }
        if let next { Reactor.shared.schedule(at: next) { [self] in expire() } }
    }
}
