package import Emulation
package import Postgres
package import Store

/// The units right below one, a page of them, with what each was called and what it came from.
package struct UnitsBelow: Sendable {
    package let parent: Unit
    /// From the root down to right above the parent.
    package let path: [Unit]
    package let units: [UnitInTree]
    package let counted: ChildrenCounted
    package let names: [UnitName]
    package let successions: [NamedSuccession]
}

package struct ReadUnitsBelow: Sendable {
    package enum Which: Sendable { case standing, ended }

    let parent: UnitID
    let which: Which
    let after: UnitID?
    let limit: Int

    package init(_ parent: UnitID, _ which: Which, after: UnitID?, limit: Int) {
        self.parent = parent
        self.which = which
        self.after = after
        self.limit = limit
    }

    /// Throws `OperationRefusal.notFound` where there is no such unit, `PostgresError`. Two round trips.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> UnitsBelow {
        try await refusing {
            let page: Statement<[UnitInTree]> =
                switch which {
                case .standing: .unitsBelow(parent, after: after, limit: limit)
                case .ended: .unitsEnded(below: parent, after: after, limit: limit)
                }
            let (line, units, counted) = try await client.read(
                under: standing.settings, .unitsToday(parent.ancestors + [parent]), page, .childrenCounted(of: parent))
            guard let unit = line.last, unit.id == parent else { throw OperationRefusal.notFound }
            let ids = units.map(\.unit.id)
            let (names, successions) = try await client.read(under: standing.settings, .names(of: ids), .successions(of: ids))
            return UnitsBelow(
                parent: unit, path: line.dropLast(), units: units, counted: counted, names: names, successions: successions)
        }
    }
}
