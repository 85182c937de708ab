/// The members of one part of the contract, taken one by one: what is left at the end is a word nobody knows, and an error.
struct Words {
    private var left: [String: Value]
    private let place: String

    init(_ value: Value, at place: String) throws {
        guard case .object(let members) = value else { throw UnknownWord(place: place, word: "\(value)") }
        left = members
        self.place = place
    }

    /// - Parameter read: nil for what the word cannot mean.
    mutating func take<Meaning>(_ word: String, _ read: (Value) throws -> Meaning?) throws -> Meaning? {
        guard let value = left.removeValue(forKey: word) else { return nil }
        guard let meaning = try read(value) else { throw UnknownWord(place: place, word: "\(word): \(value)") }
        return meaning
    }

    func end() throws {
        if let word = left.keys.min() { throw UnknownWord(place: place, word: word) }
    }
}

/// The contract says something that its reader would have to ignore.
package struct UnknownWord: Error, CustomStringConvertible, Equatable {
    package let place: String
    package let word: String
    package var description: String { "\(place): \(word)" }
}
