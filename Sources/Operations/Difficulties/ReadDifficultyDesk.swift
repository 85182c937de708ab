package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The campaigns that a unit can tell of difficulties in, and what each family is called where it stands.
package struct DifficultyFamilies: Sendable {
    /// Those that addressed the unit and are open.
    package let open: [CampaignFromAbove]
    package let names: [UUID: String]
    /// Where the family is read by the unit.
    package let plans: [UUID: (unit: UnitID, campaign: UUID)]

    init(_ own: [Campaign], _ above: [CampaignFromAbove]) {
        open = above.filter { $0.address != nil && $0.isOpen }
        var (names, plans) = ([UUID: String](), [UUID: (unit: UnitID, campaign: UUID)]())
        for campaign in above.map(\.campaign) + own {
            names[campaign.family] = campaign.shortName
            plans[campaign.family] = (campaign.unit, campaign.id)
        }
        (self.names, self.plans) = (names, plans)
    }
}

/// What stands in the way here and below, as far as there is something to do about it.
package struct DifficultyDesk: Sendable {
    package let today: Day
    /// What waits for the unit's answer, by the day it is due on.
    package let waiting: [ListedDifficulty]
    /// Newest first.
    package let own: [ListedDifficulty]
    package let guidance: [ListedDifficulty]
    package let families: DifficultyFamilies
}

package struct ReadDifficultyDesk: Sendable {
    let limit: Int

    package init(limit: Int) {
        self.limit = limit
    }

    /// One round trip. Throws `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> DifficultyDesk {
        let unit = standing.unit
        return try await refusing {
            let (waiting, own, guidance, campaigns, above, clock) = try await client.read(
                under: standing.settings, .difficultiesWaiting(for: unit, limit: limit), .difficulties(of: unit, before: nil, limit: limit),
                .guidance(for: unit, before: nil, limit: limit), .campaigns(of: unit), .campaigns(above: unit), .clock())
            return DifficultyDesk(
                today: clock.today, waiting: waiting, own: own, guidance: guidance, families: DifficultyFamilies(campaigns, above))
        }
    }
}

/// What a new difficulty is told in.
package struct ReadDifficultyFamilies: Sendable {
    package init() {}

    /// One round trip. Throws `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (today: Day, families: DifficultyFamilies) {
        try await refusing {
            let (campaigns, above, clock) = try await client.read(
                under: standing.settings, .campaigns(of: standing.unit), .campaigns(above: standing.unit), .clock())
            return (clock.today, DifficultyFamilies(campaigns, above))
        }
    }
}

/// The same, and what of those below could be put together with others.
package struct ReadDifficultyFamily: Sendable {
    let family: UUID
    let limit: Int

    package init(_ family: UUID, limit: Int) {
        self.family = family
        self.limit = limit
    }

    /// One round trip. Throws `OperationRefusal`, `PostgresError`.
    package func run(
        as standing: Standing, on client: PostgresClient
    ) async throws -> (today: Day, families: DifficultyFamilies, waiting: [ListedDifficulty]) {
        let unit = standing.unit
        return try await refusing {
            let (waiting, campaigns, above, clock) = try await client.read(
                under: standing.settings, .difficultiesWaiting(for: unit, in: family, limit: limit), .campaigns(of: unit),
                .campaigns(above: unit), .clock())
            return (clock.today, DifficultyFamilies(campaigns, above), waiting)
        }
    }
}
