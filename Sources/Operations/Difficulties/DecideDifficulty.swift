package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What becomes of a difficulty: its raiser withdraws it; who it was raised to asks back, merges it into one of its own, or answers.
package struct DecideDifficulty: Sendable {
    package enum Step: Sendable {
        case withdraw
        case `return`(question: String)
        case merge(into: UUID)
        case answer(String, isPublished: Bool)
    }

    let id: UUID
    let owner: UnitID
    let step: Step
    let decision: Decision

    /// - Parameter owner: the difficulty's unit.
    package init(_ id: UUID, of owner: UnitID, _ step: Step, decision: Decision) {
        self.id = id
        self.owner = owner
        self.step = step
        self.decision = decision
    }

    /// - Throws: `DifficultyRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(step.kind, on: id, of: owner, as: standing, on: client) { facts in
            var other: Difficulty?
            let found: Difficulty?
            if case .merge(let into) = step {
                (found, other) = try await facts.read(.difficulty(id, of: owner), .difficulty(into, of: standing.unit))
            } else {
                found = try await facts.read(.difficulty(id, of: owner))
            }
            guard let difficulty = found else { throw OperationRefusal.notFound }
            let writes: [Statement<Void>]
            switch step {
            case .withdraw:
                writes = [.move(difficulty, to: try difficulty.withdrawing())]
            case .return(let question):
                writes = [.move(difficulty, to: try difficulty.returning(question: question, by: standing.unit))]
            case .merge:
                guard let other else { throw DifficultyRefusal.notGathering }
                let (merged, into) = try difficulty.merging(into: other, by: standing.unit)
                writes = [.move(difficulty, to: merged, into: other), .move(other, to: into)]
            case .answer(let words, let isPublished):
                writes = [.move(difficulty, to: try difficulty.answering(words, isPublished: isPublished, by: standing.unit))]
            }
            try decision.require(difficulty.tag)
            return Decided(subject: difficulty.subject, version: difficulty.revision + 1, writes: writes)
        }
    }
}

extension DecideDifficulty.Step {
    fileprivate var kind: Event.Kind {
        switch self {
        case .withdraw: .difficultyWithdrawn
        case .return: .difficultyReturned
        case .merge: .difficultyMerged
        case .answer: .difficultyAnswered
        }
    }
}
