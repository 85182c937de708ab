package import FoundationEssentials
package import Postgres

/// How the password of an account is hashed.
package struct Salt: Hashable, Sendable {
    /// The number of the scheme.
    package let scheme: Int16
    /// 16 bytes.
    package let bytes: Data

    package init(scheme: Int16, bytes: Data) {
        self.scheme = scheme
        self.bytes = bytes
    }
}

extension Statement where Output == Salt? {
    /// Takes an attempt to sign in, and answers how this name's password is hashed; nil where nobody has the name, or no password.
    ///
    /// Fails with `SQLState.tooManyAttempts`.
    package static func beginSignIn(_ login: String, from browser: Browser) -> Statement {
        Statement(
            "begin sign-in",
            "select scheme, salt from thidua.begin_sign_in(\(login), \(browser.device), \(browser.address))",
            atMostOne: { row in try Salt(scheme: row.next(Int16.self), bytes: row.next(Data.self)) })
    }
}

/// An account as its owner changes it.
package struct OwnAccount: Hashable, Sendable {
    package let login: String
    package let salt: Salt
}

extension Statement where Output == OwnAccount? {
    /// Takes an attempt to say one's own password again; nil where the person has none.
    ///
    /// Fails with `SQLState.noSuchToken` where there is no such session, and with `.tooManyAttempts`.
    package static func beginPassword(session: Data) -> Statement {
        Statement(
            "begin password", "select login, scheme, salt from thidua.begin_password(\(session))",
            atMostOne: { row in
                try OwnAccount(login: row.next(String.self), salt: Salt(scheme: row.next(Int16.self), bytes: row.next(Data.self)))
            })
    }
}
