package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A difficulty with all that its page says, and what can be done about it there.
package struct DifficultyAtDesk: Sendable {
    package let full: DifficultyInFull
    package let today: Day
    /// Of every unit that it speaks of.
    package let unitNames: [UnitID: String]
    package let families: DifficultyFamilies
    /// What the unit is gathering in the same campaign.
    package let gathered: [Difficulty]
    /// What else waits for the unit's answer in the same campaign.
    package let waiting: [ListedDifficulty]
}

package struct ReadDifficultyAtDesk: Sendable {
    let id: UUID
    let owner: UnitID
    let limit: Int

    package init(_ id: UUID, of owner: UnitID, limit: Int) {
        self.id = id
        self.owner = owner
        self.limit = limit
    }

    /// Two round trips. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> DifficultyAtDesk {
        let unit = standing.unit
        return try await refusing {
            let full = try await ReadDifficulty(id, of: owner).run(as: standing, on: client)
            let all = [full.difficulty] + full.course
            let spokenOf = Set(all.flatMap { [$0.unit, $0.to].compactMap(\.self) } + full.timeline.map(\.byUnit))
            let family = full.difficulty.family
            let (units, campaigns, above, gathered, waiting, clock) = try await client.read(
                under: standing.settings, .unitsToday(spokenOf.sorted()), .campaigns(of: unit), .campaigns(above: unit),
                .difficultiesGathered(by: unit, in: family, limit: limit), .difficultiesWaiting(for: unit, in: family, limit: limit),
                .clock())
            return DifficultyAtDesk(
                full: full, today: clock.today, unitNames: Dictionary(units.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 }),
                families: DifficultyFamilies(campaigns, above), gathered: gathered, waiting: waiting)
        }
    }
}
