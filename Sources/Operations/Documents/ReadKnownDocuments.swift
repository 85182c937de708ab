package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A document that was noted or issued, and where it is cited.
package struct KnownDocumentInFull: Sendable {
    package let document: KnownDocument
    /// Whose it is.
    package let unit: Unit
    package let plans: [PlanRestingOn]
    package let timeline: [Event]
    package let today: Day
    /// Whom it was sent to; of one's own alone.
    package let receipts: Receipts?
    /// The first of them.
    package let recipients: [Recipient]

    package static let mostRecipients = 500
}

package struct ReadKnownDocument: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> KnownDocumentInFull {
        let (document, unit, plans, timeline, clock, receipts, recipients) = try await client.read(
            under: standing.settings, .knownDocument(id, of: owner), .unitToday(owner), .plans(restingOn: id, of: owner),
            .timeline(ofSubject: id, of: owner), .clock(), .receipts(of: id, from: owner),
            .recipients(of: id, from: owner, after: nil, limit: KnownDocumentInFull.mostRecipients))
        guard let document, let unit else { throw OperationRefusal.notFound }
        // Of another's one sees what was sent to oneself.
        let isOwn = owner == standing.unit
        return KnownDocumentInFull(
            document: document, unit: unit, plans: plans, timeline: timeline, today: clock.today, receipts: isOwn ? receipts : nil,
            recipients: isOwn ? recipients : [])
    }
}

/// What a unit may rest on besides what it issued itself: what it noted, and what those above it noted and issued, the latest first.
package struct ListKnownDocuments: Sendable {
    let symbol: String?
    let before: UUID?
    let limit: Int

    /// - Parameter symbol: all that bear it, the unit's own issues too; nil for a page of the list.
    package init(bearing symbol: String? = nil, before: UUID?, limit: Int) {
        self.symbol = symbol
        self.before = before
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [KnownDocument] {
        try await client.read(
            under: standing.settings,
            symbol.map { .documents(bearing: [$0], or: [], knownTo: standing.unit) }
                ?? .documentsKnown(to: standing.unit, before: before, limit: limit))
    }
}
