package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// An event that campaigns hang on, one's own or of a unit above or below.
package struct ReadAnchorEvent: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> AnchorEvent {
        guard let event = try await client.read(under: standing.settings, .anchorEvent(id, of: owner)) else {
            throw OperationRefusal.notFound
        }
        return event
    }
}
