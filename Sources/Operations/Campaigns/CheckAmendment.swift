package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What an amendment of a published campaign would come to: every rule is asked, all that is wrong is told at once, and nothing is written.
package struct CheckAmendment: Sendable {
    let id: UUID
    let amendment: Amendment
    let document: AmendmentDocument?

    /// - Parameter document: in what it is to be issued; nil for as typed.
    package init(_ id: UUID, amendment: Amendment, issuedAs document: AmendmentDocument? = nil) {
        self.id = id
        self.amendment = amendment
        self.document = document
    }

    /// Throws `OperationRefusal.notFound` where the unit has no such campaign, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Trial {
        try await Trial.telling {
            try await refusing {
                try await Facts.tried(as: standing, on: client) { facts in
                    let judged = try await JudgedAmendment.read(
                        amendment, issuedAs: document, to: id, of: standing.unit, for: nil, facts)
                    let (work, given) = (judged.work, judged.work.above?.contract)
                    let joining = judged.joining ?? []
                    let inTheWay = try await facts.read(
                        .whatStandsInTheWay(
                            of: nil, family: work.campaign.family, clauses: amendment.clauses.map(\.id),
                            addressees: joining.map(\.unit), unit: standing.unit))
                    return Trial(
                        refusals: judged.faults.refusals + inTheWay.refusals, addressed: joining.named(judged.candidates),
                        targets: amendment.targets.moving(
                            work.plan.targets, given: given?.targets ?? [:], issuer: standing.unit,
                            work.plan.indicators + amendment.indicators + (given?.indicators ?? [])),
                        periodsAdded: judged.periods?.added ?? [], periodsRemoved: judged.periods?.removed.map(\.span) ?? [],
                        numbering: judged.numbering)
                }
            }
        }
    }
}
