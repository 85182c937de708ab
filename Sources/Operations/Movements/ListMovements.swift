package import Emulation
package import Postgres
package import Store

/// The movements that a unit reads, and what plans bundle that nobody keeps yet.
package struct MovementList: Sendable {
    package let movements: [ListedMovement]
    package let unkept: [PlannedMovement]
    package let today: Day
}

package struct ListMovements: Sendable {
    package init() {}

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> MovementList {
        let (movements, launches, planned, clock) = try await client.read(
            under: standing.settings, .movements(seenBy: standing.unit), .launches(of: nil, seenBy: standing.unit),
            .plannedMovements(for: standing.unit), .clock())
        let kept = Set(launches.compactMap(\.launch.plan))
        return MovementList(
            movements: movements.map { $0.with(launches) }, unkept: planned.filter { !kept.contains($0.plan) }, today: clock.today)
    }
}
