import Emulation
package import FoundationEssentials
package import Postgres

/// An entry of the trail without its place: who did or tried what, standing where, for whom, from where, and what was said.
///
/// Held as the database holds it, so that an entry somebody spoilt can be read and named.
package struct AuditEntry: Hashable, Sendable {
    package let at: PostgresTimestamp
    /// Where they stood, or wanted to; nil for what the operator did for no unit.
    package let unit: Int64?
    /// Nil for the operator.
    package let person: UUID?
    /// The roles they had there, with blanks between.
    package let roles: String?
    /// Whom they could sign for: `any=…` or `family=…` and the person, with blanks between.
    package let deputyFor: String?
    package let address: String?
    package let method: String
    package let path: String
    package let thing: UUID?
    /// What it was refused with; nil for what was done.
    package let status: Int16?
    /// The problem's code; nil for what was done.
    package let code: String?
    /// SHA-256 of what was said; nil where nothing was.
    package let saidHash: Data?

    package init(
        at: PostgresTimestamp, unit: Int64?, person: UUID?, roles: String?, deputyFor: String?, address: String?, method: String,
        path: String, thing: UUID?, status: Int16?, code: String?, saidHash: Data?
    ) {
        self.at = at
        self.unit = unit
        self.person = person
        self.roles = roles
        self.deputyFor = deputyFor
        self.address = address
        self.method = method
        self.path = path
        self.thing = thing
        self.status = status
        self.code = code
        self.saidHash = saidHash
    }
}

extension AuditEntry {
    /// Its columns but the last, in the order its reader takes them.
    static let columns: SQL = """
        e.at, e.unit_id, e.person_id, e.roles, e.deputy_for, e.address, e.method, e.path, e.thing, e.status, e.code
        """

    /// Reads `columns` and the hash of what was said.
    init(_ row: inout Row) throws {
        self.init(
            at: try row.next(PostgresTimestamp.self), unit: try row.next(Int64?.self), person: try row.next(UUID?.self),
            roles: try row.next(String?.self), deputyFor: try row.next(String?.self), address: try row.next(String?.self),
            method: try row.next(String.self), path: try row.next(String.self), thing: try row.next(UUID?.self),
            status: try row.next(Int16?.self), code: try row.next(String?.self), saidHash: try row.next(Data?.self))
    }
}
