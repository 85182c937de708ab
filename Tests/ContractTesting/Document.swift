/// The contract as a tree, and where its references lead.
package struct Document: Sendable {
    let root: Value

    /// What a reference leads to, or the value itself where it is none.
    func resolved(_ value: Value) throws -> Value {
        guard let reference = value["$ref"]?.text else { return value }
        guard let found = self[reference] else { throw UnknownWord(place: reference, word: "leads nowhere") }
        return try resolved(found)
    }

    subscript(_ reference: String) -> Value? {
        guard reference.hasPrefix("#/") else { return nil }
        return reference.dropFirst(2).split(separator: "/").reduce(Value?.some(root)) { $0?[String($1)] }
    }

    /// Everything that is referred to anywhere.
    package var references: Set<String> {
        var found: Set<String> = []
        visit { _, value in if let reference = value["$ref"]?.text { found.insert(reference) } }
        return found
    }

    /// Everything that can be referred to.
    package var components: Set<String> {
        Set((root["components"]?.members ?? [:]).flatMap { kind, all in all.members.keys.map { "#/components/\(kind)/\($0)" } })
    }

    /// Shows every value with its place.
    func visit(_ look: (_ place: String, _ value: Value) throws -> Void) rethrows {
        func go(_ place: String, _ value: Value) throws {
            try look(place, value)
            for (name, member) in value.members { try go("\(place)/\(name)", member) }
            for (number, element) in value.elements.enumerated() { try go("\(place)/\(number)", element) }
        }
        try go("#", root)
    }
}
