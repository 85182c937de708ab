import Synchronization

/// The line of those for whom no connection is free.
extension Pool {
    /// Gives a place in line, until a connection is free or patience is over.
    func wait(until due: ContinuousClock.Instant, _ interrupt: Interrupt, _ waiter: @escaping Waiter) {
        let ticket = tickets.wrappingAdd(1, ordering: .relaxed).newValue
        let began = ContinuousClock.now
        let patience = began + configuration.acquireTimeout
        interrupt.move(to: .line(self, ticket))
        line(up: ticket, until: min(due, patience)) { [self] served in
            counters.waited(began.duration(to: .now))
            waiter(served)
        }
        // An interruption from before found no ticket in the line.
        if interrupt.isFired { leave(ticket) }
    }

    private func line(up ticket: UInt64, until deadline: ContinuousClock.Instant, _ waiter: @escaping Waiter) {
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

    /// Somebody will not wait any longer.
    func leave(_ ticket: UInt64) {
        let waiter = state.withLock { $0.members.line.remove(ticket) }
        waiter?(.failure(PostgresError(.cancelled(sent: false))))
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
