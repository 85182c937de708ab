import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// An administrator lets a colleague choose a password, for the first time or because it is forgotten. A second factor stays.
package struct InvitePerson: Sendable {
    let person: UUID
    let login: Login

    package init(_ person: UUID, login: Login) {
        self.person = person
        self.login = login
    }

    /// What the colleague is told, good for a week and for once. Throws `SignInRefusal`, `OperationRefusal`, and `PostgresError` with
    /// `.insufficientPrivilege`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> PaperCode {
        let invitation = PaperCode.random()
        let isInvited = try await refusing {
            try await client.run(under: standing.recording, .invite(person, login: login.text, invitation: invitation.hash))
        }
        guard isInvited else { throw SignInRefusal.loginTaken }
        return invitation
    }
}

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
