package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A plea as its reader may see it.
package struct PleaInFull: Sendable {
    package let plea: Plea
    package let about: ListedObligation
    package let timeline: [Event]
}

package struct ReadPlea: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> PleaInFull {
        let (plea, about, timeline) = try await client.read(
            under: standing.settings, .plea(id, of: owner), .obligation(ofPlea: id, of: owner), .timeline(ofSubject: id, of: owner))
        guard let plea, let about else { throw OperationRefusal.notFound }
        return PleaInFull(plea: plea, about: about, timeline: timeline)
    }
}

/// What waits for the unit's answer, the oldest first.
package struct ListPleas: Sendable {
    let after: UUID?
    let limit: Int

    package init(after: UUID?, limit: Int) {
        self.after = after
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (today: Day, pleas: [ListedPlea]) {
        let (pleas, clock) = try await client.read(
            under: standing.settings, .pleasWaiting(for: standing.unit, after: after, limit: limit), .clock())
        return (clock.today, pleas)
    }
}
