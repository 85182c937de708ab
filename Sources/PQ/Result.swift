import CLibPQ

/// One libpq result, cleared with its last reference.
///
/// Sendable because libpq documents a PGresult as read-only once made.
package final class Result: @unchecked Sendable {
    private let raw: OpaquePointer

    init(_ raw: OpaquePointer) { self.raw = raw }

    deinit { PQclear(raw) }

    /// What kind of answer this is.
    package var status: Status {
        switch PQresultStatus(raw) {
        case PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: .rows
        case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: .done
        case PGRES_PIPELINE_SYNC: .pipelineSync
        case PGRES_PIPELINE_ABORTED: .pipelineAborted
        case PGRES_COPY_IN: .copyIn
        case PGRES_COPY_OUT, PGRES_COPY_BOTH: .copyOut
        default: .error
        }
    }

    /// How many rows it holds.
    package var rowCount: Int { Int(PQntuples(raw)) }

    /// How many columns each row has.
    package var columnCount: Int { Int(PQnfields(raw)) }

    /// The name of a column. Copies.
    package func columnName(_ column: Int) -> String {
        PQfname(raw, Int32(column)).map { String(cString: $0) } ?? ""
    }

    /// The type of a column, as the server numbers types.
    package func columnType(_ column: Int) -> UInt32 { PQftype(raw, Int32(column)) }

    /// The table and the number in it that a column comes from; 0 for one that is computed.
    package func columnOrigin(_ column: Int) -> (table: UInt32, number: Int) {
        (PQftable(raw, Int32(column)), Int(PQftablecol(raw, Int32(column))))
    }

    /// The bytes of a cell, nil for NULL; they live as long as this result, and a NUL follows them.
    package func bytes(row: Int, column: Int) -> UnsafeRawBufferPointer? {
        let length = Int(PQgetlength(raw, Int32(row), Int32(column)))
        // Only an empty value needs the second look: NULL has length 0.
        if length == 0, PQgetisnull(raw, Int32(row), Int32(column)) == 1 { return nil }
        return UnsafeRawBufferPointer(start: PQgetvalue(raw, Int32(row), Int32(column)), count: length)
    }

    /// How many rows the statement changed, nil when its kind counts none.
    package var affectedRows: Int? { Int(String(cString: PQcmdTuples(raw))) }

    /// What the server says it did, as `INSERT 0 1`.
    package var commandTag: String { String(cString: PQcmdStatus(raw)) }

    /// The whole message of an error, as libpq composes it.
    package var message: String { Failure(String(cString: PQresultErrorMessage(raw))).message }

    /// One field of an error report, nil when the server sent none.
    package func diagnostic(_ field: Diagnostic) -> String? {
        PQresultErrorField(raw, field.code).map { String(cString: $0) }
    }

    /// The kinds of answer a result can be.
    package enum Status: Sendable {
        /// Rows, perhaps none.
        case rows
        /// A command that returns no rows has run.
        case done
        /// The pipeline has reached a Sync.
        case pipelineSync
        /// Not run, because an earlier statement of the pipeline failed.
        case pipelineAborted
        /// The server waits for COPY data.
        case copyIn
        /// The server sends COPY data.
        case copyOut
        /// An error report.
        case error
    }

    /// The fields of an error report.
    package enum Diagnostic: Sendable {
        case severity, sqlState, message, detail, hint, position, context, schema, table, column, constraint, sourceFunction

        var code: Int32 {
            // The header spells these as character constants, which Swift imports as Int32 only in part.
            let letter: Unicode.Scalar =
                switch self {
                // The one that is never translated.
                case .severity: "V"
                case .sqlState: "C"
                case .message: "M"
                case .detail: "D"
                case .hint: "H"
                case .position: "P"
                case .context: "W"
                case .schema: "s"
                case .table: "t"
                case .column: "c"
                case .constraint: "n"
                case .sourceFunction: "R"
                }
            return Int32(letter.value)
        }
    }
}
