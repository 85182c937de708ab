package import Postgres
package import Store

/// Where the holder of a token may stand today.
package struct Standings: Sendable {
    private let client: PostgresClient

    /// The client's role is thidua_actor.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// All of them, in the order of the tree. Throws `PostgresError` with `SQLState.noSuchToken`. One round trip.
    package func run(_ token: BearerToken) async throws -> [PossibleStanding] {
        try await client.read(.standings(ofToken: token.hash))
    }

    /// Whether a token is somebody's at all. Throws `PostgresError`. One round trip.
    package func has(_ token: BearerToken) async throws -> Bool {
        do {
            _ = try await run(token)
            return true
        } catch let error as PostgresError where error.sqlState == .noSuchToken {
            return false
        }
    }
}
