extension String: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .text }
    package static var postgresTypes: [OID] { [.text, .varchar, .bpchar, .name] }
    package static var placeholder: String { "" }

    // The binary form of text is the text. Its length travels, so the server sees a NUL and refuses it, where libpq would cut.
    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) { parameter.append(self) }

    package init(_ cell: Cell) { self = cell.text }
}

/// A JSON document as text, neither parsed nor checked here.
package struct JSONText: Hashable, Sendable {
    /// The document.
    package let text: String

    /// Takes a document as it is; the server refuses what is not JSON.
    package init(_ text: String) { self.text = text }
}

extension JSONText: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .jsonb }
    package static var postgresTypes: [OID] { [.jsonb, .json] }
    package static var placeholder: JSONText { JSONText("null") }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) {
        // jsonb's binary form is a version and the text.
        parameter.append(bigEndian: UInt8(1))
        parameter.append(text)
    }

    package init(_ cell: Cell) { self.init(cell.text) }
}
