/// What a browser makes of a piece of HTML: start tags with their attributes, end tags and text, read byte by byte as the standard's
/// tokenizer does, for the judge must not share the writer's idea of what a letter is.
struct Markup {
    enum Token: Equatable {
        case start(String, [Pair])
        case end(String)
        case text([UInt8])
    }

    struct Pair: Equatable {
        let name: String
        let value: [UInt8]
    }

    /// What is no HTML as we write it: a tag that never ends, a value without an end.
    struct Malformed: Error {}

    private var rest: ArraySlice<UInt8>

    static func tokens(_ html: some Sequence<UInt8>) throws -> [Token] {
        var reader = Markup(rest: ArraySlice(Array(html)))
        var tokens: [Token] = []
        while let token = try reader.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws -> Token? {
        guard let first = rest.first else { return nil }
        guard first == UInt8(ascii: "<"), rest.count > 1, rest[rest.startIndex + 1].beginsTag else { return .text(text()) }
        rest.removeFirst()
        if rest.first == UInt8(ascii: "!") {
            while let byte = rest.popFirst(), byte != UInt8(ascii: ">") {}
            return try next()
        }
        let isEnd = rest.first == UInt8(ascii: "/")
        if isEnd { rest.removeFirst() }
        let name = word()
        var pairs: [Pair] = []
        while true {
            while let byte = rest.first, byte.isBlank || byte == UInt8(ascii: "/") { rest.removeFirst() }
            guard let byte = rest.first else { throw Malformed() }
            if byte == UInt8(ascii: ">") { break }
            let name = word()
            guard !name.isEmpty else { throw Malformed() }
            guard rest.first == UInt8(ascii: "=") else {
                pairs.append(Pair(name: name, value: []))
                continue
            }
            rest.removeFirst()
            guard rest.first == UInt8(ascii: "\"") else {
                let value = rest.prefix { !$0.isBlank && $0 != UInt8(ascii: ">") }
                pairs.append(Pair(name: name, value: Self.decoded(value)))
                rest = rest.dropFirst(value.count)
                continue
            }
            rest.removeFirst()
            guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else { throw Malformed() }
            pairs.append(Pair(name: name, value: Self.decoded(rest[..<quote])))
            rest = rest[quote...].dropFirst()
        }
        rest.removeFirst()
        return isEnd ? .end(name) : .start(name, pairs)
    }

    private mutating func word() -> String {
        let word = rest.prefix { !$0.isBlank && ![UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "/")].contains($0) }
        rest = rest.dropFirst(word.count)
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func text() -> [UInt8] {
        var end = rest.startIndex
        while end < rest.endIndex {
            if rest[end] == UInt8(ascii: "<"), end + 1 < rest.endIndex, rest[end + 1].beginsTag, end > rest.startIndex { break }
            end += 1
        }
        defer { rest = rest[end...] }
        return Self.decoded(rest[..<end])
    }

    /// References undone, as far as we write any.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let references: [(name: String, byte: UInt8)] = [
            ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")), ("&quot;", UInt8(ascii: "\"")),
            ("&#39;", UInt8(ascii: "'")),
        ]
        var decoded: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            if byte == UInt8(ascii: "&"), let found = references.first(where: { rest.starts(with: $0.name.utf8) }) {
                decoded.append(found.byte)
                rest = rest.dropFirst(found.name.utf8.count)
            } else {
                decoded.append(byte)
                rest = rest.dropFirst()
            }
        }
        return decoded
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(self) }
    fileprivate var beginsTag: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "/") || self == UInt8(ascii: "!")
    }
}
