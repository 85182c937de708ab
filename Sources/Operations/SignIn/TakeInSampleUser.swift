package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Takes in somebody made up who can sign in at once: in a database of sample data, and in no other, where nobody but its owner knows a
/// password.
package struct TakeInSampleUser: Sendable {
    let person: UUID
    let name: String
    let login: Login
    let unit: UnitID
    let role: Role
    let from: Day

    package init(_ person: UUID, name: String, login: Login, in unit: UnitID, as role: Role, from: Day) {
        self.person = person
        self.name = name
        self.login = login
        self.unit = unit
        self.role = role
        self.from = from
    }

    /// Gives them this password; what they had before, and where they were signed in, ends. Again, for one who is known already, it gives
    /// another. Throws `StandingRefusal`, `SignInRefusal`.
    ///
    /// The client's role must be a member of thidua_registrar.
    package func run(password: Password, hashing: PasswordHashing, on client: PostgresClient) async throws {
        let (salt, verifier) = try await hashing.verifier(of: password)
        let invitation = PaperCode.random()
        try await client.transaction(under: .registrar) { tx in
            guard try await tx.run(.clock()).isSample else { throw StandingRefusal.notSampleData }
            try await tx.run(.insertPerson(person, name: name))
            let held = try await tx.run(.memberships(of: person, in: unit))
            if !held.contains(where: { $0.role == role && $0.validUntil == nil }) {
                let inserted = try await tx.run(.insertMembership(of: person, in: unit, role: role, from: from, until: nil))
                guard inserted == 1 else { throw StandingRefusal.noSuchUnit(unit) }
            }
            guard try await tx.run(.openAccount(of: person, login: login.text, invitation: invitation.hash)) else {
                throw SignInRefusal.loginTaken
            }
            let device = BearerToken.random().hashed
            guard try await tx.run(.acceptInvitation(invitation.hash, salt: salt, verifier: verifier, device: device)) else {
                throw SignInRefusal.loginTaken
            }
            try await tx.run(.putDown(Attempt(operator: "demo", thing: person), in: unit))
        }
    }
}
