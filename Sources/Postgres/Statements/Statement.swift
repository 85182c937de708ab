/// One question to the database: a name for the log, the SQL with its values, and how to read the answer.
package struct Statement<Output: Sendable>: Sendable {
    /// A name like a sentence; it is logged, the parameters never are.
    package let name: StaticString
    /// The text and its values.
    package let sql: SQL
    private let reading: @Sendable (Rows) throws -> Output

    /// A statement whose whole result is read at once.
    package init(_ name: StaticString, _ sql: SQL, reading: @escaping @Sendable (Rows) throws -> Output) {
        self.name = name
        self.sql = sql
        self.reading = reading
    }

    /// Another text whose answer is read as another statement's.
    init(_ name: StaticString, _ sql: SQL, like other: Statement) {
        self.init(name, sql, reading: other.reading)
    }

    /// The same with words put into its text, before the bytes at the offsets.
    package func inserting(_ words: String, at offsets: [Int]) -> Statement {
        Statement(name, sql.inserting(words, at: offsets), like: self)
    }

    /// The raw answer.
    package var unread: Statement<Rows> { Statement<Rows>(rows: name, sql) }

    /// Reads an answer; whatever the reader throws becomes a `PostgresError` that names the statement.
    func read(_ rows: Rows) throws(PostgresError) -> Output {
        do {
            return try reading(rows)
        } catch let error as PostgresError {
            throw error
        } catch {
            let report = DecodingReport(
                column: "", index: -1, wanted: "\(Output.self)", found: .unknown, reason: "\(error)")
            throw PostgresError(.decoding(report), statement: name)
        }
    }

    /// The columns the reader asks for, found by running it on a placeholder row; none for a reader of raw cells.
    package func expectedColumns() throws(PostgresError) -> [ExpectedColumn] {
        let probe = Probe()
        _ = try read(Rows(probe: probe, statement: name))
        return probe.columns
    }
}

/// A statement whose answer does not matter.
extension Statement<Void> {
    package init(_ name: StaticString, _ sql: SQL) {
        self.init(name, sql, reading: { _ in })
    }
}

/// A statement whose answer is the number of rows it changed.
extension Statement<Int> {
    package init(affected name: StaticString, _ sql: SQL) {
        self.init(name, sql, reading: { $0.affectedRows })
    }
}

/// A statement whose answer goes on as it came, cell by cell.
extension Statement<Rows> {
    package init(rows name: StaticString, _ sql: SQL) {
        self.init(name, sql, reading: { $0 })
    }
}

extension Statement {
    /// A statement that returns any number of rows, each read by `each`.
    package init<Element>(
        _ name: StaticString, _ sql: SQL, each: @escaping @Sendable (inout Row) throws -> Element
    ) where Output == [Element] {
        self.init(name, sql, reading: { rows in try rows.map(each) })
    }

    /// A statement that returns one row or none; more is `PostgresError.Kind.rowCount`.
    package init<Element>(
        _ name: StaticString, _ sql: SQL, atMostOne read: @escaping @Sendable (inout Row) throws -> Element
    ) where Output == Element? {
        self.init(
            name, sql,
            reading: { rows in
                guard rows.count <= 1 else { throw PostgresError(.rowCount(rows.count), statement: name) }
                return rows.isEmpty ? nil : try rows.read(0, read)
            })
    }

    /// A statement that returns one row; none or more is `PostgresError.Kind.rowCount`.
    package init(
        _ name: StaticString, _ sql: SQL, exactlyOne read: @escaping @Sendable (inout Row) throws -> Output
    ) {
        self.init(
            name, sql,
            reading: { rows in
                guard rows.count == 1 else { throw PostgresError(.rowCount(rows.count), statement: name) }
                return try rows.read(0, read)
            })
    }
}
