/// A value that can be read from a cell.
///
/// To conform, name the acceptable types, give a placeholder and parse the text form.
package protocol PostgresDecodable {
    /// The column types this value can be read from; a test holds statements to them.
    static var postgresTypes: [OID] { get }
    /// Whether NULL is a value of this type.
    static var acceptsNull: Bool { get }
    /// What a row reader gets when it runs only to tell which columns it wants.
    static var placeholder: Self { get }
    /// Reads a cell that is not NULL; throws `UnreadableCell` when it holds something else.
    init(_ cell: Cell) throws
    /// Reads a cell that may be NULL; throws `UnreadableCell` when it is and must not be.
    init(nullable cell: Cell?) throws
}

extension PostgresDecodable {
    package static var acceptsNull: Bool { false }

    package init(nullable cell: Cell?) throws {
        guard let cell else { throw UnreadableCell("it is NULL") }
        try self.init(cell)
    }
}

/// Why a cell cannot be read.
package struct UnreadableCell: Error, Sendable {
    /// The reason, without the value.
    package let reason: String

    /// Says why.
    package init(_ reason: String) { self.reason = reason }
}

/// The text form of one value; valid only inside the initialiser it is given to.
package struct Cell {
    /// The bytes, UTF-8 where the type has text.
    package let bytes: UnsafeRawBufferPointer
    /// The type the server says they are of.
    package let type: OID

    /// A cell over bytes that someone else keeps.
    package init(bytes: UnsafeRawBufferPointer, type: OID) {
        self.bytes = bytes
        self.type = type
    }

    /// The bytes as a string. Copies.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
