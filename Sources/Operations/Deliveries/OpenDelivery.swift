package import FoundationEssentials
package import Postgres
package import Store

/// Somebody of the unit opens what was sent to it: the first does, and whoever comes later finds it opened.
package struct OpenDelivery: Sendable {
    let id: UUID

    package init(_ id: UUID) {
        self.id = id
    }

    /// No event: that it was opened, when and by whom stands in the delivery itself. Two round trips.
    /// - Throws: `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ListedDelivery {
        try await refusing {
            try await client.transaction(under: standing.recording) { transaction in
                let (_, found) = try await transaction.run(.open(id, of: standing.unit), .delivery(id, to: standing.unit))
                // Nothing is put down for the trail of what is not there, but that it was refused.
                guard let found else { throw OperationRefusal.notFound }
                return found
            }
        }
    }
}
