/// A value that can travel as a parameter.
///
/// To conform, name the type and append the text form; `postgresFormat` and `isNull` have defaults that fit.
package protocol PostgresEncodable: Sendable {
    /// The type declared to the server when a statement is prepared.
    static var postgresType: OID { get }
    /// Whether `encode` appends the text or the binary form; text unless a type says otherwise.
    static var postgresFormat: WireFormat { get }
    /// Whether this value is NULL, so that `encode` is not asked.
    var isNull: Bool { get }
    /// Appends the value; throws `UnsendableValue` for one PostgreSQL has no place for.
    func encode(into parameter: inout ParameterBytes) throws(UnsendableValue)
}

extension PostgresEncodable {
    package static var postgresFormat: WireFormat { .text }
    package var isNull: Bool { false }
}

/// How a value's bytes are to be understood.
package enum WireFormat: Int32, Sendable {
    case text = 0
    case binary = 1
}

/// Why a value cannot be sent.
package struct UnsendableValue: Error, Sendable {
    /// The reason, without the value.
    package let reason: String

    /// Says why.
    package init(_ reason: String) { self.reason = reason }
}

/// The bytes of parameters, while they are being written.
package struct ParameterBytes: Sendable {
    var bytes: [UInt8] = []

    /// Appends text.
    package mutating func append(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

    /// Appends bytes as they are.
    package mutating func append(contentsOf bytes: some Sequence<UInt8>) { self.bytes.append(contentsOf: bytes) }

    /// Appends an integer in network byte order.
    package mutating func append(bigEndian value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
