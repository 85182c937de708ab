package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A file that was put to a task, for its unit and for who told the task.
package struct ReadEvidenceFile: Sendable {
    let id: UUID
    let obligation: UUID
    let owner: UnitID

    package init(_ id: UUID, to obligation: UUID, of owner: UnitID) {
        (self.id, self.obligation, self.owner) = (id, obligation, owner)
    }

    /// One round trip, on a connection of its own: ten mebibytes hold up whoever comes after. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> EvidenceFile {
        let file = try await client.run(under: standing.settings, .evidenceFile(id, of: obligation, of: owner))
        guard let file else { throw OperationRefusal.notFound }
        return file
    }
}
