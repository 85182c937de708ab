package import Foundation
package import Postgres
package import Store

/// Somebody signs in with a name and a password, and with a code where they have a second factor.
package struct SignIn: Sendable {
    let login: String
    let password: Password
    let code: String?

    /// - Parameter code: the digits of a telephone, or a recovery code.
    package init(login: String, password: Password, code: String?) {
        self.login = login
        self.password = password
        self.code = code
    }

    /// The token of a new session. Throws `SignInRefusal`.
    ///
    /// It takes as long for a name that nobody has.
    package func run(
        from browser: Browser, hashing: PasswordHashing, on client: PostgresClient, now: Date = Date()
    ) async throws -> BearerToken {
        // Nobody can have such a name; the hash is made all the same.
        let login = (try? Login(self.login).text) ?? ""
        let begun = try await attempting { try await client.run(.beginSignIn(login, from: browser)) }
        let key: Data
        do {
            key = try await hashing.key(of: password, salt: begun.salt, isKnown: begun.isKnown)
        } catch SignInRefusal.busy {
            // It is the server that had no room.
            try await client.run(.giveUpSignIn(login, from: browser))
            throw SignInRefusal.busy
        }
        let session = BearerToken.random()
        func open(_ proof: SecondProof?) async throws -> SignInAnswer? {
            try await client.run(.signIn(login, key: key, proof: proof, session: session.hashed, from: browser))
        }
        switch try await open(nil) {
        case .signedIn: return session
        case nil: throw SignInRefusal.wrong
        case .codeWanted(let secret):
            guard let code, !code.isEmpty else { throw SignInRefusal.codeRequired }
            guard let proof = proof(code, secret: secret, now: now), try await open(proof) == .signedIn else {
                throw SignInRefusal.codeWrong
            }
            return session
        }
    }

    private func proof(_ code: String, secret: Data, now: Date) -> SecondProof? {
        if let paper = PaperCode(code) { return .recovery(paper.hash) }
        return TimeCode(secret: secret).step(of: code.filter(\.isNumber), now: now).map(SecondProof.step)
    }
}

/// Runs what takes an attempt; throws `SignInRefusal.tooManyAttempts` when none is left.
func attempting<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        guard error.sqlState == .tooManyAttempts, case .server(let report) = error.kind else { throw error }
        throw SignInRefusal.tooManyAttempts(seconds: report.detail.flatMap { Int($0) } ?? 60)
    }
}
