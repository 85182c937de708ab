internal import Yams

extension Value {
    /// As OpenAPI reads YAML: by the rules of JSON, where neither `on` is true nor a day more than a text.
    package init(yaml: String) throws {
        let rules = try Resolver.basic
            .appending(.null, "^(?:null|~|)$").appending(.bool, "^(?:true|false)$").appending(.int, "^-?[0-9]+$")
            .appending(.float, #"^-?[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]+)?$"#)
        guard let document = try compose(yaml: yaml, rules) else { throw Unreadable(what: "an empty document") }
        self = try Self.value(of: document)
    }

    private static func value(of node: Node) throws -> Value {
        switch node {
        case .mapping(let mapping):
            return .object(
                try Dictionary(uniqueKeysWithValues: mapping.map { key, value in (key.scalar?.string ?? "", try Self.value(of: value)) }))
        case .sequence(let sequence): return .array(try sequence.map(value))
        case .scalar(let scalar):
            switch node.tag.rawValue {
            case Tag.Name.null.rawValue: return .null
            case Tag.Name.bool.rawValue: return .bool(scalar.string == "true")
            case Tag.Name.int.rawValue, Tag.Name.float.rawValue: return .number(Double(scalar.string)!)
            default: return .string(scalar.string)
            }
        case .alias: throw Unreadable(what: "an alias")
        }
    }
}
