package import FoundationEssentials
package import Postgres

/// What proves a second factor.
package enum SecondProof: Hashable, Sendable {
    /// A code of the telephone, by the half minute it was good for.
    case step(Int64)
    /// The SHA-256 of a recovery code.
    case recovery(Data)
}

/// What came of a name and a password.
package enum SignInAnswer: Hashable, Sendable {
    case signedIn
    /// The password is right; a code made with this secret is missing.
    case codeWanted(secret: Data)
}

extension Statement where Output == SignInAnswer? {
    /// Opens a session for whoever has the key of a name; nil where key or proof is wrong.
    ///
    /// A proof opens once. Whoever was right gets the attempt back.
    package static func signIn(
        _ login: String, key: Data, proof: SecondProof?, session: Data, from browser: Browser
    ) -> Statement {
        let (step, recovery): (Int64?, Data?) =
            switch proof {
            case .step(let step): (step, nil)
            case .recovery(let hash): (nil, hash)
            case nil: (nil, nil)
            }
        return Statement(
            "sign in",
            """
            select is_in, secret from thidua.sign_in(
              \(login), \(key), \(step), \(recovery), \(session), \(browser.device), \(browser.address), \(browser.agent))
            """,
            atMostOne: { row in
                let isIn = try row.next(Bool.self)
                let secret = try row.next(Data?.self)
                return isIn ? .signedIn : .codeWanted(secret: secret ?? Data())
            })
    }
}

extension Statement where Output == Bool {
    /// Opens a session for whom a sign-on vouches; false where it means nobody we know.
    package static func signIn(issuer: String, subject: String, session: Data, from browser: Browser) -> Statement {
        Statement(
            "sign in by identity",
            "select thidua.sign_in_by_identity(\(issuer), \(subject), \(session), \(browser.address), \(browser.agent))",
            exactlyOne: { row in try row.next(Bool.self) })
    }
}

extension Statement where Output == Void {
    /// Puts a session's idle limit off. Fails with `SQLState.noSuchToken`.
    package static func extendSession(_ session: Data) -> Statement {
        Statement("extend session", "select thidua.extend_session(\(session))")
    }
}
