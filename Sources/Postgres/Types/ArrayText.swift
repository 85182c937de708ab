/// What is left to read of an array's text form, as `{1,NULL,"a \"b\""}`.
struct ArrayText {
    enum Element {
        case null
        case value([UInt8])
    }

    private var rest: Slice<UnsafeRawBufferPointer>
    private var isFirst = true

    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

    /// The next element, unescaped, or nil after the last one; throws for nested arrays and shifted bounds.
    mutating func next() throws -> Element? {
        if isFirst {
            isFirst = false
            try take("{")
            if rest.first == UInt8(ascii: "}") { return try end() }
        } else if rest.first == UInt8(ascii: ",") {
            rest.removeFirst()
        } else {
            return try end()
        }
        return rest.first == UInt8(ascii: "\"") ? .value(try quoted()) : try bare()
    }

    private mutating func end() throws -> Element? {
        try take("}")
        guard rest.isEmpty else { throw UnreadableCell("not an array") }
        return nil
    }

    private mutating func bare() throws -> Element {
        let end = rest.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") } ?? rest.endIndex
        let bytes = rest[rest.startIndex..<end]
        guard !bytes.isEmpty, bytes.first != UInt8(ascii: "{") else { throw UnreadableCell("not a one-dimensional array") }
        rest = rest[end...]
        return bytes.elementsEqual("NULL".utf8) ? .null : .value(Array(bytes))
    }

    private mutating func quoted() throws -> [UInt8] {
        var bytes: [UInt8] = []
        rest.removeFirst()
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return bytes
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst() else { break }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        throw UnreadableCell("an array element has no end")
    }

    private mutating func take(_ character: Unicode.Scalar) throws {
        guard rest.popFirst() == UInt8(ascii: character) else { throw UnreadableCell("not a one-dimensional array") }
    }
}
