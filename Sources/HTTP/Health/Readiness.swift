/// Whether the server can do its work now.
package enum Readiness: String, Sendable, CaseIterable {
    case ready
    case databaseUnreachable = "database-unreachable"
    /// Migrations are missing, or definitions are not those of this program.
    case schemaNotCurrent = "schema-not-current"
}
