package import Foundation

/// Writes JSON byte by byte into one buffer; commas take care of themselves.
///
/// Lists go from the cells of a database result straight to the client: no string, no dictionary and no allocation per field.
/// `JSONEncoder` gave a third of the requests per second on 200-row lists (`reference/postgres-from-swift.md`, 4).
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///     json.array("items") { json in
///         for row in rows {
///             json.object { json in
///                 json.member("id", cell: row[0], as: .text)
///                 json.member("value", cell: row[1], as: .number)
///             }
///         }
///     }
///     json.member("total", rows.count)
/// }
/// return Response(json: json)
/// ```
package struct JSONWriter: ~Copyable {
    private var bytes: OutputBytes
    /// Whether the next name or element has something before it.
    private var needsComma = false

    /// Starts with room for so many bytes; a list of 200 rows wants some 32 KiB.
    package init(capacity: Int = 1024) {
        bytes = OutputBytes(capacity: capacity)
    }

    /// The finished document, lent to whoever takes it over.
    package consuming func finish<Document>(_ taking: (UnsafeRawBufferPointer) -> Document) -> Document {
        bytes.take(taking)
    }

    /// The finished document as text.
    package consuming func text() -> String {
        finish { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: Objects and lists

    /// An object, as an element or after `key`.
    package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        beginObject()
        try body(&self)
        endObject()
    }

    /// A list, as an element or after `key`.
    package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        beginArray()
        try body(&self)
        endArray()
    }

    /// An object as a member.
    package mutating func object(_ name: StaticString, _ body: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try object(body)
    }

    /// A list as a member.
    package mutating func array(_ name: StaticString, _ body: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try array(body)
    }

    /// Opens an object where a closure does not fit, such as around an `await`.
    package mutating func beginObject() { open("{") }
    /// Closes it.
    package mutating func endObject() { close("}") }
    /// Opens a list where a closure does not fit.
    package mutating func beginArray() { open("[") }
    /// Closes it.
    package mutating func endArray() { close("]") }

    // MARK: Names

    /// The name of a member; exactly one value must follow. Names in the source need no escaping and get none.
    package mutating func key(_ name: StaticString) {
        let length = name.utf8CodeUnitCount
        let start = UnsafeRawPointer(name.utf8Start)
        assert(UnsafeRawBufferPointer(start: start, count: length).firstEscape(from: 0) == length)
        let comma = needsComma ? 1 : 0
        needsComma = false
        bytes.append(atMost: length + 4) { room in
            if comma == 1 { room[0] = UInt8(ascii: ",") }
            room[comma] = UInt8(ascii: "\"")
            room.baseAddress!.advanced(by: comma + 1).copyMemory(from: start, byteCount: length)
            room[comma + length + 1] = UInt8(ascii: "\"")
            room[comma + length + 2] = UInt8(ascii: ":")
            return comma + length + 3
        }
    }

    /// The name of a member that is data.
    package mutating func key(text name: String) {
        value(name)
        byte(":")
        needsComma = false
    }

    // MARK: Values

    /// Null.
    package mutating func null() {
        raw("null")
    }

    /// True or false.
    package mutating func value(_ bool: Bool) {
        raw(bool ? "true" : "false")
    }

    /// A whole number.
    package mutating func value(_ integer: Int) {
        digits(of: integer)
    }

    /// A whole number of another width.
    package mutating func value(_ integer: some FixedWidthInteger) {
        digits(of: integer)
    }

    @inline(__always)
    private mutating func digits(of integer: some FixedWidthInteger) {
        comma()
        let negative = integer < 0
        var rest = UInt64(integer.magnitude)
        var length = negative ? 2 : 1
        var bound = rest
        while bound >= 10 {
            bound /= 10
            length += 1
        }
        bytes.append(atMost: length) { room in
            var place = length
            repeat {
                place -= 1
                room[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if negative { room[0] = UInt8(ascii: "-") }
            return length
        }
        needsComma = true
    }

    /// An exact number.
    package mutating func value(_ decimal: Decimal) {
        guard !decimal.isNaN else { return null() }
        comma()
        bytes.append("\(decimal)")
        needsComma = true
    }

    /// Text.
    package mutating func value(_ text: String) {
        var text = text
        text.withUTF8 { quoted(UnsafeRawBufferPointer($0)) }
    }

    /// A UUID in small letters, as PostgreSQL writes it.
    package mutating func value(_ id: UUID) {
        comma()
        withUnsafeBytes(of: id.uuid) { id in
            bytes.append(atMost: 38) { room in
                func write(_ digits: UInt64, at place: Int) {
                    room.storeBytes(of: digits.littleEndian, toByteOffset: place, as: UInt64.self)
                }
                func write(_ sign: Unicode.Scalar, at place: Int) { room[place] = UInt8(ascii: sign) }
                // From left to right: eight digits overwrite what four left behind them.
                write("\"", at: 0)
                write(hexDigits(of: id, from: 0), at: 1)
                write("-", at: 9)
                let (second, third) = (hexDigits(of: id, from: 4), hexDigits(of: id, from: 8))
                write(second, at: 10)
                write("-", at: 14)
                write(second >> 32, at: 15)
                write("-", at: 19)
                write(third, at: 20)
                write("-", at: 24)
                write(third >> 32, at: 25)
                write(hexDigits(of: id, from: 12), at: 29)
                write("\"", at: 37)
                return 38
            }
        }
        needsComma = true
    }

    /// Bytes that are JSON already, such as the digits of a number.
    package mutating func raw(_ json: UnsafeRawBufferPointer) {
        comma()
        bytes.append(json)
        needsComma = true
    }

    /// UTF-8 as a string: runs without escapes are copied whole.
    package mutating func quoted(_ utf8: UnsafeRawBufferPointer) {
        comma()
        needsComma = true
        byte("\"")
        var start = 0
        while true {
            let escape = utf8.firstEscape(from: start)
            bytes.append(UnsafeRawBufferPointer(rebasing: utf8[start..<escape]))
            guard escape < utf8.count else { break }
            escaped(utf8[escape])
            start = escape + 1
        }
        byte("\"")
    }

    // MARK: Bytes

    private mutating func open(_ bracket: Unicode.Scalar) {
        comma()
        byte(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        byte(bracket)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { byte(",") }
    }

    private mutating func byte(_ character: Unicode.Scalar) {
        bytes.append(UInt8(ascii: character))
    }

    private mutating func raw(_ json: StaticString) {
        raw(UnsafeRawBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    private mutating func escaped(_ character: UInt8) {
        let short: Unicode.Scalar? =
            switch character {
            case UInt8(ascii: "\""): "\""
            case UInt8(ascii: "\\"): "\\"
            case UInt8(ascii: "\n"): "n"
            case UInt8(ascii: "\r"): "r"
            case UInt8(ascii: "\t"): "t"
            default: nil
            }
        byte("\\")
        if let short { return byte(short) }
        bytes.append("u00" as StaticString)
        bytes.append(hexDigit(character >> 4))
        bytes.append(hexDigit(character & 15))
    }
}

/// The digit of a value 0…15.
private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// The digits of four bytes, all eight at once; the first is the lowest byte.
private func hexDigits(of bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    var digits = UInt64(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self).littleEndian)
    digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits >> 4 | digits << 8) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return digits &+ 0x3030_3030_3030_3030 &+ letters &* 39
}

extension UnsafeRawBufferPointer {
    /// The place of the next byte that JSON wants escaped, or the end; eight bytes at a time where it can.
    fileprivate func firstEscape(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var place = start
        while place + 8 <= count {
            let word = loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let quote = word ^ (ones &* 0x22)
            let slash = word ^ (ones &* 0x5C)
            let found = ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
            guard found & highs == 0 else { break }
            place += 8
        }
        while place < count, self[place] >= 0x20, self[place] != 0x22, self[place] != 0x5C { place += 1 }
        return place
    }
}
