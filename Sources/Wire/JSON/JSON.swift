/// A request body as it was written: order kept, numbers kept as text, every value knowing where it stands.
///
/// Ours and not Foundation's, because its decoder silently rounds numbers beyond 38 digits and drops members nobody asked for.
///
/// ```swift
/// let json = try JSON.parse(bytes)
/// var fields = try Fields(json, allowing: ["title"])
/// ```
package struct JSON: Sendable {
    /// Where in the document the value stands; the path of a value in a list of targets reads `targets[2].value`.
    package let path: Path
    /// The value itself.
    package let content: Content

    /// What a JSON value can be.
    package enum Content: Sendable, Hashable {
        case null
        case bool(Bool)
        /// The digits exactly as the client wrote them.
        case number(String)
        /// Text in NFC.
        case string(String)
        /// The same out of a form, where a number and a yes are texts too.
        case written(String)
        case array([JSON])
        /// Members in the order of the document; no name occurs twice.
        case object([Member])
    }

    /// One name and its value.
    package struct Member: Sendable, Hashable {
        package let name: String
        package let value: JSON

        package init(name: String, value: JSON) {
            self.name = name
            self.value = value
        }
    }

    package init(_ content: Content, at path: Path = .root) {
        self.content = content
        self.path = path
    }

    /// The member of that name, if this is an object that has one.
    package subscript(name: String) -> JSON? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.name == name }?.value
    }
}

/// Two values are equal when they say the same, wherever they stand.
extension JSON: Hashable {
    package static func == (one: JSON, other: JSON) -> Bool {
        one.content == other.content
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(content)
    }
}
