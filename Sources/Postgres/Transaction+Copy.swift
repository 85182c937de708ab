import Synchronization

/// COPY, at the speed of the slower side: neither keeps more than a chunk of what the other has not taken.
extension Transaction {
    /// Sends data to `copy … from stdin`, in the format the statement names.
    ///
    /// What `chunks` throws makes the server refuse the whole COPY and is thrown on; a cancelled task gives up the connection.
    /// - Returns: how many rows were copied.
    @discardableResult
    package func copyIn<Chunks: AsyncSequence>(_ copy: StaticString, from chunks: Chunks) async throws -> Int
    where Chunks.Element == [UInt8] {
        try await begin(copy: copy)
        return try await withTaskCancellationHandler {
            do {
                for try await chunk in chunks { try await connection.put(chunk) }
                // A sequence may just end when its reader is cancelled, and half of the data must not pass for all of it.
                guard !Task.isCancelled else { throw PostgresError(.cancelled(sent: false)) }
            } catch {
                _ = try? await connection.endCopy(because: "the sender stopped", due: due)
                throw error
            }
            return try await connection.endCopy(due: due)
        } onCancel: {
            connection.abandonCopy()
        }
    }

    /// The data of `copy … to stdout`, some rows at a time, as the server formats them; to be read to its end inside the transaction.
    ///
    /// Whoever stops early, or is cancelled, gives up the connection, and with it the transaction.
    package func copyOut(_ copy: StaticString) async throws(PostgresError) -> CopiedOut {
        try await begin(copy: copy)
        return CopiedOut(transaction: self)
    }

    private func begin(copy: StaticString) async throws(PostgresError) {
        // COPY travels outside the pipeline, so `begin` and settings go ahead of it.
        _ = try await perform([])
        try await connection.begin(copy: copy.description, due: due)
    }
}

/// What a COPY out sends.
package struct CopiedOut: AsyncSequence, Sendable {
    fileprivate let transaction: Transaction

    package func makeAsyncIterator() -> Iterator { Iterator(transaction: transaction) }

    package struct Iterator: AsyncIteratorProtocol {
        private let reading: Reading

        fileprivate init(transaction: Transaction) { reading = Reading(transaction) }

        /// The next rows, nil after the last. Throws when the server refuses to go on, or the connection is lost.
        package mutating func next() async throws(PostgresError) -> [UInt8]? { try await reading.next() }
    }

    /// Gives the COPY up when its reader goes before its end.
    private final class Reading: Sendable {
        private let transaction: Transaction
        private let isOver = Mutex(false)

        init(_ transaction: Transaction) { self.transaction = transaction }

        deinit { if !isOver.withLock({ $0 }) { transaction.connection.abandonCopy() } }

        func next() async throws(PostgresError) -> [UInt8]? {
            guard !isOver.withLock({ $0 }) else { return nil }
            let connection = transaction.connection
            let outcome: Result<[UInt8]?, PostgresError> = await withTaskCancellationHandler {
                do throws(PostgresError) {
                    return .success(try await connection.nextChunk())
                } catch {
                    return .failure(error)
                }
            } onCancel: {
                connection.abandonCopy()
            }
            if let chunk = try outcome.get() { return chunk }
            isOver.withLock { $0 = true }
            _ = try await connection.endCopy(due: transaction.due)
            return nil
        }
    }
}

/// Rows in COPY's text format: columns apart by tabs, rows by line feeds, `\\N` for NULL.
package struct CopyText: Sendable {
    /// What has been written; hand it over and begin anew when it is some ten kilobytes.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Adds a row of values in their text form; NULL for nil.
    package mutating func append(_ columns: [String?]) {
        for (index, column) in columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\t")) }
            guard let column else {
                bytes.append(contentsOf: #"\N"#.utf8)
                continue
            }
            for byte in column.utf8 {
                switch byte {
                case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
                case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
                case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
                case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}
