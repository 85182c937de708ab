/// A growing piece of memory that becomes a `ByteBuffer` or a string when it is full of an answer.
///
/// Not a `ByteBuffer` from the start: every write to one checks uniqueness, capacity and indices in a call that is not inlined, and a
/// list of 200 rows has some 8,000 writes. One copy at the end is cheaper: 200 rows of 8 cells took `JSONWriter` 1.73 million instructions
/// into a `ByteBuffer` and take 0.56 million into this (callgrind, Swift 6.3.1 -O).
package struct OutputBytes: ~Copyable {
    private var start: UnsafeMutableRawPointer
    private var capacity: Int
    /// How many bytes have been written and not taken.
    package private(set) var count = 0

    package init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit {
        start.deallocate()
    }

    /// Takes out what has been written; the memory stays for what comes next.
    package mutating func take<Document>(_ taking: (UnsafeRawBufferPointer) -> Document) -> Document {
        defer { count = 0 }
        return taking(UnsafeRawBufferPointer(start: start, count: count))
    }

    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        reserve(1)
        start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }

    @inline(__always)
    package mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    package mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// Room for so many bytes; the body tells how many of them it has written.
    @inline(__always)
    package mutating func append(atMost room: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int) {
        reserve(room)
        let written = body(UnsafeMutableRawBufferPointer(start: start + count, count: room))
        precondition(written <= room)
        count += written
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: start, byteCount: count)
        start.deallocate()
        start = larger
    }
}
