package import FoundationEssentials
package import Postgres
package import Store

/// What was done in a unit's name and what was tried there, newest first; of bodies the beginning.
package struct ReadTrail: Sendable {
    let thing: UUID?
    let kind: ReadEntry.Kind?
    let before: Int64?
    let limit: Int

    package init(about thing: UUID?, kind: ReadEntry.Kind? = nil, before: Int64?, limit: Int) {
        self.thing = thing
        self.kind = kind
        self.before = before
        self.limit = limit
    }

    /// Throws `OperationRefusal.notPermitted` for whoever is no auditor of the unit.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [ReadEntry] {
        let (mayAudit, entries) = try await client.run(
            under: standing.settings, .mayAudit(), .trail(of: standing.unit, about: thing, kind: kind, before: before, limit: limit))
        guard mayAudit else { throw OperationRefusal.notPermitted }
        return entries
    }
}

/// One entry with all that was said.
package struct ReadTrailEntry: Sendable {
    let seq: Int64

    package init(_ seq: Int64) {
        self.seq = seq
    }

    /// Throws `OperationRefusal`. By `run`: an entry may hold a whole plan, and two of them.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ReadEntry {
        let (mayAudit, entries) = try await client.run(
            under: standing.settings, .mayAudit(), .trailEntry(seq, of: standing.unit))
        guard mayAudit else { throw OperationRefusal.notPermitted }
        guard let entry = entries.first else { throw OperationRefusal.notFound }
        return entry
    }
}
