/// Something an answer says that the contract does not, or the other way round.
package struct Difference: Hashable, Sendable, CustomStringConvertible {
    /// A JSON path, or the part of an answer.
    package let place: String
    package let rule: String

    package var description: String { "\(place): \(rule)" }
}
