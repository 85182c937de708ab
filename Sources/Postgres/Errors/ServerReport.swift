import PQ

/// What the server said about an error, field by field.
package struct ServerReport: Sendable {
    /// The condition.
    package let sqlState: SQLState
    /// The severity, as `ERROR` or `FATAL`.
    package let severity: String
    /// What happened, in the server's language.
    package let message: String
    /// More about it, values included.
    package let detail: String?
    /// What one might do.
    package let hint: String?
    /// The schema of the table.
    package let schema: String?
    /// The table, a shard's suffix still there.
    package let table: String?
    /// The column.
    package let column: String?
    /// The constraint as the server names it; a shard's suffix is still there.
    package let constraint: String?
    /// Where in functions and statements it happened.
    package let context: String?
    /// The character of the statement's text the error points at, counted from 1.
    package let position: String?
    /// The function of the server's source that raised it: never translated, unlike the message.
    package let sourceFunction: String?

    init(_ result: PQ.Result) {
        sqlState = SQLState(rawValue: result.diagnostic(.sqlState) ?? "XX000")
        severity = result.diagnostic(.severity) ?? "ERROR"
        message = result.diagnostic(.message) ?? result.message
        detail = result.diagnostic(.detail)
        hint = result.diagnostic(.hint)
        schema = result.diagnostic(.schema)
        table = result.diagnostic(.table)
        column = result.diagnostic(.column)
        constraint = result.diagnostic(.constraint)
        context = result.diagnostic(.context)
        position = result.diagnostic(.position)
        sourceFunction = result.diagnostic(.sourceFunction)
    }
}

extension ServerReport {
    /// Whether the session ends with this error.
    var isFatal: Bool { severity == "FATAL" || severity == "PANIC" }

    /// Whether a prepared statement has gone or no longer fits its tables, so that preparing it anew will help.
    var isStalePreparation: Bool {
        sqlState == .invalidStatementName
            || sqlState == .featureNotSupported && sourceFunction == "RevalidateCachedQuery"
    }
}
