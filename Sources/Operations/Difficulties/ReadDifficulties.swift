package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A difficulty as its reader may see it.
package struct DifficultyInFull: Sendable {
    package let difficulty: Difficulty
    /// What it was merged into, and that in turn: where its answer is, if it has one.
    package let course: [Difficulty]
    /// Whom it speaks for.
    package let raisers: [ListedDifficulty]
    package let timeline: [Event]

    /// Its own, or that of what speaks for it.
    package var answer: String? { (course.last ?? difficulty).answer }
}

package struct ReadDifficulty: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> DifficultyInFull {
        let (course, raisers, timeline) = try await client.read(
            under: standing.settings, .course(of: id, of: owner), .difficulties(mergedInto: id, of: owner),
            .timeline(ofSubject: id, of: owner))
        guard let difficulty = course.first else { throw OperationRefusal.notFound }
        return DifficultyInFull(difficulty: difficulty, course: Array(course.dropFirst()), raisers: raisers, timeline: timeline)
    }
}

/// Newest first.
package struct ListDifficulties: Sendable {
    package enum Which: String, CaseIterable, Sendable {
        /// What the unit raised, or gathers.
        case own
        /// What was raised to it.
        case received
        /// What units above answered for everybody.
        case guidance
    }

    let which: Which
    let before: UUID?
    let limit: Int

    package init(_ which: Which, before: UUID?, limit: Int) {
        self.which = which
        self.before = before
        self.limit = limit
    }

    package func run(as standing: Standing, on client: PostgresClient) async throws -> [ListedDifficulty] {
        switch which {
        case .own: try await client.read(under: standing.settings, .difficulties(of: standing.unit, before: before, limit: limit))
        case .received:
            try await client.read(under: standing.settings, .difficulties(raisedTo: standing.unit, before: before, limit: limit))
        case .guidance: try await client.read(under: standing.settings, .guidance(for: standing.unit, before: before, limit: limit))
        }
    }
}
