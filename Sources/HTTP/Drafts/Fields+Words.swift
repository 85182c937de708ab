import Emulation
import Foundation

extension Fields {
    /// Text of something half written: what is left empty has not been written yet.
    mutating func words(_ name: String, upTo most: Int) -> String? {
        optional(name, .words(upTo: most)).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A legal day, if there is one.
    mutating func legalDay(_ name: String) -> Day? { optional(name, .legalDay) }
}

extension Reading<String> {
    /// Text without the white space around it, which may leave nothing.
    fileprivate static func words(upTo most: Int) -> Self {
        Reading(placeholder: "") { json throws(FieldProblem) in
            let text = try json.string().trimmingCharacters(in: .whitespacesAndNewlines)
            let count = text.unicodeScalars.count
            guard count <= most else { throw .tooLong(json.path, count, most: most) }
            return text
        }
    }
}
