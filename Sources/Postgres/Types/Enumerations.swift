/// An enumeration travels as its raw value: declare the conformance, the rest is here.
extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    package static var postgresType: OID { RawValue.postgresType }
    package static var postgresFormat: WireFormat { RawValue.postgresFormat }
    package func encode(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        try rawValue.encode(into: &parameter)
    }
}

extension PostgresDecodable where Self: RawRepresentable & CaseIterable, RawValue: PostgresDecodable {
    package static var postgresTypes: [OID] { RawValue.postgresTypes }

    /// The first case.
    package static var placeholder: Self { allCases[allCases.startIndex] }

    package init(_ cell: Cell) throws {
        guard let value = try Self(rawValue: RawValue(cell)) else { throw UnreadableCell("not a case of \(Self.self)") }
        self = value
    }
}
