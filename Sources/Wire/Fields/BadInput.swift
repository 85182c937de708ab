/// Everything that is wrong with what a client sent, said at once.
package struct BadInput: Error, Sendable, Hashable {
    /// In the order in which the fields were read; never empty.
    package let problems: [FieldProblem]
    /// Which part of the request is meant.
    package let place: Place

    /// The parts of a request that are read field by field.
    package enum Place: Sendable, Hashable {
        case body
        case query
    }

    package init(_ problems: [FieldProblem], in place: Place = .body) {
        self.problems = problems
        self.place = place
    }
}

extension BadInput {
    /// More than this helps nobody, and a hostile body must not get an answer many times its size.
    package static let mostProblems = 100
}

/// For the log of whoever keeps what is read: places and codes, no values.
extension BadInput: CustomStringConvertible {
    package var description: String { problems.map { "\($0.field) \($0.code)" }.joined(separator: ", ") }
}
