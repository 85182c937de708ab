import Postgres

/// A statement with arguments, whatever it answers, and the role that runs it.
struct StatementSample: Sendable, CustomStringConvertible {
    /// The roles of the cluster that statements run as.
    enum Runner: String, CaseIterable, Sendable { case actor, worker, auditor, registrar }

    let name: String
    let runner: Runner
    let sql: SQL
    let expected: [ExpectedColumn]

    init<Output>(_ runner: Runner, _ statement: Statement<Output>) throws {
        name = "\(statement.name)"
        self.runner = runner
        sql = statement.sql
        expected = try statement.expectedColumns()
    }

    var description: String { "\(name) (\(runner))" }

    /// What is wrong with it: columns that are not what its reader asks for, or a table, function or column its runner may not use.
    func faults(on client: PostgresClient) async -> [String] {
        do {
            let columns = try await client.describe(sql)
            // Planning looks at the grants, which preparing does not.
            try await client.run(Statement<Void>("explain", "explain \(sql)"))
            guard !expected.isEmpty else { return [] }
            guard expected.count == columns.count else {
                return ["\(self) answers \(columns.count) columns and reads \(expected.count)"]
            }
            return zip(expected, columns).enumerated().filter { !$0.element.0.accepts($0.element.1) }.map { position, pair in
                "\(self) reads column \(position + 1), \(pair.1.name), as \(pair.0.types) and gets \(pair.1.type)"
            }
        } catch {
            return ["\(self): \(error.debugDescription)"]
        }
    }
}
