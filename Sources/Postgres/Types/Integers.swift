/// Integers travel as 2, 4 and 8 bytes; `Int` is `int8`.
extension PostgresEncodable where Self: FixedWidthInteger {
    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) { parameter.append(bigEndian: self) }
}

extension PostgresDecodable where Self: FixedWidthInteger {
    package static var placeholder: Self { 0 }

    package init(_ cell: Cell) throws {
        var digits = cell.bytes[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        guard !digits.isEmpty else { throw UnreadableCell("not an integer") }
        var value: Self = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { throw UnreadableCell("not an integer") }
            // Downward from zero for negative numbers, so that the smallest one fits.
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            let (next, carry) =
                isNegative
                ? shifted.subtractingReportingOverflow(Self(digit)) : shifted.addingReportingOverflow(Self(digit))
            guard !overflow, !carry else { throw UnreadableCell("does not fit") }
            value = next
        }
        self = value
    }
}

extension Int: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .int8 }
    package static var postgresTypes: [OID] { [.int8, .int4, .int2] }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .int8 }
    package static var postgresTypes: [OID] { [.int8, .int4, .int2] }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .int4 }
    package static var postgresTypes: [OID] { [.int4, .int2] }
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .int2 }
    package static var postgresTypes: [OID] { [.int2] }
}
