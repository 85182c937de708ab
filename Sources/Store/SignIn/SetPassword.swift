package import FoundationEssentials
package import Postgres

extension Statement where Output == Bool {
    /// Gives whoever asks a new password, and ends their other sessions; false where the old key is wrong.
    ///
    /// Fails with `SQLState.noSuchToken`.
    package static func setPassword(session: Data, oldKey: Data, salt: Salt, verifier: Data) -> Statement {
        Statement(
            "set password", "select thidua.set_password(\(session), \(oldKey), \(salt.scheme), \(salt.bytes), \(verifier))",
            exactlyOne: { row in try row.next(Bool.self) })
    }
}
