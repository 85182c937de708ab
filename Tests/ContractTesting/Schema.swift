import Foundation

/// What a value has to be, in the words of JSON Schema that the contract uses; any other word is refused when the contract is read.
package final class Schema: Sendable {
    enum Kind: String, CaseIterable, Sendable { case null, boolean, integer, number, string, array, object }

    /// What may follow a schema's own members.
    enum More: Sendable {
        /// Nothing, in an answer: the contract names what it shows.
        case unsaid
        case none
        case each(Schema)
    }

    let reference: String?
    let kinds: [Kind]?
    let choices: [Value]?
    let all: [Schema]
    let any: [Schema]
    let one: [Schema]

    let required: [String]
    let properties: [String: Schema]?
    let more: More
    let items: Schema?
    let mostItems: Int?

    let pattern: Pattern?
    let format: Format?
    let shortest: Int?
    let longest: Int?
    let minimum: Double?
    let maximum: Double?

    /// - Parameter place: where it stands in the contract.
    init(_ value: Value, at place: String) throws {
        var words = try Words(value, at: place)
        func schemas(_ value: Value, _ word: String) throws -> [Schema] {
            try value.elements.enumerated().map { try Schema($1, at: "\(place)/\(word)/\($0)") }
        }
        reference = try words.take("$ref") { $0.text }
        kinds = try words.take("type") { value in
            let names = value.text.map { [$0] } ?? value.elements.map { $0.text ?? "" }
            let kinds = names.compactMap(Kind.init)
            return kinds.count == names.count && !kinds.isEmpty ? kinds : nil
        }
        let constant = try words.take("const") { $0 }
        choices = try words.take("enum") { $0.elements.isEmpty ? nil : $0.elements } ?? constant.map { [$0] }
        all = try words.take("allOf") { try schemas($0, "allOf") } ?? []
        any = try words.take("anyOf") { try schemas($0, "anyOf") } ?? []
        one = try words.take("oneOf") { try schemas($0, "oneOf") } ?? []

        required = try words.take("required") { $0.elements.compactMap(\.text) } ?? []
        properties = try words.take("properties") { value in
            try Dictionary(uniqueKeysWithValues: value.members.map { ($0, try Schema($1, at: "\(place)/properties/\($0)")) })
        }
        // Where nothing is said, unevaluated members are not taken either; saying so says nothing more.
        _ = try words.take("unevaluatedProperties") { $0 == .bool(false) ? $0 : nil }
        more =
            try words.take("additionalProperties") { value in
                value == .bool(false) ? More.none : More.each(try Schema(value, at: "\(place)/additionalProperties"))
            } ?? .unsaid
        items = try words.take("items") { try Schema($0, at: "\(place)/items") }
        mostItems = try words.take("maxItems", Self.count)

        pattern = try words.take("pattern") { try $0.text.map(Pattern.init) }
        format = try words.take("format") { $0.text.flatMap(Format.init) }
        shortest = try words.take("minLength", Self.count)
        longest = try words.take("maxLength", Self.count)
        minimum = try words.take("minimum", Self.number)
        maximum = try words.take("maximum", Self.number)

        for word in ["description", "default"] { _ = try words.take(word) { $0 } }
        try words.end()
    }

    private static func count(_ value: Value) -> Int? { number(value).flatMap(Int.init(exactly:)) }

    private static func number(_ value: Value) -> Double? {
        guard case .number(let number) = value else { return nil }
        return number
    }

    /// Itself and every schema in it.
    var everyOne: [Schema] {
        var within = all + any + one + Array((properties ?? [:]).values) + (items.map { [$0] } ?? [])
        if case .each(let schema) = more { within.append(schema) }
        return [self] + within.flatMap(\.everyOne)
    }
}
