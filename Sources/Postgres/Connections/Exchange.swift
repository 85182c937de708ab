import PQ

/// One batch under way: what was sent, what has come back. It knows no socket; results are fed to it in order.
struct Exchange {
    /// What one message of the batch asked for.
    enum Step: Sendable {
        /// To keep a statement under the name it was given.
        case prepare(SQL)
        /// To drop a name that is no longer used.
        case discard(String)
        /// To run a statement, or to describe one.
        case answer(StaticString)
    }

    /// How it ended.
    struct Outcome: Sendable {
        /// One result per statement run, or per statement of a script.
        var results: [PQ.Result] = []
        /// The first thing that went wrong.
        var failure: PostgresError?
    }

    /// What to do with the outcome; called on the reactor's thread, or on the sender's if nothing could be sent.
    typealias Completion = @Sendable (consuming Outcome) -> Void

    private let steps: [Step]
    private var position = 0
    private(set) var outcome = Outcome()
    let batch: StaticString
    let mayCommit: Bool
    let isScript: Bool
    let started = ContinuousClock.now
    let completion: Completion

    init(_ batch: borrowing Batch, steps: [Step], completion: @escaping Completion) {
        self.batch = batch.name
        self.steps = steps
        self.completion = completion
        mayCommit = batch.mayCommit
        isScript = batch.isScript
        outcome.results.reserveCapacity(steps.count)
    }

    /// The steps the server did not do: from the one that failed on.
    var undone: ArraySlice<Step> { outcome.failure == nil ? [] : steps[position...] }

    /// The statement that is being answered.
    var statement: StaticString {
        for case .answer(let name) in steps.dropFirst(position) { return name }
        return batch
    }

    /// Takes the next result.
    mutating func accept(_ result: PQ.Result) {
        switch result.status {
        case .rows, .done:
            guard position < steps.count else { return outcome.results.append(result) }
            if case .answer = steps[position] { outcome.results.append(result) }
            position += 1
        case .error:
            let report = ServerReport(result)
            fail(report.isFatal ? .connection(report.message, sent: mayCommit) : .server(report))
        case .copyIn, .copyOut:
            fail(.misuse("COPY cannot travel in a batch"))
        case .pipelineAborted, .pipelineSync:
            break
        }
    }

    /// Notes what went wrong, unless something already has: what follows is only a consequence.
    mutating func fail(_ kind: PostgresError.Kind) {
        if outcome.failure == nil { outcome.failure = PostgresError(kind, statement: statement) }
    }
}
