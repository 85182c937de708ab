/// Long results a chunk at a time: the server works no further ahead.
extension Transaction {
    /// The elements of a statement's result, read through a cursor; to be read inside the transaction.
    ///
    /// Costs a round trip and the memory of one chunk at a time. One stream at a time; ends with the transaction.
    package func stream<Element>(_ statement: Statement<[Element]>, chunk: Int = 500) -> RowStream<Element> {
        RowStream(transaction: self, statement: statement, chunk: chunk)
    }
}

/// The elements of a long result.
package struct RowStream<Element: Sendable>: AsyncSequence, Sendable {
    fileprivate let transaction: Transaction
    fileprivate let statement: Statement<[Element]>
    fileprivate let chunk: Int

    package func makeAsyncIterator() -> Iterator { Iterator(self) }

    package struct Iterator: AsyncIteratorProtocol {
        private let stream: RowStream
        private var elements: ArraySlice<Element> = []
        private var isDeclared = false
        private var isOver = false

        fileprivate init(_ stream: RowStream) { self.stream = stream }

        /// The next element, nil after the last.
        package mutating func next() async throws -> Element? {
            if let element = elements.popFirst() { return element }
            guard !isOver else { return nil }
            let rows = try await fetch()
            isOver = rows.count < stream.chunk
            elements = rows[...]
            return elements.popFirst()
        }

        private mutating func fetch() async throws -> [Element] {
            let fetch = Statement<[Element]>(
                stream.statement.name, SQL(stringLiteral: "fetch forward \(stream.chunk) from stream_of_rows"), like: stream.statement)
            guard !isDeclared else { return try await stream.transaction.run(fetch) }
            isDeclared = true
            let declare = Statement<Void>(
                stream.statement.name, "declare stream_of_rows no scroll cursor for \(stream.statement.sql)")
            return try await stream.transaction.run(declare, fetch).1
        }
    }
}
