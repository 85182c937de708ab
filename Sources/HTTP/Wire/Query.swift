package import Foundation
package import Wire

/// Reads the query of a request as `Fields` reads a body: demands nothing, checks everything, complains once.
///
/// ```swift
/// var query = Query(request.uri.query, allowing: Query.pageParameters + ["unit", "q"])
/// let unit = query.value("unit", .unit)
/// let page = query.page(after: .uuid)
/// try query.finish()          // 400, with everything that was wrong
/// ```
///
/// A parameter without a value (`state=`) is as if absent: that is how a form sends what was left empty.
package struct Query {
    private var values: [String: String] = [:]
    private var problems: [FieldProblem] = []

    /// From what follows the question mark, still encoded.
    package init(_ encoded: String?, allowing names: [String]) {
        for pair in (encoded ?? "").split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]), let value = Self.decoded(halves.count > 1 ? halves[1] : "") else {
                report(.malformedParameter(String(halves[0])))
                continue
            }
            guard names.contains(name) else {
                report(.unknownParameter(name, allowed: names))
                continue
            }
            guard values[name] == nil else {
                report(.repeatedParameter(name))
                continue
            }
            values[name] = value
        }
    }

    /// Throws everything that was wrong; call it before using any value.
    package func finish() throws(BadInput) {
        guard problems.isEmpty else { throw BadInput(problems, in: .query) }
    }

    /// Remembers a problem only the caller can see.
    package mutating func refuse(_ name: String, _ code: String, vi: String, en: String) {
        report(FieldProblem(name, code, vi: vi, en: en))
    }

    /// Whether the parameter has a value, whatever it is.
    package func has(_ name: String) -> Bool {
        text(name) != nil
    }

    // MARK: Values

    /// A value in any form that is text.
    package mutating func value<Value>(_ name: String, _ reading: Reading<Value>) -> Value? {
        text(name).flatMap { read(name, .string($0), reading) }
    }

    /// Text, trimmed.
    package mutating func string(_ name: String, upTo most: Int = 200) -> String? {
        value(name, .text(upTo: most))
    }

    /// A UUID of any version.
    package mutating func uuid(_ name: String) -> UUID? {
        value(name, .uuid)
    }

    /// A whole number.
    package mutating func int(_ name: String, in range: ClosedRange<Int>) -> Int? {
        text(name).flatMap { read(name, .number($0), .int(in: range)) }
    }

    // MARK: Behind them

    private func text(_ name: String) -> String? {
        values[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func read<Value>(_ name: String, _ content: JSON.Content, _ reading: Reading<Value>) -> Value? {
        do {
            return try reading.read(JSON(content, at: .member(name, of: .root)))
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func report(_ problem: FieldProblem) {
        guard problems.count < BadInput.mostProblems else { return }
        problems.append(problem)
    }

    /// Percent-encoding and plus signs undone, in NFC; nil if that gives no UTF-8, a NUL, which PostgreSQL's text cannot hold, or marks in a row without
    /// an end.
    static func decoded(_ encoded: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = encoded.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else { return nil }
                bytes.append(high << 4 | low)
            default:
                bytes.append(byte)
            }
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)?.composed
    }
}

extension UInt8 {
    fileprivate var hexValue: UInt8? {
        Character(Unicode.Scalar(self)).hexDigitValue.map(UInt8.init)
    }
}

extension FieldProblem {
    /// `query.unknown`: names the parameter and lists those that are allowed.
    fileprivate static func unknownParameter(_ name: String, allowed: [String]) -> FieldProblem {
        let name = JSON.Path.shortened(name)
        let allowed = allowed.joined(separator: ", ")
        guard !allowed.isEmpty else {
            return FieldProblem(
                name, "query.unknown", vi: "Không có tham số “\(name)”; địa chỉ này không nhận tham số nào.",
                en: "There is no parameter “\(name)”; none is allowed here.")
        }
        return FieldProblem(
            name, "query.unknown", vi: "Không có tham số “\(name)”; chỉ nhận các tham số: \(allowed).",
            en: "There is no parameter “\(name)”; allowed here: \(allowed).")
    }

    /// `query.repeated`.
    static func repeatedParameter(_ name: String) -> FieldProblem {
        FieldProblem(name, "query.repeated", vi: "Tham số này chỉ được ghi một lần.", en: "This may be given only once.")
    }

    /// `query.malformed`.
    static func malformedParameter(_ name: String) -> FieldProblem {
        FieldProblem(
            JSON.Path.shortened(name), "query.malformed", vi: "Tham số mã hóa sai (cần mã hóa phần trăm của UTF-8).",
            en: "Badly encoded; percent-encoded UTF-8 is expected.")
    }
}
