package import Postgres
import Synchronization

extension StatementWatch {
    /// Runs a statement with nothing on the other side of its outer joins, reads the answer, and notes that it was.
    /// - Returns: how many cells that left empty, in how many rows.
    package func runWithoutOtherSide<Output: Sendable>(
        _ statement: Statement<Output>, on client: PostgresClient
    ) async throws -> (empty: Int, rows: Int) {
        let lonely = statement.inserting(" false and", at: Self.conditions(of: statement.sql.text))
        _ = state.withLock { $0.lonely.insert(lonely.sql.text) }
        let (rows, _) = try await client.run(lonely.unread, lonely)
        _ = state.withLock { $0.withoutOtherSide.insert(statement.sql.text) }
        var empty = 0
        for row in 0..<rows.count {
            for column in 0..<rows.columnCount {
                // An aggregate keeps them among the elements of an array.
                let isEmpty = rows.withBytes(row: row, column: column) {
                    $0.map { String(decoding: $0, as: UTF8.self).contains("NULL") } ?? true
                }
                if isEmpty { empty += 1 }
            }
        }
        return (empty, rows.count)
    }

    /// Where the conditions of a text's left joins begin, behind their `on`.
    static func conditions(of text: String) -> [Int] {
        let text = Array(text.lowercased().utf8)
        func word(_ word: String, at start: Int) -> Bool {
            let bytes = Array(word.utf8)
            func isLetter(_ index: Int) -> Bool {
                text.indices.contains(index)
                    && (text[index] == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[index]))
            }
            return text[start...].starts(with: bytes) && !isLetter(start - 1) && !isLetter(start + bytes.count)
        }
        var conditions: [Int] = []
        for start in text.indices where word("left join", at: start) {
            var depth = 0
            for index in start..<text.count {
                if text[index] == UInt8(ascii: "(") { depth += 1 }
                if text[index] == UInt8(ascii: ")") { depth -= 1 }
                guard depth == 0, word("on", at: index) else { continue }
                conditions.append(index + 2)
                break
            }
        }
        return conditions.sorted()
    }
}
