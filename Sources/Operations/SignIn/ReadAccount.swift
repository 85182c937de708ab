package import Postgres
package import Store

/// Who one is, and how one signs in.
package struct ReadAccount: Sendable {
    package init() {}

    /// Throws `PostgresError` with `SQLState.noSuchToken`. One round trip.
    package func run(seenFrom session: BearerToken, on client: PostgresClient) async throws -> AccountOfPerson {
        try await client.run(.account(seenFrom: session.hashed))
    }
}
