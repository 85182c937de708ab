extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    /// One bland sentence: it may end up in front of a user.
    package var description: String {
        switch kind {
        case .server: "The database refused a statement."
        case .connection: "The connection to the database failed."
        case .deadline: "No database connection became free in time."
        case .timedOut: "The database did not answer in time."
        case .cancelled: "The work was cancelled."
        case .closed: "The database client is closed."
        case .encoding: "A value could not be sent to the database."
        case .decoding: "An answer of the database could not be read."
        case .rowCount: "The database sent an unexpected number of rows."
        case .rolledBack: "The transaction was rolled back."
        case .misuse: "A database connection was misused."
        }
    }

    /// Everything known, values in the server's detail included: for the log.
    package var debugDescription: String {
        let story: [String?] = [statement.map { "“\($0)”" }] + explanation
        return story.compactMap(\.self).joined(separator: "; ")
    }

    private var explanation: [String?] {
        switch kind {
        case .server(let report):
            [
                "\(report.severity) \(report.sqlState): \(report.message)",
                report.detail.map { "detail: \($0)" }, report.hint.map { "hint: \($0)" },
                report.constraint.map { "constraint: \($0)" },
                report.table.map { "table: \([report.schema, $0].compactMap(\.self).joined(separator: "."))" },
                report.column.map { "column: \($0)" }, report.position.map { "at character \($0)" },
                report.context.map { "context: \($0)" },
            ]
        case .connection(let message, let sent):
            ["connection: \(message)", Self.fate(sent)]
        case .deadline(let failure):
            ["no connection became free in time", failure.map { "last failure to connect: \($0)" }]
        case .timedOut(let sent): ["no answer before the deadline", Self.fate(sent)]
        case .cancelled(let sent): ["cancelled", Self.fate(sent)]
        case .closed: ["the client is closed"]
        case .encoding(let reason): ["cannot be sent: \(reason)"]
        case .decoding(let report):
            [
                "column \(report.index) “\(report.column)” cannot be read as \(report.wanted)",
                "the server sent \(report.found)", report.reason,
            ]
        case .rowCount(let count): ["\(count) rows"]
        case .rolledBack: ["COMMIT answered ROLLBACK: a statement had failed and its error was swallowed"]
        case .misuse(let reason): [reason]
        }
    }

    private static func fate(_ sent: Bool) -> String { sent ? "the work may have been committed" : "nothing was committed" }
}
