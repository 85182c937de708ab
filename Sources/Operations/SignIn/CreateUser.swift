package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The operator takes somebody in with a post and a name to sign in with: the first administrator of a city.
package struct CreateUser: Sendable {
    let name: String
    let login: Login
    let unit: UnitID
    let role: Role

    package init(name: String, login: Login, in unit: UnitID, as role: Role) {
        self.name = name
        self.login = login
        self.unit = unit
        self.role = role
    }

    /// The invitation with which they choose a password; the operator never knows one. Throws `StandingRefusal`, `SignInRefusal`.
    ///
    /// The client's role must be a member of thidua_registrar.
    package func run(on client: PostgresClient) async throws -> (person: UUID, invitation: PaperCode) {
        guard !name.isBlank else { throw StandingRefusal.noName }
        let (person, invitation) = (UUID(), PaperCode.random())
        try await client.transaction(under: .registrar) { tx in
            try await tx.run(.insertPerson(person, name: name))
            let today = try await tx.run(.clock()).today
            let inserted = try await tx.run(.insertMembership(of: person, in: unit, role: role, from: today, until: nil))
            guard inserted == 1 else { throw StandingRefusal.noSuchUnit(unit) }
            let isOpen = try await tx.run(.openAccount(of: person, login: login.text, invitation: invitation.hash))
            guard isOpen else { throw SignInRefusal.loginTaken }
            try await tx.run(.putDown(Attempt(operator: "user create", thing: person), in: unit))
        }
        return (person, invitation)
    }
}
