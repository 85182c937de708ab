package import Emulation
package import Postgres
import Store

/// The tree below a unit, or all cities, as it stood on a day.
package struct UnitTree: Sendable {
    private let client: PostgresClient

    package init(client: PostgresClient) {
        self.client = client
    }

    /// The unit and everything below it down to a depth, parents before children; without a unit, every city and below.
    ///
    /// Throws `StandingRefusal.noSuchUnit`. Reads the whole subtree.
    package func run(
        _ top: UnitID?, depth: Int = UnitID.deepest, asOf day: Day? = nil, under settings: Settings = .registrar
    ) async throws -> [Unit] {
        try await client.transaction(under: settings) { tx in
            let day = if let day { day } else { try await tx.run(.clock()).today }
            var tops = [top].compactMap(\.self)
            if top == nil { tops = try await tx.run(.roots(asOf: day)).map(\.id) }
            var units: [Unit] = []
            for top in tops {
                units += try await tx.run(.units(inSubtreeOf: top, asOf: day)).filter { $0.id.depth <= top.depth + depth }
            }
            if let top, units.isEmpty { throw StandingRefusal.noSuchUnit(top) }
            return units
        }
    }
}
