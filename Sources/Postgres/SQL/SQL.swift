/// A piece of SQL with its parameters. Interpolation binds: `"… where id = \(id)"` sends `$1` and the value apart.
///
/// The same literal always yields the same text, so the text can key a prepared statement.
package struct SQL: Sendable {
    /// The text, with `$1`, `$2`, … where values were interpolated.
    package var text: String { interpolation.text }

    var parameters: Parameters { interpolation.parameters }
    private let interpolation: Interpolation
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        interpolation = Interpolation(text: text)
    }

    package init(stringInterpolation: Interpolation) {
        interpolation = stringInterpolation
    }

    /// Collects text and values as the literal is read.
    package struct Interpolation: StringInterpolationProtocol, Sendable {
        fileprivate(set) var text: String
        fileprivate(set) var parameters = Parameters()

        fileprivate init(text: String) { self.text = text }

        package init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            // Room for `$1` to `$99`.
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            parameters.reserve(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        /// Binds a value.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value) {
            parameters.append(value, placeholderAt: text.utf8.count)
            appendPlaceholder(parameters.count)
        }

        /// Binds a value or NULL.
        // Its own overload because the compiler warns of an optional that meets a parameter which is not one.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            parameters.append(value, placeholderAt: text.utf8.count)
            appendPlaceholder(parameters.count)
        }

        /// Splices another piece, its parameters renumbered to follow ours.
        package mutating func appendInterpolation(_ piece: SQL) {
            var copied = piece.text.utf8.startIndex
            for (index, slot) in piece.parameters.slots.enumerated() {
                let placeholder = piece.text.utf8.index(piece.text.utf8.startIndex, offsetBy: Int(slot.placeholder))
                text += piece.text[copied..<placeholder]
                parameters.append(slot, of: piece.parameters, placeholderAt: text.utf8.count)
                appendPlaceholder(parameters.count)
                copied = piece.text.utf8.index(placeholder, offsetBy: 1 + String(index + 1).utf8.count)
            }
            text += piece.text[copied...]
            if let failure = piece.parameters.failure { parameters.failure = failure }
        }

        /// Puts raw text into the statement: only for words of the program itself, hence the type.
        package mutating func appendInterpolation(unescaped text: StaticString) { self.text += text.description }

        fileprivate mutating func appendPlaceholder(_ number: Int) {
            text += "$"
            text += String(number)
        }
    }
}

extension SQL {
    /// The same text and types without the values, to be kept.
    var shape: SQL {
        var interpolation = Interpolation(text: text)
        interpolation.parameters = parameters.withoutValues
        return SQL(stringInterpolation: interpolation)
    }
}

extension SQL {
    /// The same with words put into its text, before the bytes at the offsets.
    func inserting(_ words: String, at offsets: [Int]) -> SQL {
        var made = Interpolation(text: "")
        let text = Array(text.utf8)
        var read = 0
        func copy(to end: Int) {
            for offset in offsets where (read..<end).contains(offset) {
                made.text += String(decoding: text[read..<offset], as: UTF8.self) + words
                read = offset
            }
            made.text += String(decoding: text[read..<end], as: UTF8.self)
            read = end
        }
        for slot in parameters.slots {
            copy(to: Int(slot.placeholder))
            made.parameters.append(slot, of: parameters, placeholderAt: made.text.utf8.count)
            made.appendPlaceholder(made.parameters.count)
            read += 1 + String(made.parameters.count).utf8.count
        }
        copy(to: text.count)
        return SQL(stringInterpolation: made)
    }
}

extension SQL {
    /// Whether it begins as data is read: such a statement cannot open a transaction or change the session for others.
    var leavesTheSessionAlone: Bool {
        let text = text.utf8
        let start = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "(") }
        return Self.dataWords.contains { word in
            start.count > word.utf8CodeUnitCount
                && zip(start, UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    private static let dataWords: [StaticString] = ["select", "with", "values"]
}
