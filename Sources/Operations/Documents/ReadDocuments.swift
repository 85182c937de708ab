package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A document as its reader may see it.
package struct DocumentInFull: Sendable {
    package let listed: ListedDocument
    package let timeline: [Event]
    /// Of one's own alone.
    package let receipts: Receipts?
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
        let (listed, timeline, receipts) = try await client.read(
            under: standing.settings, .document(id, of: owner), .timeline(ofSubject: id, of: owner), .receipts(of: id, from: owner))
        guard let listed else { throw OperationRefusal.notFound }
        // Of another's one sees what was sent to oneself.
        return DocumentInFull(listed: listed, timeline: timeline, receipts: owner == standing.unit ? receipts : nil)
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

/// Whom a document of the unit was sent to, in the order of the tree.
package struct ListRecipients: Sendable {
    let document: UUID
    let after: UnitID?
    let limit: Int

    package init(of document: UUID, after: UnitID?, limit: Int) {
        (self.document, self.after, self.limit) = (document, after, limit)
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [Recipient] {
        let (found, recipients) = try await client.read(
            under: standing.settings, .document(document, of: standing.unit),
            .recipients(of: document, from: standing.unit, after: after, limit: limit))
        guard found != nil else { throw OperationRefusal.notFound }
        return recipients
    }
}
