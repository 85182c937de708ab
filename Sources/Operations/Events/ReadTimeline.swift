package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What happened, newest first: to a unit, or in the family of a campaign within the reader's sight.
package struct ReadTimeline: Sendable {
    let campaign: (id: UUID, owner: UnitID)?
    let before: Moment?
    let limit: Int

    /// - Parameter campaign: nil for everything that happened to the unit.
    package init(of campaign: (id: UUID, owner: UnitID)? = nil, before: Moment?, limit: Int) {
        self.campaign = campaign
        self.before = before
        self.limit = limit
    }

    /// Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [Event] {
        guard let campaign else {
            return try await client.read(under: standing.settings, .timeline(of: standing.unit, before: before, limit: limit))
        }
        guard let found = try await client.read(under: standing.settings, .campaign(campaign.id, of: campaign.owner)) else {
            throw OperationRefusal.notFound
        }
        return try await client.read(
            under: standing.settings, .timeline(ofFamily: found.family, root: standing.unit.rootID, before: before, limit: limit))
    }
}
