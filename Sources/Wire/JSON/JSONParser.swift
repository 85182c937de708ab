import Foundation

extension JSON {
    /// Reads one document, strictly as RFC 8259 and I-JSON have it; the caller bounds its size.
    package static func parse(_ bytes: some Sequence<UInt8>) throws(JSONMalformed) -> JSON {
        var parser = JSONParser(Array(bytes))
        return try parser.document()
    }
}

/// Recursive descent over an array of bytes. Every access is bounds-checked: a planned mistake of a client ends in an error, never in a trap.
struct JSONParser {
    /// How many lists and objects may stand inside each other.
    static let deepest = 32

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONMalformed) -> JSON {
        skipSpace()
        let json = try value(at: .root, depth: 0)
        skipSpace()
        guard position == bytes.count else { throw malformed(.trailingBytes) }
        return json
    }

    // MARK: Values

    private mutating func value(at path: JSON.Path, depth: Int) throws(JSONMalformed) -> JSON {
        guard let first = peek else { throw malformed(.endsTooEarly) }
        return switch first {
        case UInt8(ascii: "{"): JSON(.object(try members(of: path, depth: depth + 1)), at: path)
        case UInt8(ascii: "["): JSON(.array(try elements(of: path, depth: depth + 1)), at: path)
        case UInt8(ascii: "\""): JSON(.string(try string()), at: path)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): JSON(.number(try number()), at: path)
        case UInt8(ascii: "t"): JSON(try word("true", .bool(true)), at: path)
        case UInt8(ascii: "f"): JSON(try word("false", .bool(false)), at: path)
        case UInt8(ascii: "n"): JSON(try word("null", .null), at: path)
        default: throw malformed(.unexpectedCharacter)
        }
    }

    private mutating func members(of path: JSON.Path, depth: Int) throws(JSONMalformed) -> [JSON.Member] {
        guard depth <= Self.deepest else { throw malformed(.tooDeep) }
        position += 1
        skipSpace()
        if accept("}") { return [] }
        var members: [JSON.Member] = []
        var names: Set<String> = []
        while true {
            let start = position
            guard peek == UInt8(ascii: "\"") else { throw unexpected }
            let name = try string()
            let place = JSON.Path.member(name, of: path)
            guard names.insert(name).inserted else { throw malformed(.duplicateMember(place.description), at: start) }
            skipSpace()
            guard accept(":") else { throw unexpected }
            skipSpace()
            members.append(JSON.Member(name: name, value: try value(at: place, depth: depth)))
            skipSpace()
            if accept("}") { return members }
            guard accept(",") else { throw unexpected }
            skipSpace()
        }
    }

    private mutating func elements(of path: JSON.Path, depth: Int) throws(JSONMalformed) -> [JSON] {
        guard depth <= Self.deepest else { throw malformed(.tooDeep) }
        position += 1
        skipSpace()
        if accept("]") { return [] }
        var elements: [JSON] = []
        while true {
            elements.append(try value(at: .element(elements.count, of: path), depth: depth))
            skipSpace()
            if accept("]") { return elements }
            guard accept(",") else { throw unexpected }
            skipSpace()
        }
    }

    private mutating func word(_ word: StaticString, _ content: JSON.Content) throws(JSONMalformed) -> JSON.Content {
        for byte in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
            guard peek == byte else { throw unexpected }
            position += 1
        }
        return content
    }

    // MARK: Numbers

    private mutating func number() throws(JSONMalformed) -> String {
        let start = position
        _ = accept("-")
        if accept("0") {
            guard !isAtDigit else { throw malformed(.badNumber) }
        } else {
            try digits()
        }
        if accept(".") { try digits() }
        if accept("e") || accept("E") {
            if !accept("-") { _ = accept("+") }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONMalformed) {
        let start = position
        while isAtDigit { position += 1 }
        guard position > start else { throw malformed(peek == nil ? .endsTooEarly : .badNumber) }
    }

    // MARK: Strings

    private mutating func string() throws(JSONMalformed) -> String {
        position += 1
        let start = position
        var ascii = true
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                let run = bytes[start..<position]
                let text = ascii ? String(decoding: run, as: UTF8.self) : try composed(run, from: start)
                position += 1
                return text
            case UInt8(ascii: "\\"):
                return try escapedString(from: start)
            case ..<0x20:
                throw malformed(.controlCharacter)
            default:
                if byte >= 0x80 { ascii = false }
                position += 1
            }
        }
        throw malformed(.endsTooEarly)
    }

    /// The slower half: a string with at least one escape, collected byte by byte.
    private mutating func escapedString(from start: Int) throws(JSONMalformed) -> String {
        var unescaped = Array(bytes[start..<position])
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                let text = try composed(unescaped[...], from: start)
                position += 1
                return text
            case UInt8(ascii: "\\"):
                unescaped.append(contentsOf: String(Character(try escape())).utf8)
            case ..<0x20:
                throw malformed(.controlCharacter)
            default:
                unescaped.append(byte)
                position += 1
            }
        }
        throw malformed(.endsTooEarly)
    }

    private mutating func escape() throws(JSONMalformed) -> Unicode.Scalar {
        let start = position
        position += 1
        guard let letter = peek else { throw malformed(.endsTooEarly) }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        default: throw malformed(.badEscape, at: start)
        }
    }

    /// After `\u`: one scalar, from one escape or from a surrogate pair.
    private mutating func unicodeEscape(from start: Int) throws(JSONMalformed) -> Unicode.Scalar {
        let first = try hex(from: start)
        guard first != 0 else { throw malformed(.controlCharacter, at: start) }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, accept("\\") else { throw malformed(.loneSurrogate, at: start) }
        guard accept("u") else { throw malformed(.loneSurrogate, at: start) }
        let second = try hex(from: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw malformed(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func hex(from start: Int) throws(JSONMalformed) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek else { throw malformed(.endsTooEarly) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw malformed(.badEscape, at: start) }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    /// Text in NFC, so that one Vietnamese name is one sequence of bytes however it was typed.
    private func composed(_ utf8: ArraySlice<UInt8>, from start: Int) throws(JSONMalformed) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else { throw malformed(.invalidUTF8, at: start) }
        guard let composed = text.composed else { throw malformed(.tooManyMarks, at: start) }
        return composed
    }

    // MARK: Bytes and places

    private var peek: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private var isAtDigit: Bool {
        peek.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private var unexpected: JSONMalformed {
        malformed(peek == nil ? .endsTooEarly : .unexpectedCharacter)
    }

    private func malformed(_ reason: JSONMalformed.Reason) -> JSONMalformed {
        malformed(reason, at: position)
    }

    /// Lines and columns are counted only here: a good body never pays for them.
    private func malformed(_ reason: JSONMalformed.Reason, at place: Int) -> JSONMalformed {
        var line = 1
        var column = 1
        for byte in bytes[..<place] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONMalformed(reason: reason, line: line, column: column)
    }
}
