/// What the contract says of one kind of answer.
struct Response: Sendable {
    struct Header: Sendable {
        let isRequired: Bool
        let schema: Schema
    }

    /// By names in small letters.
    let headers: [String: Header]
    /// By media type; none where there is no body.
    let content: [String: Schema]

    /// - Parameter document: where its references lead.
    init(_ value: Value, of document: Document, at place: String) throws {
        var words = try Words(document.resolved(value), at: place)
        headers =
            try words.take("headers") { value in
                try Dictionary(
                    uniqueKeysWithValues: value.members.map { name, value in
                        (name.lowercased(), try Self.header(document.resolved(value), at: "\(place)/\(name)"))
                    })
            } ?? [:]
        content =
            try words.take("content") { value in
                try Dictionary(
                    uniqueKeysWithValues: value.members.map { type, value in (type, try Self.schema(value, at: "\(place)/\(type)")) })
            } ?? [:]
        _ = try words.take("description") { $0 }
        try words.end()
    }

    private static func header(_ value: Value, at place: String) throws -> Header {
        var words = try Words(value, at: place)
        let isRequired = try words.take("required") { $0 } == .bool(true)
        _ = try words.take("description") { $0 }
        return Header(isRequired: isRequired, schema: try schema(of: &words, at: place))
    }

    private static func schema(_ value: Value, at place: String) throws -> Schema {
        var words = try Words(value, at: place)
        return try schema(of: &words, at: place)
    }

    private static func schema(of words: inout Words, at place: String) throws -> Schema {
        guard let schema = try words.take("schema", { try Schema($0, at: "\(place)/schema") }) else {
            throw UnknownWord(place: place, word: "no schema")
        }
        try words.end()
        return schema
    }
}
