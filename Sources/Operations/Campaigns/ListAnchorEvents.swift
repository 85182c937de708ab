package import Emulation
package import Postgres
package import Store

/// An event that a unit announced, and what ends with it.
package struct AnnouncedEvent: Sendable {
    package let event: AnchorEvent
    /// The unit's own campaigns that end with it: their reporting periods follow its day.
    package let campaigns: [CampaignEndingWith]
    /// How many campaigns of units below end with it.
    package let campaignsBelow: Int
}

/// What events a unit announced: those without a day first, then the latest.
package struct ListAnchorEvents: Sendable {
    package init() {}

    /// Throws `OperationRefusal`, `PostgresError`. One round trip.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [AnnouncedEvent] {
        try await refusing {
            let (events, campaigns, below) = try await client.read(
                under: standing.settings, .anchorEvents(of: [standing.unit]), .campaignsEnding(withEventsOf: standing.unit),
                .campaignsBelowEnding(withEventsOf: standing.unit))
            let own = Dictionary(grouping: campaigns, by: \.event)
            return events.map { AnnouncedEvent(event: $0, campaigns: own[$0.id] ?? [], campaignsBelow: below[$0.id] ?? 0) }
        }
    }
}
