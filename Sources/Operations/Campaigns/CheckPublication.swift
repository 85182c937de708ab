import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What publishing a plan would come to: every rule is asked, all that is wrong is told at once, and nothing is written.
package struct CheckPublication: Sendable {
    let id: UUID
    let signature: PlanSignature

    package init(_ id: UUID, signedBy signature: PlanSignature = .asTyped) {
        self.id = id
        self.signature = signature
    }

    /// Throws `OperationRefusal.notFound` where no such plan lies on the desk, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Trial {
        try await Trial.telling {
            try await refusing {
                try await Facts.tried(as: standing, on: client) { facts in
                    let judged = try await JudgedPlan.read(id, of: standing.unit, signedBy: signature, for: nil, facts)
                    let (plan, given) = (judged.draft.plan, judged.given)
                    let addresses = judged.addresses ?? []
                    let inTheWay = try await facts.read(
                        .whatStandsInTheWay(
                            of: id, family: given?.contract.family ?? id, clauses: plan.clauses.map(\.id),
                            addressees: addresses.map(\.unit), unit: standing.unit))
                    return Trial(
                        refusals: judged.faults.refusals + inTheWay.refusals, addressed: addresses.named(judged.candidates),
                        targets: plan.targets.moving(
                            [], given: given?.contract.targets ?? [:], issuer: standing.unit,
                            plan.indicators + (given?.contract.indicators ?? [])),
                        periodsAdded: given == nil ? plan.schedule?.spansUnlessTooMany(through: judged.lastDay) ?? [] : [],
                        periodsRemoved: [], numbering: judged.numbering,
                        bases: plan.legalBases.standing(on: judged.day, judged.documents), recipients: judged.recipients)
                }
            }
        }
    }
}

extension PeriodSchedule {
    /// Its periods; none where there would be more than may be.
    fileprivate func spansUnlessTooMany(through lastDay: Day) -> [PeriodSpan] {
        count(through: lastDay) <= Self.mostPeriods ? spans(through: lastDay) : []
    }
}
