package import Emulation

extension Fields {
    /// A line of something half written: what is left empty has not been written yet.
    package mutating func words(_ name: String, upTo most: Int) -> String? {
        optional(name, .words(upTo: most, hasLines: false)).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The same with as many lines as its writer likes.
    package mutating func paragraphs(_ name: String, upTo most: Int) -> String? {
        optional(name, .words(upTo: most, hasLines: true)).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A legal day, if there is one.
    package mutating func legalDay(_ name: String) -> Day? { optional(name, .legalDay) }
}

extension Reading<String> {
    fileprivate static func words(upTo most: Int, hasLines: Bool) -> Self {
        Reading(placeholder: "") { json throws(FieldProblem) in try json.text(upTo: most, hasLines: hasLines) }
    }
}
