package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A document as its reader may see it.
package struct DocumentInFull: Sendable {
    package let listed: ListedDocument
    package let timeline: [Event]
}

package struct ReadDocument: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> DocumentInFull {
        let (listed, timeline) = try await client.read(
            under: standing.settings, .document(id, of: owner), .timeline(ofSubject: id, of: owner))
        guard let listed else { throw OperationRefusal.notFound }
        return DocumentInFull(listed: listed, timeline: timeline)
    }
}

/// What a unit issued, the latest first.
package struct ListDocuments: Sendable {
    let before: UUID?
    let limit: Int

    package init(before: UUID?, limit: Int) {
        self.before = before
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [ListedDocument] {
        try await client.read(under: standing.settings, .documentsIssued(by: standing.unit, before: before, limit: limit))
    }
}

/// The registers of a unit, the latest first.
package struct ListRegisters: Sendable {
    package init() {}

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (today: Day, registers: [ListedRegister]) {
        let (registers, clock) = try await client.read(under: standing.settings, .registers(of: standing.unit), .clock())
        return (clock.today, registers)
    }
}

/// A register with its numbers, a page of them.
package struct ReadRegister: Sendable {
    let id: UUID
    let after: Int
    let limit: Int

    /// - Parameter after: the last number of the page before.
    package init(_ id: UUID, after: Int?, limit: Int) {
        self.id = id
        self.after = after ?? 0
        self.limit = limit
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (register: Register, documents: [ListedDocument]) {
        let (register, documents) = try await client.read(
            under: standing.settings, .register(id, of: standing.unit),
            .documents(in: id, of: standing.unit, after: after, limit: limit))
        guard let register else { throw OperationRefusal.notFound }
        return (register, documents)
    }
}
