import Testing

/// A rule about the catalogue, with a fault that it must find.
struct CatalogueRule: Sendable, CustomTestStringConvertible {
    /// The rule, as a sentence.
    let name: String
    /// One row for each thing looked at: `subject`, and `fault` in words, null where there is none.
    let sql: String
    /// SQL that breaks this rule and no other.
    let fault: String

    init(_ name: String, _ sql: String, fault: String) {
        self.name = name
        self.sql = sql
        self.fault = fault
    }

    var testDescription: String { name }

    /// Every rule there is.
    static let all = columns + keys + shape + names + security + grants + roles
}
