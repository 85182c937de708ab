package import FoundationEssentials
package import Postgres

extension Statement where Output == Bool {
    /// Keeps a secret and the hashes of recovery codes until a code is shown; false where the key is wrong.
    ///
    /// Fails with `SQLState.noSuchToken`, and with the constraint `there_is_one_second_factor`.
    package static func prepareSecondFactor(session: Data, key: Data, secret: Data, recovery: [Data]) -> Statement {
        Statement(
            "prepare second factor", "select thidua.prepare_second_factor(\(session), \(key), \(secret), \(recovery))",
            exactlyOne: { row in try row.next(Bool.self) })
    }

    /// Asks for a code from now on; false where this secret does not wait for one. Fails with `SQLState.noSuchToken`.
    package static func confirmSecondFactor(session: Data, secret: Data, step: Int64) -> Statement {
        Statement(
            "confirm second factor", "select thidua.confirm_second_factor(\(session), \(secret), \(step))",
            exactlyOne: { row in try row.next(Bool.self) })
    }

    /// Asks for no code any more; false where the key is wrong. Fails with `SQLState.noSuchToken`.
    package static func removeSecondFactor(session: Data, key: Data) -> Statement {
        Statement(
            "remove second factor", "select thidua.remove_second_factor(\(session), \(key))",
            exactlyOne: { row in try row.next(Bool.self) })
    }
}

extension Statement where Output == Data? {
    /// The secret that waits for its first code. Fails with `SQLState.noSuchToken`.
    package static func secretToConfirm(session: Data) -> Statement {
        Statement(
            "secret to confirm", "select thidua.secret_to_confirm(\(session))", exactlyOne: { row in try row.next(Data?.self) })
    }
}
