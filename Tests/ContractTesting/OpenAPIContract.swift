import Foundation
import HTTP

/// The contract as a machine reads it: which operations there are, and whether an answer is one of those it promises.
package struct OpenAPIContract: Sendable {
    /// The one that travels with the program.
    package static let ours = Result { try OpenAPIContract(String(decoding: Contract.text, as: UTF8.self)) }

    package let operations: [Operation]
    package let document: Document
    /// What `#/components/schemas/…` leads to.
    let schemas: [String: Schema]
    /// What is answered where there is no operation.
    let problem: Response
    /// The headers that mean something to a client of the contract, in small letters: where one is sent, it is declared.
    let headers: Set<String>

    /// Throws where the contract says anything that would have to be ignored.
    package init(_ yaml: String) throws {
        let document = Document(root: try Value(yaml: yaml))
        self.document = document
        schemas = try Dictionary(
            uniqueKeysWithValues: (document["#/components/schemas"]?.members ?? [:]).map { name, value in
                let place = "#/components/schemas/\(name)"
                return (place, try Schema(value, at: place))
            })
        operations = try (document.root["paths"]?.members ?? [:]).flatMap { path, item in
            try item.members.compactMap { method, value -> Operation? in
                guard method != "parameters" else { return nil }
                return try Self.operation(method, path, value, of: document)
            }
        }
        problem = try Response(.object(["$ref": .string("#/components/responses/Problem")]), of: document, at: "#")
        headers = Set((document["#/components/headers"]?.members ?? [:]).keys.map { $0.lowercased() })
        // Also of what is sent: no word and no reference goes unread.
        var everySchema = Array(schemas.values)
        try document.visit { place, value in
            if let schema = value["schema"] { everySchema.append(try Schema(schema, at: "\(place)/schema")) }
            _ = try document.resolved(value)
        }
        for reference in everySchema.flatMap(\.everyOne).compactMap(\.reference) where schemas[reference] == nil {
            throw UnknownWord(place: reference, word: "is no schema")
        }
    }

    private static func operation(_ method: String, _ path: String, _ value: Value, of document: Document) throws -> Operation {
        let place = "\(method.uppercased()) \(path)"
        var words = try Words(value, at: place)
        let id = try words.take("operationId") { $0.text }
        let roles = try words.take("x-roles") { $0.elements.compactMap(\.text) }
        let responses = try words.take("responses") { value in
            try Dictionary(
                uniqueKeysWithValues: value.members.map { status, value in
                    (status, try Response(value, of: document, at: "\(place) \(status)"))
                })
        }
        for word in ["summary", "description", "tags", "security", "parameters", "requestBody"] { _ = try words.take(word) { $0 } }
        try words.end()
        return Operation(
            id: id ?? "", method: method.uppercased(), path: path, roles: roles, responses: responses ?? [:],
            parts: path.split(separator: "/").map(String.init))
    }

    /// The operation that is asked for, and nil where there is none. Who asks for the head alone asks for the same.
    /// - Parameter address: what a request says, with its query.
    package func operation(_ method: String, _ address: String) -> Operation? {
        let path = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let asked = path.split(separator: "/").map(String.init)
        return operations.filter { $0.method == (method == "HEAD" ? "GET" : method) && $0.isMeant(by: asked) }
            // A word is more than a place for anything.
            .max { $0.parts.count { $0.hasPrefix("{") } > $1.parts.count { $0.hasPrefix("{") } }
    }

    /// Whether the id of what is decided may stand in a header.
    package func takesIdempotencyKey(_ method: String, _ path: String) -> Bool {
        references(method, path).contains("#/components/parameters/Idempotency-Key")
    }

    /// Whether it is done on what was seen: empty for a demanded `If-Match`, and `-or-new` where there may be nothing yet; nil where it has none.
    package func ifMatch(_ method: String, _ path: String) -> String? {
        let prefix = "#/components/parameters/If-Match"
        return references(method, path).first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }

    /// The shared parameters of an operation.
    private func references(_ method: String, _ path: String) -> [String] {
        let parameters = document.root["paths"]?[path]?[method.lowercased()]?["parameters"]?.elements ?? []
        return parameters.compactMap { $0["$ref"]?.text }
    }

    /// What is written of a schema.
    package func schema(_ name: String) -> Value? { document["#/components/schemas/\(name)"] }
}
