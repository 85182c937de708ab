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

/// A sign-in that has begun.
package struct SignInBegun: Hashable, Sendable {
    /// Whether somebody signed in under the name from this browser before.
    package let isKnown: Bool
    /// How the name's password is hashed; nil where nobody has the name, or no password.
    package let salt: Salt?
}

extension Statement where Output == SignInBegun {
    /// Takes an attempt to sign in. Fails with `SQLState.tooManyAttempts`.
    package static func beginSignIn(_ login: String, from browser: Browser) -> Statement {
        Statement(
            "begin sign-in",
            "select is_known, scheme, salt from thidua.begin_sign_in(\(login), \(browser.device), \(browser.address))",
            exactlyOne: { row in
                let isKnown = try row.next(Bool.self)
                let (scheme, salt) = (try row.next(Int16?.self), try row.next(Data?.self))
                return SignInBegun(isKnown: isKnown, salt: scheme.flatMap { scheme in salt.map { Salt(scheme: scheme, bytes: $0) } })
            })
    }
}

extension Statement where Output == Void {
    /// Gives back an attempt for which nothing was hashed.
    package static func giveUpSignIn(_ login: String, from browser: Browser) -> Statement {
        Statement("give up sign-in", "select thidua.give_up_sign_in(\(login), \(browser.device), \(browser.address))")
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
