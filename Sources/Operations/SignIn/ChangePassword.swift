import FoundationEssentials
package import Postgres
import Store

/// Somebody who is signed in takes another password. Their other sessions end.
package struct ChangePassword: Sendable {
    let current: Password
    let new: Password

    package init(from current: Password, to new: Password) {
        self.current = current
        self.new = new
    }

    /// Throws `SignInRefusal`, `PasswordRefusal`, and `PostgresError` with `SQLState.noSuchToken`.
    package func run(
        in session: BearerToken, hashing: PasswordHashing, breached: BreachedPasswords?, on client: PostgresClient
    ) async throws {
        let (account, oldKey) = try await confirming(current, in: session, hashing: hashing, on: client)
        try new.requireFit(login: account.login, breached: breached)
        let (salt, verifier) = try await hashing.verifier(of: new)
        guard
            try await client.run(.setPassword(session: session.hashed, oldKey: oldKey, salt: salt, verifier: verifier))
        else { throw SignInRefusal.passwordWrong }
    }
}

/// The account behind a session and the key of its password, said again. Whether it is right, the next statement says.
func confirming(
    _ password: Password, in session: BearerToken, hashing: PasswordHashing, on client: PostgresClient
) async throws -> (account: OwnAccount, key: Data) {
    let found = try await attempting { try await client.run(.beginPassword(session: session.hashed)) }
    guard let account = found else { throw SignInRefusal.passwordWrong }
    return (account, try await hashing.key(of: password, salt: account.salt, isKnown: true))
}
