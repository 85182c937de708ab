package import FoundationEssentials
package import Postgres
import Store

/// The operator says whom a city's sign-on means by a subject.
package struct LinkIdentity: Sendable {
    let issuer: String
    let subject: String

    /// - Parameters:
    ///   - issuer: its address, exactly as the provider writes it.
    ///   - subject: the `sub` of its tokens: never an e-mail address, which may go to somebody else.
    package init(_ subject: String, at issuer: String) {
        self.issuer = issuer
        self.subject = subject
    }

    /// Throws `StandingRefusal.noSuchPerson`. The client's role must be a member of thidua_registrar.
    package func run(to person: UUID, on client: PostgresClient) async throws {
        try await client.transaction(under: .registrar) { tx in
            guard try await tx.run(.nameOfPerson(person)) != nil else { throw StandingRefusal.noSuchPerson(person) }
            try await tx.run(
                .insertIdentity(subject, at: issuer, of: person), .putDown(Attempt(operator: "user link", thing: person), in: nil))
        }
    }
}
