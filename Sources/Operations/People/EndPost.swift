package import FoundationEssentials
package import Postgres
package import Store

/// Ends a post or a deputy's charge; the next request of whoever held it is refused. Ending it again changes nothing.
package struct EndPost: Sendable {
    let id: UUID

    /// - Parameter id: the membership's.
    package init(_ id: UUID) {
        self.id = id
    }

    /// Throws `OperationRefusal.notFound`, and `PostgresError` with `.insufficientPrivilege` when it is not theirs to end.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        _ = try await refusing { try await client.run(under: standing.recording, .endMembership(id)) }
    }
}
