/// Writes CBOR (RFC 8949, 4.2.1: one way to write each value) of the three kinds that a signed paper needs: whole numbers, text, lists.
package struct CBORWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func value(_ number: UInt64) { head(0, number) }

    package mutating func value(_ text: String) {
        let text = Array(text.utf8)
        head(3, UInt64(text.count))
        bytes += text
    }

    package mutating func value(_ string: some Collection<UInt8>) {
        head(2, UInt64(string.count))
        bytes += string
    }

    /// So many values follow.
    package mutating func list(of count: Int) { head(4, UInt64(count)) }

    private mutating func head(_ kind: UInt8, _ value: UInt64) {
        func append(_ mark: UInt8, _ count: Int) {
            bytes.append(kind << 5 | mark)
            for place in (0..<count).reversed() { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(place * 8))) }
        }
        switch value {
        case ..<24: append(UInt8(value), 0)
        case ...0xFF: append(24, 1)
        case ...0xFFFF: append(25, 2)
        case ...0xFFFF_FFFF: append(26, 4)
        default: append(27, 8)
        }
    }
}
