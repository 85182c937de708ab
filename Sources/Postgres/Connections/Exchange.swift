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

    /// Why somebody will not wait for the answer.
    enum Interruption: Sendable {
        case cancelled
        case deadline

        func kind(sent: Bool) -> PostgresError.Kind {
            switch self {
            case .cancelled: .cancelled(sent: sent)
            case .deadline: .timedOut(sent: sent)
            }
        }
    }

    private let steps: [Step]
    private var position = 0
    private(set) var outcome = Outcome()
    let batch: StaticString
    let mayCommit: Bool
    let isScript: Bool
    private let beginsCopy: Bool
    /// What to name it by while it is under way; never used twice on a connection.
    let ticket: UInt64
    let started = ContinuousClock.now
    /// When to look whether it has ended; later, how long the server is given to take note of an interruption.
    var due: ContinuousClock.Instant
    /// Why it was interrupted; nil while somebody waits for its end.
    var interruption: Interruption?
    /// Whether its end has been told already, so that only its answers are left to pass over.
    private(set) var isSettled = false
    private let completion: Completion

    init(_ batch: borrowing Batch, ticket: UInt64, due: ContinuousClock.Instant, steps: [Step], completion: @escaping Completion) {
        self.batch = batch.name
        self.ticket = ticket
        self.due = due
        self.steps = steps
        self.completion = completion
        mayCommit = batch.mayCommit
        isScript = batch.isScript
        beginsCopy = batch.beginsCopy
        outcome.results.reserveCapacity(steps.count)
    }

    /// The steps the server did not do: from the one that failed on.
    var undone: ArraySlice<Step> { outcome.failure == nil ? [] : steps[position...] }

    /// The statement that is being answered.
    var statement: StaticString {
        for case .answer(let name) in steps.dropFirst(position) { return name }
        return batch
    }

    /// Tells how it ended, unless it has been told.
    consuming func settle() { if !isSettled { completion(outcome) } }

    /// Interrupts it for whoever waits, and returns what to settle; its answers are still to come.
    mutating func abandon(_ why: Interruption) -> Exchange {
        interruption = why
        var told = self
        told.fail(why.kind(sent: mayCommit))
        isSettled = true
        return told
    }

    /// Notes that its connection is gone.
    mutating func fail(lost reason: String) {
        fail(interruption?.kind(sent: mayCommit) ?? .connection(reason, sent: mayCommit))
    }

    /// Notes that all its answers have come. A query that was cancelled on our account has done nothing.
    mutating func conclude() {
        guard let interruption, outcome.failure?.sqlState == .queryCanceled else { return }
        outcome.failure = PostgresError(interruption.kind(sent: false), statement: statement)
    }

    /// Takes the next result.
    mutating func accept(_ result: PQ.Result) {
        switch result.status {
        case .rows, .done:
            guard position < steps.count else { return outcome.results.append(result) }
            if case .answer = steps[position] { outcome.results.append(result) }
            position += 1
        case .error:
            // What libpq makes up itself has no SQLSTATE: it could not go on with the server.
            guard result.diagnostic(.sqlState) != nil else { return fail(lost: result.message) }
            let report = ServerReport(result)
            fail(report.isFatal ? .connection(report.message, sent: mayCommit) : .server(report))
        case .copyIn, .copyOut:
            if !beginsCopy { fail(.misuse("COPY cannot travel in a batch")) }
        case .pipelineAborted, .pipelineSync:
            break
        }
    }

    /// Notes what went wrong, unless something already has: what follows is only a consequence.
    mutating func fail(_ kind: PostgresError.Kind) {
        if outcome.failure == nil { outcome.failure = PostgresError(kind, statement: statement) }
    }
}
