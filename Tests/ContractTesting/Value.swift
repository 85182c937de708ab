/// What the contract and the answers are made of, read by readers that are not the server's.
package enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    /// Near enough for the bounds of the contract; which digits an answer has, other tests look at.
    case number(Double)
    case string(String)
    case array([Value])
    case object([String: Value])

    package subscript(name: String) -> Value? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    package var members: [String: Value] {
        guard case .object(let members) = self else { return [:] }
        return members
    }

    package var elements: [Value] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}
