import PQ

/// From the socket to finished exchanges.
extension Connection {
    /// What a look at the socket has brought.
    struct Received {
        var finished: [Exchange] = []
        /// Who waited for the socket in a COPY.
        var woken: [UnsafeContinuation<Void, Never>] = []
        var loss: Loss?
    }

    /// A connection's end: why, and who will never be answered.
    ///
    /// To be settled under no lock: to resume a task takes a lock of the runtime, and who cancels that task holds it while `onCancel`
    /// waits for ours.
    struct Loss: Sendable {
        let reason: String
        let orphans: [Exchange]
        /// Who waited for the socket in a COPY; they find the connection gone.
        let copiers: [UnsafeContinuation<Void, Never>]

        func settle() {
            for exchange in orphans { exchange.settle() }
            for copier in copiers { copier.resume() }
        }
    }
}

extension Connection.State {
    /// Reads what has arrived; the caller tells the waiting tasks once it has let go of the lock.
    mutating func receive(isWritable: Bool) -> Connection.Received {
        var received = Connection.Received()
        guard loss == nil else { return received }
        if copying != nil {
            do throws(PQ.Failure) { received.woken = try copyOn(isWritable: isWritable) } catch { received.loss = lose(error.message) }
            return received
        }
        do throws(PQ.Failure) {
            if isWritable { try flush() }
            try raw.consumeInput()
        } catch {
            // The server's last words may be in the buffer still.
            _ = drain(into: &received.finished)
            received.loss = lose(error.message)
            return received
        }
        if let reason = drain(into: &received.finished) {
            received.loss = lose(reason)
            return received
        }
        if cancelRequests > 0 {
            held += received.finished
            received.finished = []
        }
        return received
    }

    /// Gives up the connection.
    mutating func lose(_ reason: String) -> Connection.Loss {
        loss = reason
        if let registration { Reactor.shared.forget(registration) }
        registration = nil
        var orphans = inFlight
        inFlight.removeAll()
        for index in orphans.indices { orphans[index].fail(lost: reason) }
        defer { held.removeAll() }
        return Connection.Loss(reason: reason, orphans: held + orphans, copiers: copying?.takeWaiting() ?? [])
    }

    /// Takes every result that is complete; returns why the connection cannot go on, if it cannot.
    private mutating func drain(into finished: inout [Exchange]) -> String? {
        var separators = 0
        // TLS may hold bytes the socket no longer shows: always ask libpq, never the socket.
        while !inFlight.isEmpty, !raw.isBusy {
            guard let result = raw.nextResult() else {
                if inFlight[0].isScript {
                    expectsCopy = false
                    finish(into: &finished)
                    do throws(PQ.Failure) { try raw.enterPipeline() } catch { return error.message }
                }
                // One nil separates statements; two in a row mean a connection with nothing more to say.
                separators += 1
                if separators == 2 { break }
                continue
            }
            separators = 0
            inFlight[0].accept(result)
            switch result.status {
            case .pipelineSync: finish(into: &finished)
            case .copyIn, .copyOut:
                guard expectsCopy, inFlight.count == 1 else { return "a COPY was begun, which only ending the connection can end" }
                // Whoever waited has gone, and the server was told to stop what begins only now.
                guard inFlight[0].interruption == nil else { return "a COPY began too late" }
                expectsCopy = false
                copying = Copying(isIn: result.status == .copyIn, due: inFlight[0].due)
                finished.append(inFlight.removeFirst())
                return nil
            default: break
            }
        }
        return nil
    }

    private mutating func finish(into finished: inout [Exchange]) {
        var exchange = inFlight.removeFirst()
        exchange.conclude()
        for step in exchange.undone {
            switch step {
            case .prepare(let sql): prepared.remove(sql)
            case .discard(let name): discarded.append(name)
            case .answer: break
            }
        }
        if exchange.outcome.failure?.server?.isStalePreparation == true {
            // After DDL most plans are stale, so all go rather than the one that happened to be noticed.
            prepared.removeAll()
            discarded = ["all"]
        }
        finished.append(exchange)
    }
}
