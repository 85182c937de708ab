/// Everything that goes wrong between us and the database.
///
/// `description` is bland enough for a response; `debugDescription` tells all and belongs in the log.
package struct PostgresError: Error, Sendable {
    /// What went wrong.
    package let kind: Kind
    /// The name of the statement that failed, nil when no statement did.
    package internal(set) var statement: StaticString?

    init(_ kind: Kind, statement: StaticString? = nil) {
        self.kind = kind
        self.statement = statement
    }

    /// The ways to fail, by what the caller can do about them.
    package enum Kind: Sendable {
        /// The server refused; its words are inside.
        case server(ServerReport)
        /// The connection could not be made, or broke; `sent` tells whether the work may have been done all the same.
        case connection(String, sent: Bool)
        /// No connection became free in time; with the last failure to connect, if there was one.
        case deadline(lastFailure: String?)
        /// The deadline passed while the server was at work; `sent` tells whether the work may have been done all the same.
        case timedOut(sent: Bool)
        /// The task was cancelled; `sent` tells whether the work may have been done all the same.
        case cancelled(sent: Bool)
        /// The client is closed.
        case closed
        /// A value could not be sent.
        case encoding(String)
        /// A cell could not be read.
        case decoding(DecodingReport)
        /// The statement promised one row, or at most one, and the server sent this many.
        case rowCount(Int)
        /// The transaction was rolled back although its body returned: a statement in it had failed.
        case rolledBack
        /// The code used a connection or transaction in a way that cannot work.
        case misuse(String)
    }
}

/// What a caller may ask of an error.
extension PostgresError {
    /// The server's words, when it was the server.
    package var server: ServerReport? {
        if case .server(let report) = kind { report } else { nil }
    }

    /// The SQLSTATE, when it was the server.
    package var sqlState: SQLState? { server?.sqlState }

    /// The table the server named.
    package var table: String? { server?.table.map(Self.withoutShard) }

    /// The column the server named.
    package var column: String? { server?.column }

    /// The server's detail, which may hold values: for the log alone.
    package var detail: String? { server?.detail }

    /// The violated constraint, without the shard number Citus appends.
    package var constraint: String? { server?.constraint.map(Self.withoutShard) }

    /// Whether the same work may simply be tried again: nothing of it has been done.
    package var isRetryable: Bool {
        switch kind {
        case .server(let report): report.sqlState == .serializationFailure || report.sqlState == .deadlockDetected
        case .connection(_, let sent): !sent
        default: false
        }
    }

    /// Whether the answer was lost after the commit had been asked for: the work may be done, and only the data can tell.
    package var mayHaveCommitted: Bool {
        switch kind {
        case .connection(_, let sent), .timedOut(let sent), .cancelled(let sent): sent
        default: false
        }
    }

    /// `name_103116` on a shard is `name` to us.
    static func withoutShard(_ name: String) -> String {
        let suffix = name.utf8.suffix(7)
        guard suffix.count == 7, suffix.first == UInt8(ascii: "_"),
            suffix.dropFirst().allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { return name }
        return String(name.dropLast(7))
    }
}
