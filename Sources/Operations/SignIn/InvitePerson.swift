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
