package import Emulation
package import Postgres
package import Store

/// A unit, what it and the one above were called in the course of time, and who took over from whom.
package struct UnitHistory: Sendable {
    package let unit: Unit
    /// From the root down to right above the unit.
    package let path: [Unit]
    package let names: [UnitName]
    package let namesAbove: [UnitName]
    package let successions: [NamedSuccession]
    package let counted: ChildrenCounted
    package let today: Day
}

package struct ReadUnitHistory: Sendable {
    let id: UnitID

    package init(_ id: UnitID) {
        self.id = id
    }

    /// Throws `OperationRefusal.notFound` where there is no such unit, `PostgresError`. One round trip.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> UnitHistory {
        try await refusing {
            let above = id.parent.map { [$0] } ?? []
            let (line, names, successions, counted, clock) = try await client.read(
                under: standing.settings, .unitsToday(id.ancestors + [id]), .names(of: above + [id]), .successions(of: [id]),
                .childrenCounted(of: id), .clock())
            guard let unit = line.last, unit.id == id else { throw OperationRefusal.notFound }
            return UnitHistory(
                unit: unit, path: line.dropLast(), names: names.filter { $0.unit == id }, namesAbove: names.filter { $0.unit != id },
                successions: successions, counted: counted, today: clock.today)
        }
    }
}
