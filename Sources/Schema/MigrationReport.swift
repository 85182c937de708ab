/// What a migration did.
package struct MigrationReport: Equatable, Sendable, CustomStringConvertible {
    /// The migrations it applied, in order.
    package let migrations: [String]
    /// Whether it applied the definitions again.
    package let definitions: Bool

    /// One line for the person at the command line.
    package var description: String {
        switch (migrations.isEmpty, definitions) {
        case (true, false): "The database is up to date."
        case (true, true): "Applied the definitions."
        case (false, _): "Applied \(migrations.joined(separator: ", "))\(definitions ? " and the definitions" : "")."
        }
    }
}
