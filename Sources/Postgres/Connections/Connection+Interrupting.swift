import PQ
import Synchronization

/// Giving up on answers: because a task was cancelled, or because a deadline has passed.
extension Connection {
    /// How long the server may take to notice that it was told to give up, before its connection is.
    static let grace = Duration.seconds(1)

    /// Ends the wait for a batch. A batch that has ended already is left alone.
    ///
    /// On a lent connection the server is told, and the wait ends with its answer: so it is known what was done, and the
    /// connection is whole. On a shared one that would hit the batch of somebody else, so the answer is passed over when it comes.
    func interrupt(_ ticket: UInt64) {
        let (told, mustAsk) = state.withLock { state -> (Exchange?, Bool) in
            guard let index = state.inFlight.firstIndex(where: { $0.ticket == ticket }) else { return (nil, false) }
            return state.interrupt(index, because: .cancelled)
        }
        told?.settle()
        if mustAsk { askServerToCancel() }
        Reactor.shared.expect(.now + Self.grace)
    }

    /// Interrupts what is overdue, and gives up the connection of what did not heed that.
    /// - Returns: when to look again.
    func sweep(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        var told: [Exchange] = []
        var requests = 0
        let (loss, next) = state.withLock { state -> (Loss?, ContinuousClock.Instant?) in
            guard state.loss == nil else { return (nil, nil) }
            if let copying = state.copying, copying.due <= now { return (state.lose(Copying.overdue), nil) }
            for index in state.inFlight.indices {
                guard state.inFlight[index].due <= now else { continue }
                guard state.inFlight[index].interruption == nil else { return (state.lose("no answer after an interruption"), nil) }
                let (exchange, mustAsk) = state.interrupt(index, because: .deadline)
                if let exchange { told.append(exchange) }
                if mustAsk { requests += 1 }
            }
            let dues = state.inFlight.map(\.due) + (state.copying.map { [$0.due] } ?? [])
            return (nil, dues.min())
        }
        for exchange in told { exchange.settle() }
        for _ in 0..<requests { askServerToCancel() }
        if let loss { settle(loss) }
        return next
    }

    /// Sends a cancel request on a thread of its own, since libpq waits for it.
    private func askServerToCancel() {
        do throws(PQ.Failure) {
            try DetachedThread.start { [self] in
                // What cannot be asked for is over with the grace.
                try? canceller.cancel()
                cancelRequestHasArrived()
            }
        } catch {
            cancelRequestHasArrived()
        }
    }

    private func cancelRequestHasArrived() {
        let ended = state.withLock { state in
            state.cancelRequests -= 1
            guard state.cancelRequests == 0 else { return [Exchange]() }
            defer { state.held.removeAll() }
            return state.held
        }
        for exchange in ended { exchange.settle() }
    }
}

extension Connection.State {
    /// - Returns: what to settle at once, and whether the server is to be asked.
    mutating func interrupt(_ index: Int, because reason: Exchange.Interruption) -> (Exchange?, mustAsk: Bool) {
        guard inFlight[index].interruption == nil else { return (nil, false) }
        guard !isShared else {
            // The session's own statement timeout ends it by then, unless the server hangs.
            inFlight[index].due += Connection.grace
            return (inFlight[index].abandon(reason), false)
        }
        inFlight[index].due = .now + Connection.grace
        inFlight[index].interruption = reason
        cancelRequests += 1
        return (nil, true)
    }
}
