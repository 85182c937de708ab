package import Postgres
package import Store

/// Lets somebody in whom the sign-on of the city vouches for.
package struct SignInByIdentity: Sendable {
    let issuer: String
    let subject: String

    package init(issuer: String, subject: String) {
        self.issuer = issuer
        self.subject = subject
    }

    /// The new session. Throws `SignInRefusal.unknownIdentity`, `PostgresError`.
    package func run(from browser: Browser, on client: PostgresClient) async throws -> BearerToken {
        let session = BearerToken.random()
        let isKnown = try await client.run(.signIn(issuer: issuer, subject: subject, session: session.hashed, from: browser))
        guard isKnown else { throw SignInRefusal.unknownIdentity }
        return session
    }
}
