import Postgres

/// What a person is in a unit. Constraint: `a_role_is_officer_or_leader`.
package enum Role: String, CaseIterable, Sendable, Codable, PostgresEncodable, PostgresDecodable {
    /// Writes, submits, reviews.
    case officer
    /// The same, and signs.
    case leader
}
