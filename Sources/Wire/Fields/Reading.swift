import Emulation
package import Foundation

/// How one kind of value is read from a request: a value itself, so that lists, optional fields and query parameters share it.
///
/// A noun that has a text form of its own adds a reading next to its controller:
///
/// ```swift
/// extension Reading<UnitID> {
///     static var unit: Self {
///         Reading(placeholder: .nation) { json throws(FieldProblem) in … }
///     }
/// }
/// let unit = fields.value("unit", .unit)
/// ```
package struct Reading<Value>: Sendable where Value: Sendable {
    /// Stands in for a value that could not be read, until `finish()` throws; it never leaves a handler.
    let placeholder: Value
    package let read: @Sendable (JSON) throws(FieldProblem) -> Value

    package init(placeholder: Value, read: @escaping @Sendable (JSON) throws(FieldProblem) -> Value) {
        self.placeholder = placeholder
        self.read = read
    }
}

extension Reading<String> {
    /// Text on one line without the white space around it, not blank, at most so many characters (Unicode scalars, as PostgreSQL counts).
    package static func text(upTo most: Int) -> Self {
        Reading(placeholder: "") { json throws(FieldProblem) in
            let text = try json.text(upTo: most, hasLines: false)
            guard !text.isEmpty else { throw .blank(json.path) }
            return text
        }
    }
}

extension Reading<UUID> {
    /// A UUID of any version.
    package static var uuid: Reading<UUID> {
        Reading(placeholder: .none) { json throws(FieldProblem) in
            try json.uuid(expected: "UUID")
        }
    }

    /// A UUIDv7: what a client makes up for something new.
    package static var newID: Reading<UUID> {
        Reading(placeholder: .none) { json throws(FieldProblem) in
            let id = try json.uuid(expected: "UUIDv7")
            guard id.uuid.6 >> 4 == 7, id.uuid.8 >> 6 == 0b10 else { throw .invalidUUID(json.path, expected: "UUIDv7") }
            return id
        }
    }
}

extension Reading<Bool> {
    /// `true` or `false`.
    package static var bool: Self {
        Reading(placeholder: false) { json throws(FieldProblem) in
            switch json.content {
            case .bool(let value): return value
            // What a box in a form says that has no value of its own is `on`.
            case .written("true"), .written("on"): return true
            case .written("false"): return false
            default: throw .wrongType(json.path, expected: Wording(vi: "true hoặc false", en: "true or false"))
            }
        }
    }
}

extension Reading<Int> {
    /// A whole number, written as one: neither `3.0` nor `"3"`.
    package static func int(in range: ClosedRange<Int>) -> Self {
        Reading(placeholder: range.lowerBound) { json throws(FieldProblem) in
            let text: String? =
                switch json.content {
                case .number(let text), .written(let text): text
                default: nil
                }
            guard let text, text.isWholeNumber else {
                throw .wrongType(json.path, expected: Wording(vi: "số nguyên", en: "a whole number"))
            }
            guard let value = Int(text), range.contains(value) else { throw .outOfRange(json.path, range) }
            return value
        }
    }
}

extension Reading<Decimal> {
    /// A number, or a string that holds one, exactly: at most 38 digits, 20 of them decimals, and no exponent beyond ±30.
    package static var decimal: Reading<Decimal> {
        Reading(placeholder: 0) { json throws(FieldProblem) in
            let text: String
            switch json.content {
            case .number(let number): text = number
            case .string(let string), .written(let string): text = string
            default: throw .wrongType(json.path, expected: .decimalNumber)
            }
            do throws(NumberRefusal) {
                return try Decimal(exactly: text)
            } catch {
                switch error {
                case .malformed: throw .wrongType(json.path, expected: .decimalNumber)
                case .tooManyDigits: throw .tooManyDigits(json.path)
                }
            }
        }
    }
}

extension Reading where Value: CaseIterable & RawRepresentable<String> {
    /// One of the names of an enum; the enum must have at least one case.
    package static func choice(of type: Value.Type = Value.self) -> Self {
        Reading(placeholder: type.allCases.first!) { json throws(FieldProblem) in
            guard let value = Value(rawValue: try json.string()) else {
                throw .unknownChoice(json.path, choices: type.allCases.map(\.rawValue))
            }
            return value
        }
    }
}

extension JSON {
    /// Text without the white space around it, which may leave nothing, at most so many characters.
    ///
    /// No control characters, which a terminal or a spreadsheet would obey, and none that turn the direction of writing, which makes a
    /// name look like another. Line ends and tabs only where it `hasLines`.
    func text(upTo most: Int, hasLines: Bool) throws(FieldProblem) -> String {
        let text = try string().trimmingCharacters(in: .whitespacesAndNewlines)
        var count = 0
        for scalar in text.unicodeScalars {
            count += 1
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: if !hasLines { throw .controlCharacter(path) }
            case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: throw .controlCharacter(path)
            default: break
            }
        }
        guard count <= most else { throw .tooLong(path, count, most: most) }
        return text
    }

    /// The text, if this is a string.
    package func string() throws(FieldProblem) -> String {
        switch content {
        case .string(let text), .written(let text): return text
        default: throw .wrongType(path, expected: Wording(vi: "chuỗi ký tự", en: "a string"))
        }
    }

    /// The UUID, if this is a string of the usual 36 characters.
    fileprivate func uuid(expected: String) throws(FieldProblem) -> UUID {
        let text = try string()
        guard let id = UUID(uuidString: text), id.uuidString.lowercased() == text.lowercased() else {
            throw .invalidUUID(path, expected: expected)
        }
        return id
    }
}

extension String {
    /// Digits, perhaps after a minus.
    fileprivate var isWholeNumber: Bool {
        let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
        return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension UUID {
    /// All noughts.
    fileprivate static var none: UUID { UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) }
}

extension Wording {
    fileprivate static var decimalNumber: Wording {
        Wording(vi: "số (dấu thập phân là dấu chấm)", en: "a number (with a point before the decimals)")
    }
}
