package import FoundationEssentials

extension Bool: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .bool }
    package static var postgresTypes: [OID] { [.bool] }
    package static var placeholder: Bool { false }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) { parameter.append(bigEndian: UInt8(self ? 1 : 0)) }

    package init(_ cell: Cell) throws {
        switch (cell.bytes.count, cell.bytes.first) {
        case (1, UInt8(ascii: "t")): self = true
        case (1, UInt8(ascii: "f")): self = false
        default: throw UnreadableCell("not a boolean")
        }
    }
}

extension Double: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .float8 }
    package static var postgresTypes: [OID] { [.float8, .float4] }
    package static var placeholder: Double { 0 }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) { parameter.append(bigEndian: bitPattern) }

    package init(_ cell: Cell) throws {
        guard let value = Double(cell.text) else { throw UnreadableCell("not a number") }
        self = value
    }
}

extension UUID: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .uuid }
    package static var postgresTypes: [OID] { [.uuid] }
    package static var placeholder: UUID { UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) {
        withUnsafeBytes(of: uuid) { parameter.append(contentsOf: $0) }
    }

    package init(_ cell: Cell) throws {
        var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        let isComplete = withUnsafeMutableBytes(of: &bytes) { bytes in
            var digits = 0
            for character in cell.bytes where character != UInt8(ascii: "-") {
                guard digits < 32, let digit = hexadecimalDigit(character) else { return false }
                bytes[digits / 2] = bytes[digits / 2] << 4 | digit
                digits += 1
            }
            return digits == 32
        }
        guard isComplete else { throw UnreadableCell("not a UUID") }
        self.init(uuid: bytes)
    }
}

extension Data: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .bytea }
    package static var postgresTypes: [OID] { [.bytea] }
    package static var placeholder: Data { Data() }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) { parameter.append(contentsOf: self) }

    package init(_ cell: Cell) throws {
        let digits = cell.bytes.dropFirst(2)
        guard cell.bytes.starts(with: #"\x"#.utf8), digits.count.isMultiple(of: 2) else { throw UnreadableCell("not hex") }
        self.init(capacity: digits.count / 2)
        for index in stride(from: digits.startIndex, to: digits.endIndex, by: 2) {
            guard let high = hexadecimalDigit(digits[index]), let low = hexadecimalDigit(digits[index + 1]) else {
                throw UnreadableCell("not hex")
            }
            append(high << 4 | low)
        }
    }
}

/// The value of one hexadecimal digit.
private func hexadecimalDigit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
    default: nil
    }
}
