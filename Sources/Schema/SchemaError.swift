/// Why a database cannot be brought up to date.
package enum SchemaError: Error, Equatable, Sendable {
    /// A part of `sql/` is not where the program expects it.
    case unreadable(String)
    /// The role may neither create roles nor act as the ones there are.
    case mayNotCreateRoles(role: String)
    /// An applied migration has another text today.
    case edited(migration: String)
    /// The database knows a migration this program does not: a newer program was here.
    case unknown(migration: String)
    /// A migration this program knows was passed over: a later one is applied.
    case passedOver(migration: String, appliedInstead: String)
    /// The server refused a file; with its words.
    case refused(file: String, message: String)
    /// `pg_dump` could not be run, or failed; with its words.
    case dumpFailed(String)
}

extension SchemaError: CustomStringConvertible {
    /// One line for the person at the command line.
    package var description: String {
        switch self {
        case .unreadable(let path): "\(path) cannot be read; the sql folder belongs beside the program"
        case .mayNotCreateRoles(let role):
            "the role “\(role)” may not create roles; use one with CREATEROLE, or let an administrator run sql/roles.sql and "
                + "grant thidua_owner, thidua_gate, thidua_registrar to \(role)"
        case .edited(let migration):
            "\(migration) was edited after it had been applied here; restore it and put the change into a new migration"
        case .unknown(let migration):
            "this database has \(migration), which this program does not know; use the newer program"
        case .passedOver(let migration, let later):
            "\(migration) is not applied here but \(later) is; a new migration takes the next number"
        case .refused(let file, let message): "\(file): \(message)"
        case .dumpFailed(let message): "pg_dump: \(message)"
        }
    }
}
