import PQ

/// Is shown every statement with its answer before the answer is read, and may object. Tests have one; a server has none.
package final class Witness: Sendable {
    private let objection: @Sendable (StatementAnswer) -> String?

    /// - Parameter objection: what is wrong with an answer, which fails the statement; nil if nothing is.
    package init(_ objection: @escaping @Sendable (StatementAnswer) -> String?) { self.objection = objection }

    func look<Output>(at statement: Statement<Output>, _ result: PQ.Result) throws(PostgresError) {
        let answer = StatementAnswer(
            name: "\(statement.name)", text: statement.sql.text, rows: Rows(result, statement: statement.name),
            origins: { (0..<result.columnCount).map { ColumnOrigin(result, $0) } }, expected: { try? statement.expectedColumns() })
        if let objection = objection(answer) { throw PostgresError(.misuse(objection), statement: statement.name) }
    }
}

/// A statement that was answered.
package struct StatementAnswer {
    package let name: String
    package let text: String
    package let rows: Rows
    fileprivate let origins: () -> [ColumnOrigin?]
    fileprivate let expected: () -> [ExpectedColumn]?

    /// Where each column comes from; nil for one that is computed.
    package func columnOrigins() -> [ColumnOrigin?] { origins() }
    /// What the statement's reader asks for; nil when it takes no placeholder.
    package func expectedColumns() -> [ExpectedColumn]? { expected() }
}

/// The column of a table, as the server numbers them.
package struct ColumnOrigin: Hashable, Sendable {
    package let table: UInt32
    package let number: Int

    package init(table: UInt32, number: Int) {
        self.table = table
        self.number = number
    }

    fileprivate init?(_ result: PQ.Result, _ column: Int) {
        let (table, number) = result.columnOrigin(column)
        guard table != 0, number > 0 else { return nil }
        self.init(table: table, number: number)
    }
}
