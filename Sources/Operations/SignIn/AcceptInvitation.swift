import Emulation
package import Postgres
package import Store

/// Whoever was invited chooses a password. Every session they had ends.
package struct AcceptInvitation: Sendable {
    let invitation: PaperCode
    let password: Password

    package init(_ invitation: PaperCode, password: Password) {
        self.invitation = invitation
        self.password = password
    }

    /// The name to sign in with. Throws `SignInRefusal.invitationInvalid` or a `PasswordRefusal` among `Refusals`.
    package func run(
        from browser: Browser, hashing: PasswordHashing, breached: BreachedPasswords?, on client: PostgresClient
    ) async throws -> String {
        guard let login = try await client.run(.invited(invitation.hash)) else { throw Refusals(all: [SignInRefusal.invitationInvalid]) }
        try password.requireFit(login: login, breached: breached)
        let (salt, verifier) = try await hashing.verifier(of: password)
        let accept = Statement.acceptInvitation(invitation.hash, salt: salt, verifier: verifier, device: browser.device)
        guard try await client.run(accept) else { throw Refusals(all: [SignInRefusal.invitationInvalid]) }
        return login
    }
}
