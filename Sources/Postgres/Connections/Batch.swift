/// What travels together: statements up to one Sync, or a script in the simple protocol.
struct Batch: Sendable {
    struct Call: Sendable {
        let name: StaticString
        let sql: SQL
    }

    enum Content: Sendable {
        /// One pipeline; one implicit transaction, unless an explicit one is open.
        case calls([Call])
        /// Several statements in one text, without parameters.
        case script(String)
        /// A statement to be parsed and described, not run.
        case description(SQL)
    }

    let content: Content
    /// Whether a transaction ends with this batch, so that a lost answer leaves its fate open.
    var mayCommit = true

    /// Whether the script is one COPY from or to us, which ends for the sender when the data may flow.
    var beginsCopy = false

    init(_ content: Content) { self.content = content }

    /// The calls a batch under these settings begins with, with room for a few more.
    static func calls(under settings: Settings?) -> [Call] {
        var calls: [Call] = []
        calls.reserveCapacity(4)
        if let settings { calls.append(Call(settings.statement)) }
        return calls
    }

    /// What to call the batch as a whole.
    var name: StaticString {
        switch content {
        case .calls(let calls): calls.last?.name ?? "an empty batch"
        case .script: "a script"
        case .description: "a description"
        }
    }

    var isScript: Bool { if case .script = content { true } else { false } }
}

extension Batch.Call {
    init<Output>(_ statement: Statement<Output>) {
        self.init(name: statement.name, sql: statement.sql)
    }
}
