import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit tells the one that addressed it what stands in its way: anew, again after a question, or out of what it gathered. Or it begins
/// to gather, and tells nobody yet.
package struct RaiseDifficulty: Sendable {
    let id: UUID
    let family: UUID
    let field: String?
    let words: String
    let isGathering: Bool
    let decision: Decision

    /// - Parameter decision: its tags are the difficulty's revisions.
    package init(_ id: UUID, in family: UUID, field: String?, words: String, isGathering: Bool, decision: Decision) {
        self.id = id
        self.family = family
        self.field = field
        self.words = words
        self.isGathering = isGathering
        self.decision = decision
    }

    /// - Throws: `DifficultyRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            isGathering ? .difficultyGathered : .difficultyRaised, on: id, of: standing.unit, as: standing, on: client,
            refusing: ["difficulty_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (kept, listener, unit, clock, calendar) = try await facts.read(
                .difficulty(id, of: standing.unit), .listener(of: standing.unit, family: family), .unitToday(standing.unit), .clock(),
                .workingDays())
            guard let unit else { throw OperationRefusal.notFound }
            guard kept != nil || decision.isNew else { throw OperationRefusal.notFound }
            guard kept == nil || !decision.isNew && kept?.family == family else { throw OperationRefusal.idTaken }
            if let kept { try decision.require(kept.tag) }
            let difficulty = kept ?? Difficulty(id: id, unit: unit.id, level: unit.level, family: family, field: field, words: words)
            let next: Difficulty
            if isGathering {
                next = try difficulty.gathering(words, field: field)
            } else {
                guard let listener else { throw DifficultyRefusal.nobodyToTell }
                guard listener.isOpen else { throw OperationRefusal.campaignClosed }
                next = try difficulty.raising(to: listener.unit, words, field: field, on: clock.today, by: calendar)
            }
            return Decided(
                subject: next.subject, version: next.revision, writes: [kept == nil ? .insert(next) : .move(difficulty, to: next)])
        }
    }
}
