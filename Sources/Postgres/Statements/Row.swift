import PQ

/// A cursor over one row: each `next` reads the next column, so a reader lists its columns in the order of the SELECT.
package struct Row: ~Copyable {
    private let source: Source
    private let statement: StaticString
    private var column = 0

    private enum Source {
        case result(PQ.Result, row: Int)
        case probe(Probe)
    }

    init(of result: PQ.Result, at row: Int, statement: StaticString) {
        source = .result(result, row: row)
        self.statement = statement
    }

    init(probing probe: Probe, statement: StaticString) {
        source = .probe(probe)
        self.statement = statement
    }

    /// Reads the next column; throws `PostgresError.Kind.decoding` when it is missing, NULL against the type, or of another form.
    package mutating func next<Value: PostgresDecodable>(_ type: Value.Type = Value.self) throws(PostgresError) -> Value {
        defer { column += 1 }
        switch source {
        case .probe(let probe):
            probe.record(ExpectedColumn(types: Value.postgresTypes, acceptsNull: Value.acceptsNull))
            return Value.placeholder
        case .result(let result, let row):
            guard column < result.columnCount else {
                throw failure(result, Value.self, "the row has only \(result.columnCount) columns")
            }
            // The bytes live as long as the result, which this row keeps. No closures: each would be generic, and slow.
            do {
                guard let bytes = result.bytes(row: row, column: column) else { return try Value(nullable: nil) }
                return try Value(nullable: Cell(bytes: bytes, type: OID(result.columnType(column))))
            } catch {
                throw failure(result, Value.self, (error as? UnreadableCell)?.reason ?? "\(error)")
            }
        }
    }

    /// Passes over columns.
    package mutating func skip(_ count: Int = 1) {
        for _ in 0..<count {
            if case .probe(let probe) = source { probe.record(ExpectedColumn(types: [], acceptsNull: true)) }
            column += 1
        }
    }

    private borrowing func failure<Value>(_ result: PQ.Result, _ wanted: Value.Type, _ reason: String) -> PostgresError {
        let exists = column < result.columnCount
        let report = DecodingReport(
            column: exists ? result.columnName(column) : "", index: column, wanted: "\(wanted)",
            found: exists ? OID(result.columnType(column)) : .unknown, reason: reason)
        return PostgresError(.decoding(report), statement: statement)
    }
}
