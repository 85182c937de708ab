extension JSONWriter {
    /// What a cell of a database result, in PostgreSQL's text format, becomes.
    package enum Cell: Sendable {
        /// A string: text, uuid, date.
        case text
        /// A number, digit for digit; what JSON has no number for (`NaN`, `Infinity`) becomes a string.
        case number
        /// `t` and `f`.
        case bool
        /// A timestamptz as ISO 8601: `2024-08-16 03:04:05.5+00` becomes `2024-08-16T03:04:05.5Z`.
        case instant
        /// A json or jsonb, as it is.
        case json
    }

    /// Copies a cell; nil, the SQL NULL, becomes null.
    package mutating func cell(_ bytes: UnsafeRawBufferPointer?, as kind: Cell) {
        guard let bytes else { return null() }
        switch kind {
        case .text: quoted(bytes)
        case .number: bytes.isNumber ? raw(bytes) : quoted(bytes)
        case .bool: value(bytes.first == UInt8(ascii: "t"))
        case .instant: instant(bytes)
        case .json: raw(bytes)
        }
    }

    /// Anything that does not look as expected is written as it came.
    private mutating func instant(_ bytes: UnsafeRawBufferPointer) {
        guard (22...40).contains(bytes.count), bytes[10] == UInt8(ascii: " "), let zone = bytes.zone else { return quoted(bytes) }
        withUnsafeTemporaryAllocation(byteCount: bytes.count + 3, alignment: 1) { text in
            text.copyMemory(from: bytes)
            text[10] = UInt8(ascii: "T")
            var end = bytes.count
            if end - zone == 3, bytes[zone] == UInt8(ascii: "+"), bytes[zone + 1] == UInt8(ascii: "0"), bytes[zone + 2] == UInt8(ascii: "0")
            {
                text[zone] = UInt8(ascii: "Z")
                end = zone + 1
            } else if end - zone == 3 {
                text[end] = UInt8(ascii: ":")
                text[end + 1] = UInt8(ascii: "0")
                text[end + 2] = UInt8(ascii: "0")
                end += 3
            }
            quoted(UnsafeRawBufferPointer(rebasing: text[..<end]))
        }
    }
}

extension UnsafeRawBufferPointer {
    /// PostgreSQL's numbers begin with a digit, after a minus perhaps; `NaN` and `-Infinity` do not.
    fileprivate var isNumber: Bool {
        guard !isEmpty else { return false }
        let digit = self[0] == UInt8(ascii: "-") && count > 1 ? self[1] : self[0]
        return digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9")
    }

    /// Where the offset of a timestamptz begins, after the seconds.
    fileprivate var zone: Int? {
        (19..<count).first { self[$0] == UInt8(ascii: "+") || self[$0] == UInt8(ascii: "-") }
    }
}
