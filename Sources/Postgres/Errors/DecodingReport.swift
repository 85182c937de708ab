/// Which cell could not be read, as what, and why.
package struct DecodingReport: Sendable {
    /// The column's name, empty when the row had no such column.
    package let column: String
    /// The column's place in the row, from 0.
    package let index: Int
    /// The Swift type the reader wanted.
    package let wanted: String
    /// The type the server sent.
    package let found: OID
    /// What was wrong, without the value.
    package let reason: String
}
