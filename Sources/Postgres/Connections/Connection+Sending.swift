import PQ

/// From a batch to libpq's buffer and the socket.
extension Connection.State {
    /// Why a batch cannot be sent, nil when it can.
    func refusal(of batch: Batch) -> PostgresError.Kind? {
        switch batch.content {
        case .calls(let calls):
            for call in calls {
                if let failure = call.sql.parameters.failure { return .encoding(failure.reason) }
                if isShared, !call.sql.leavesTheSessionAlone {
                    return .misuse("a shared connection takes only statements that begin with select, with or values")
                }
            }
        case .script:
            if isShared { return .misuse("a script cannot run on a shared connection") }
            if !inFlight.isEmpty { return .misuse("a script cannot follow a batch that is still under way") }
        case .description(let sql):
            if let failure = sql.parameters.failure { return .encoding(failure.reason) }
        }
        return nil
    }

    /// Queues a batch and writes what the socket takes.
    mutating func send(
        _ batch: Batch, due: ContinuousClock.Instant, completion: @escaping Exchange.Completion
    ) throws(PQ.Failure) {
        var steps: [Exchange.Step] = []
        switch batch.content {
        case .script(let text):
            try raw.exitPipeline()
            try raw.sendQuery(text)
            expectsCopy = batch.beginsCopy
        case .calls(let calls):
            steps.reserveCapacity(2 * calls.count)
            try discard(&steps)
            for call in calls { try send(call, &steps) }
            try raw.sendSync()
        case .description(let sql):
            try prepare(sql, as: "")
            try raw.sendDescribe("")
            steps = [.prepare(sql), .answer(batch.name)]
            try raw.sendSync()
        }
        lastTicket += 1
        inFlight.append(Exchange(batch, ticket: lastTicket, due: due, steps: steps, completion: completion))
        try flush()
    }

    /// Writes what the socket takes, and asks to hear when it takes more.
    mutating func flush() throws(PQ.Failure) {
        let isDone = try raw.flush()
        guard isDone == waitsForWriting, let registration else { return }
        waitsForWriting = !isDone
        try Reactor.shared.watch(registration, forReading: waitsForReading, forWriting: waitsForWriting)
    }

    private mutating func send(_ call: Batch.Call, _ steps: inout [Exchange.Step]) throws(PQ.Failure) {
        let name: String
        if let known = prepared.name(of: call.sql) {
            name = known
        } else {
            let displaced: String?
            (name, displaced) = prepared.insert(call.sql)
            if let displaced { discarded.append(displaced) }
            try discard(&steps)
            try prepare(call.sql, as: name)
            steps.append(.prepare(call.sql))
        }
        try call.sql.parameters.withWireForm { parameters throws(PQ.Failure) in
            try raw.sendQueryPrepared(name, parameters)
        }
        steps.append(.answer(call.name))
    }

    private mutating func prepare(_ sql: SQL, as name: String) throws(PQ.Failure) {
        try sql.parameters.withTypes { types throws(PQ.Failure) in try raw.sendPrepare(name, sql.text, types: types) }
    }

    // libpq 15 has no Close message, so DEALLOCATE travels as an unnamed statement.
    private mutating func discard(_ steps: inout [Exchange.Step]) throws(PQ.Failure) {
        for name in discarded {
            let deallocate = SQL(stringLiteral: "deallocate \(name)")
            try prepare(deallocate, as: "")
            steps.append(.prepare(deallocate))
            try deallocate.parameters.withWireForm { none throws(PQ.Failure) in try raw.sendQueryPrepared("", none) }
            steps.append(.discard(name))
        }
        discarded.removeAll()
    }
}
