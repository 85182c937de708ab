package import FoundationEssentials
package import Postgres

extension Statement where Output == UUID? {
    /// Revokes a token; whose it was, or nil when there is no such token or it is revoked already. As the registrar.
    package static func revokeToken(_ hash: [UInt8]) -> Statement {
        Statement(
            "revoke token",
            "update thidua.token set revoked_at = now() where token_hash = \(Data(hash)) and revoked_at is null returning person_id",
            atMostOne: { row in try row.next(UUID.self) })
    }
}

extension Statement where Output == Int {
    /// Revokes every token of a person; how many there were. As the registrar.
    package static func revokeTokens(ofPerson person: UUID) -> Statement {
        Statement(
            affected: "revoke tokens of person",
            "update thidua.token set revoked_at = now() where person_id = \(person) and revoked_at is null")
    }
}
