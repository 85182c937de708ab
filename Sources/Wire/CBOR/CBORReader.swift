/// Reads what ``CBORWriter`` writes, and nothing else: a longer way to write a number, bytes that are no UTF-8 and bytes that follow are
/// refused, so of one value there is one text. Never reads past the end.
package struct CBORReader {
    private var rest: ArraySlice<UInt8>

    package struct Malformed: Error, Hashable {}

    package init(_ bytes: [UInt8]) { rest = bytes[...] }

    package mutating func number() throws(Malformed) -> UInt64 { try head(0) }

    package mutating func text() throws(Malformed) -> String {
        guard let text = String(validating: try take(try head(3)), as: UTF8.self) else { throw Malformed() }
        return text
    }

    /// How many values follow.
    package mutating func list() throws(Malformed) -> Int {
        guard let count = Int(exactly: try head(4)) else { throw Malformed() }
        return count
    }

    package func finish() throws(Malformed) {
        guard rest.isEmpty else { throw Malformed() }
    }

    private mutating func take(_ count: UInt64) throws(Malformed) -> ArraySlice<UInt8> {
        guard count <= UInt64(rest.count) else { throw Malformed() }
        let taken = rest.prefix(Int(count))
        rest = rest.dropFirst(Int(count))
        return taken
    }

    private mutating func head(_ kind: UInt8) throws(Malformed) -> UInt64 {
        guard let first = try take(1).first, first >> 5 == kind else { throw Malformed() }
        let mark = first & 31
        guard mark >= 24 else { return UInt64(mark) }
        guard mark <= 27 else { throw Malformed() }
        let length = 1 << Int(mark - 24)
        let value = try take(UInt64(length)).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        let least: UInt64 = length == 1 ? 24 : 1 << UInt64(length * 4)
        guard value >= least else { throw Malformed() }
        return value
    }
}
