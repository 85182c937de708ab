package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What happened, newest first, with the names that sentences need: to a unit, or in the family of a campaign of it within its sight.
package struct TellTimeline: Sendable {
    /// A page of it.
    package struct Told: Sendable {
        package let events: [ToldEvent]
        /// The campaign it is about; nil for all that happened to the unit.
        package let campaign: Campaign?
        /// The last of a full page; ask for what comes before it.
        package let next: Moment?
        package let today: Day
    }

    let campaign: UUID?
    let before: Moment?
    let limit: Int

    /// - Parameter campaign: one of the unit; nil for everything that happened to the unit.
    package init(of campaign: UUID? = nil, before: Moment?, limit: Int) {
        self.campaign = campaign
        self.before = before
        self.limit = limit
    }

    /// One round trip, of a campaign two. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Told {
        try await refusing {
            guard let campaign else {
                let (events, clock) = try await client.read(
                    under: standing.settings, .told(of: standing.unit, before: before, limit: limit), .clock())
                return told(events, nil, clock.today)
            }
            guard let found = try await client.read(under: standing.settings, .campaign(campaign, of: standing.unit)) else {
                throw OperationRefusal.notFound
            }
            let (events, clock) = try await client.read(
                under: standing.settings, .told(ofFamily: found.family, root: standing.unit.rootID, before: before, limit: limit), .clock())
            return told(events, found, clock.today)
        }
    }

    private func told(_ events: [ToldEvent], _ campaign: Campaign?, _ today: Day) -> Told {
        let last = events.count == limit ? events.last?.event : nil
        return Told(events: events, campaign: campaign, next: last.map { Moment(at: $0.at, id: $0.id) }, today: today)
    }
}
