import PQ

/// The rows of one answer. Copies share the same memory, which libpq keeps until the last one goes.
package struct Rows: Sendable {
    /// The name of the statement that was answered.
    package let statement: StaticString
    private let source: Source

    private enum Source {
        case result(PQ.Result)
        case probe(Probe)
    }

    init(_ result: PQ.Result, statement: StaticString) {
        self.statement = statement
        source = .result(result)
    }

    init(probe: Probe, statement: StaticString) {
        self.statement = statement
        source = .probe(probe)
    }

    /// How many rows there are.
    package var count: Int {
        switch source {
        case .result(let result): result.rowCount
        case .probe: 1
        }
    }

    /// Whether there is none.
    package var isEmpty: Bool { count == 0 }

    /// How many columns each row has.
    package var columnCount: Int { result?.columnCount ?? 0 }

    /// Names and types of the columns. Copies.
    package var columns: [Column] {
        guard let result else { return [] }
        return (0..<result.columnCount).map { Column(name: result.columnName($0), type: OID(result.columnType($0))) }
    }

    /// How many rows the statement changed, 0 for kinds that count none.
    package var affectedRows: Int { result?.affectedRows ?? 0 }

    /// Lends a cell's bytes in text form, nil for NULL. They must not leave `body`.
    package func withBytes<Result>(
        row: Int, column: Int, _ body: (UnsafeRawBufferPointer?) throws -> Result
    ) rethrows -> Result {
        // The result must outlive the pointer into it.
        try withExtendedLifetime(self) { try body(result?.bytes(row: row, column: column)) }
    }

    /// Reads one row.
    package func read<Element>(_ row: Int, _ read: (inout Row) throws -> Element) throws -> Element {
        var cursor =
            switch source {
            case .result(let result): Row(of: result, at: row, statement: statement)
            case .probe(let probe): Row(probing: probe, statement: statement)
            }
        return try read(&cursor)
    }

    /// Reads every row.
    package func map<Element>(_ read: (inout Row) throws -> Element) throws -> [Element] {
        var elements: [Element] = []
        let count = count
        elements.reserveCapacity(count)
        for row in 0..<count { elements.append(try self.read(row, read)) }
        return elements
    }

    private var result: PQ.Result? {
        if case .result(let result) = source { result } else { nil }
    }
}

/// A column as the server describes it.
package struct Column: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Its type.
    package let type: OID
}
