package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What becomes of a plea: its unit withdraws it; who told the task grants it, or refuses it with words.
package struct DecidePlea: Sendable {
    package enum Step: Sendable {
        case withdraw
        case grant(answer: String?)
        case refuse(answer: String)
    }

    let id: UUID
    let owner: UnitID
    let step: Step
    let decision: Decision

    /// - Parameter owner: the plea's unit.
    package init(_ id: UUID, of owner: UnitID, _ step: Step, decision: Decision) {
        self.id = id
        self.owner = owner
        self.step = step
        self.decision = decision
    }

    /// Two that are granted at once about one task are granted one after the other, and the second knows of the first.
    /// - Throws: `PleaRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            step.kind, on: id, of: owner, as: standing, on: client, refusing: Plea.grantedMeanwhile
        ) { facts in
            let (kept, about) = try await facts.read(.plea(id, of: owner), .obligation(ofPlea: id, of: owner))
            guard let plea = kept, let about else { throw OperationRefusal.notFound }
            let next: Plea
            switch step {
            case .withdraw: next = try plea.withdrawing()
            case .grant(let answer):
                next = try plea.granting(answer: answer, about: about.obligation, with: about.granted, by: standing.unit)
            case .refuse(let answer): next = try plea.refusing(answer: answer, by: standing.unit)
            }
            guard about.isOpen else { throw OperationRefusal.campaignClosed }
            try decision.require(plea.tag)
            return Decided(subject: plea.subject, version: next.revision, reason: next.answer, writes: [.move(plea, to: next)])
        }
    }
}

extension DecidePlea.Step {
    fileprivate var kind: Event.Kind {
        switch self {
        case .withdraw: .pleaWithdrawn
        case .grant: .pleaGranted
        case .refuse: .pleaRefused
        }
    }
}

extension Plea {
    /// What the keys say where somebody else granted something in the same moment.
    static let grantedMeanwhile: ConstraintRefusals = [
        "a_due_day_is_moved_once": OperationRefusal.stale, "a_task_is_excused_once": PleaRefusal.alreadyExcused,
    ]
}
