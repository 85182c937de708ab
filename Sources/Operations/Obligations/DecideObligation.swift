package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What becomes of a task: somebody of its unit takes it up; the unit says that it is done, and how; who told it sends it back with a reason.
package struct DecideObligation: Sendable {
    package enum Step: Sendable {
        /// By somebody of the unit; nil for whoever says so.
        case takeUp(by: UUID?)
        case complete(account: String)
        case `return`(reason: String)
    }

    let id: UUID
    let owner: UnitID
    let step: Step
    let decision: Decision

    /// - Parameter owner: whose task it is.
    package init(_ id: UUID, of owner: UnitID, _ step: Step, decision: Decision) {
        self.id = id
        self.owner = owner
        self.step = step
        self.decision = decision
    }

    /// The event keeps the words of either side, whatever becomes of the task later.
    /// - Throws: `ObligationRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(step.kind, on: id, of: owner, as: standing, on: client) { facts in
            guard let found = try await facts.read(.obligation(id, of: owner)) else { throw OperationRefusal.notFound }
            let obligation = found.obligation
            let (version, writes): (Int, [Statement<Void>])
            switch step {
            case .takeUp(let person):
                guard owner == standing.unit else { throw OperationRefusal.notFound }
                var colleagues: Set<UUID> = []
                if person != nil {
                    let (people, clock) = try await facts.read(.colleagues(), .clock())
                    colleagues = Set(people.filter { $0.serves(on: clock.today) }.map(\.person))
                }
                try obligation.takenUp(by: person, of: colleagues)
                // The task stays as it is.
                (version, writes) = (obligation.revision, [.takeUp(obligation, by: person, as: decision.id)])
            case .complete(let account):
                let next = try obligation.completing(account: account)
                (version, writes) = (next.revision, [.move(obligation, to: next)])
            case .return(let reason):
                let next = try obligation.returning(reason: reason, by: standing.unit)
                // Whoever closes the campaign has counted it as done, or sees that it is not.
                (version, writes) = (next.revision, [.holdOpen(found.campaign, of: obligation.from), .move(obligation, to: next)])
            }
            guard found.isOpen else { throw OperationRefusal.campaignClosed }
            try decision.require(obligation.tag)
            return Decided(subject: obligation.subject, version: version, reason: step.words, writes: writes)
        }
    }
}

extension DecideObligation.Step {
    fileprivate var kind: Event.Kind {
        switch self {
        case .takeUp: .obligationTaken
        case .complete: .obligationDone
        case .return: .obligationReturned
        }
    }

    var words: String? {
        switch self {
        case .takeUp: nil
        case .complete(let account): account
        case .return(let reason): reason
        }
    }
}
