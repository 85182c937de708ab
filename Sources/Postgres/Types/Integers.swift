/// Integers travel as 2, 4 and 8 bytes; `Int` is `int8`.
extension PostgresEncodable where Self: FixedWidthInteger {
    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) { parameter.append(bigEndian: self) }
}

extension PostgresDecodable where Self: FixedWidthInteger {
    package static var placeholder: Self { 0 }

    fileprivate init(fitting number: Int64) throws {
        guard let value = Self(exactly: number) else { throw UnreadableCell("does not fit") }
        self = value
    }
}

extension Cell {
    /// The digits as a number; throws where there are others or too many.
    fileprivate func integer() throws -> Int64 {
        var digits = bytes[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        guard !digits.isEmpty else { throw UnreadableCell("not an integer") }
        var value: Int64 = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { throw UnreadableCell("not an integer") }
            // Downward from zero, so that the smallest one fits.
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            let (next, carry) = shifted.subtractingReportingOverflow(Int64(digit))
            guard !overflow, !carry else { throw UnreadableCell("does not fit") }
            value = next
        }
        guard !isNegative else { return value }
        guard value != .min else { throw UnreadableCell("does not fit") }
        return -value
    }
}

extension Int: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .int8 }
    package static var postgresTypes: [OID] { [.int8, .int4, .int2] }
    package init(_ cell: Cell) throws { self = try Self(fitting: cell.integer()) }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .int8 }
    package static var postgresTypes: [OID] { [.int8, .int4, .int2] }
    package init(_ cell: Cell) throws { self = try cell.integer() }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .int4 }
    package static var postgresTypes: [OID] { [.int4, .int2] }
    package init(_ cell: Cell) throws { self = try Self(fitting: cell.integer()) }
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .int2 }
    package static var postgresTypes: [OID] { [.int2] }
    package init(_ cell: Cell) throws { self = try Self(fitting: cell.integer()) }
}
