package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit announces an event that campaigns hang on, renames it, moves it or says when it was held.
/// Periods of its root campaigns that end with the event follow: new ones are added, empty ones are removed.
package struct SaveAnchorEvent: Sendable {
    let id: UUID
    let name: String
    let plannedOn: Day?
    let heldOn: Day?
    let reason: String?
    let revision: Int?

    /// - Parameter revision: the one its writer saw; nil to announce it.
    package init(_ id: UUID, name: String, plannedOn: Day?, heldOn: Day?, reason: String?, revision: Int?) {
        self.id = id
        self.name = name
        self.plannedOn = plannedOn
        self.heldOn = heldOn
        self.reason = reason
        self.revision = revision
    }

    /// - Returns: the event as it stands now.
    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> AnchorEvent {
        try await refusing {
            let event = AnchorEvent(
                unit: standing.unit, id: id, name: name, plannedOn: plannedOn, heldOn: heldOn, revision: revision ?? 1)
            let clock = try await client.run(under: standing.settings, .clock())
            guard let unit = try await client.run(under: standing.settings, .unit(standing.unit, asOf: clock.today)) else {
                throw OperationRefusal.notFound
            }
            let standingEvent = try await client.run(under: standing.settings, .anchorEvent(id, of: standing.unit))
            if revision == nil, let standingEvent { return try announced(standingEvent) }
            if revision != nil, standingEvent == nil { throw OperationRefusal.notFound }

            var changes: [PeriodChange] = []
            for campaign in try await client.run(under: standing.settings, .campaigns(of: standing.unit))
            where campaign.end.eventID == id && campaign.state == .published {
                changes.append(
                    try await PeriodChange.read(
                        for: campaign, end: campaign.end, moved: event, field: heldOn == nil ? "plannedOn" : "heldOn",
                        as: standing, on: client))
            }
            var isFirst = true
            do {
                try await client.transaction(under: standing.recording) { transaction in
                    let changed = try await transaction.run(
                        revision == nil ? .insertAnchorEvent(event, level: unit.level) : .updateAnchorEvent(event))
                    guard changed == 1 else { throw OperationRefusal.stale }
                    try await transaction.run(.keepAnchorEventHistory(id, of: standing.unit, reason: reason))
                    try await transaction.run(all: changes.flatMap(\.additions))
                    for change in changes { try await change.remove(in: transaction) }
                }
            } catch OperationRefusal.stale where revision == nil {
                // Announced twice at once: the other was faster.
                isFirst = false
            }
            guard let saved = try await client.run(under: standing.settings, .anchorEvent(id, of: standing.unit)) else {
                throw OperationRefusal.stale
            }
            return isFirst ? saved : try announced(saved)
        }
    }

    /// The event as somebody announced it before, if they said the same.
    private func announced(_ event: AnchorEvent) throws(OperationRefusal) -> AnchorEvent {
        guard event.name == name, event.plannedOn == plannedOn, event.heldOn == heldOn else { throw .idTaken }
        return event
    }
}
