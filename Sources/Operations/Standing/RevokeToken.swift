package import FoundationEssentials
package import Postgres
import Store

/// Takes tokens back; the next batch of whoever holds them is refused.
package struct RevokeToken: Sendable {
    private let client: PostgresClient

    /// The client's role must be a member of thidua_registrar.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// Revokes one. Throws `StandingRefusal.noSuchToken`, also when it was revoked before.
    package func run(_ token: BearerToken) async throws {
        try await client.transaction(under: .registrar) { tx in
            guard let holder = try await tx.run(.revokeToken(token.hash)) else { throw StandingRefusal.noSuchToken }
            try await tx.run(.putDown(Attempt(operator: "token revoke", thing: holder), in: nil))
        }
    }

    /// Revokes all of a person's; how many there were. Throws `StandingRefusal.noSuchPerson`.
    package func run(allOf person: UUID) async throws -> Int {
        try await client.transaction(under: .registrar) { tx in
            guard try await tx.run(.nameOfPerson(person)) != nil else { throw StandingRefusal.noSuchPerson(person) }
            let (revoked, _) = try await tx.run(
                .revokeTokens(ofPerson: person), .putDown(Attempt(operator: "token revoke", thing: person), in: nil))
            return revoked
        }
    }
}
