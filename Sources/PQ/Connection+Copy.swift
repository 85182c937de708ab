import CLibPQ

/// COPY, once the server has answered `.copyIn` or `.copyOut`.
extension Connection {
    /// What a look for COPY data found.
    package enum CopyData: ~Copyable {
        /// Some bytes, one row as a rule.
        case bytes(CopyBytes)
        /// Nothing has arrived yet.
        case nothingYet
        /// All has come; results follow.
        case end
    }

    /// Queues data; `flush` writes it.
    package mutating func putCopyData(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        guard PQputCopyData(raw, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count)) == 1 else { throw failure }
    }

    /// Ends the data; with a reason, the server is to refuse all of it.
    package mutating func putCopyEnd(refusing reason: String? = nil) throws(Failure) {
        guard PQputCopyEnd(raw, reason) == 1 else { throw failure }
    }

    /// The next data that has been read.
    package mutating func nextCopyData() throws(Failure) -> CopyData {
        var buffer: UnsafeMutablePointer<CChar>?
        switch PQgetCopyData(raw, &buffer, 1) {
        case 0: return .nothingYet
        case -1: return .end
        case let count where count > 0: return .bytes(CopyBytes(buffer!, count: Int(count)))
        default: throw failure
        }
    }
}

/// Bytes of a COPY in libpq's memory, freed with their owner.
package struct CopyBytes: ~Copyable {
    private let start: UnsafeMutablePointer<CChar>
    private let count: Int

    init(_ start: UnsafeMutablePointer<CChar>, count: Int) {
        self.start = start
        self.count = count
    }

    deinit { PQfreemem(start) }

    /// Appends them.
    package borrowing func append(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
    }
}
