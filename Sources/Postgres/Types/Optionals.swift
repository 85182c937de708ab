extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: OID { Wrapped.postgresType }
    package static var postgresFormat: WireFormat { Wrapped.postgresFormat }
    package var isNull: Bool { self?.isNull ?? true }
    package func encode(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        if let self { try self.encode(into: &parameter) }
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static var postgresTypes: [OID] { Wrapped.postgresTypes }
    package static var acceptsNull: Bool { true }
    // A value rather than nil, so that a reader's `if let` is walked too.
    package static var placeholder: Wrapped? { Wrapped.placeholder }
    package init(_ cell: Cell) throws { self = try Wrapped(cell) }
    package init(nullable cell: Cell?) throws {
        if let cell { self = .some(try Wrapped(cell)) } else { self = nil }
    }
}
