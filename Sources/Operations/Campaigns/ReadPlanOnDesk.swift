package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A plan on its unit's desk, with what its writer needs beside it.
package struct PlanOnDesk: Sendable {
    package let draft: CampaignDraft
    package let unit: Unit
    /// The plan that it takes up; nil where it starts a family of its own, and where that one gives nothing any more.
    package let given: GivenPlan?
    /// The units below that are there today, in the order of the tree.
    package let below: [Unit]
    /// Whom it names; nobody where its rules name somebody they may not.
    package let addresses: [Address]
    /// What it may start or end with: events of its own and of the units above.
    package let events: [AnchorEvent]
    /// What its bases lead to, and what else bears their symbols or is the plan above: its own and of the units above.
    package let documents: [KnownDocument]
    package let today: Day
}

/// What a campaign above gives to a unit that takes it up.
package struct GivenPlan: Sendable {
    package let campaign: Campaign
    package let issuer: Unit
    package let contract: Contract
    /// What its plan says and was given itself, each with whose plan says it.
    package let clauses: [ClauseOfCampaign]
    /// In what it is printed; nil where it has no number.
    package let document: DocumentReference?
}

package struct ReadPlanOnDesk: Sendable {
    let id: UUID

    package init(_ id: UUID) {
        self.id = id
    }

    /// Throws `OperationRefusal.notFound` where no such plan lies on the desk, `PostgresError`. Four round trips at most.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> PlanOnDesk {
        try await refusing {
            try await Facts.tried(as: standing, on: client) { facts in
                let owner = standing.unit
                let (draft, clock, units, events) = try await facts.read(
                    .campaignDraft(id, of: owner), .clock(), .units(inSubtreeOf: owner, asOf: nil),
                    .anchorEvents(of: [owner] + owner.ancestors))
                guard let draft, let unit = units.first(where: { $0.id == owner }) else { throw OperationRefusal.notFound }
                var given: GivenPlan?
                if let above = draft.above {
                    do {
                        given = try await GivenPlan.read(above.id, of: above.unit, for: owner, facts)
                    } catch is OperationRefusal {
                        // It can be written on; `CheckPublication` says what is the matter.
                    }
                }
                let below = units.filter { $0.id != owner && !$0.hasEnded(on: clock.today) }
                let addresses = try? Addressing.resolve(draft.plan.addresses, issuer: owner, candidates: units, on: clock.today)
                let bases = draft.plan.legalBases
                let documents = try await facts.read(
                    .documents(
                        bearing: bases.map(\.symbol), or: bases.compactMap(\.document?.id) + (given?.document.map { [$0.id] } ?? []),
                        knownTo: owner))
                return PlanOnDesk(
                    draft: draft, unit: unit, given: given, below: below, addresses: addresses ?? [], events: events,
                    documents: documents, today: clock.today)
            }
        }
    }
}

/// What a unit would take up.
package struct ReadGivenPlan: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// Throws `OperationRefusal.notAddressed` where it is not addressed to the unit, hidden or absent; `campaignClosed`; `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> GivenPlan {
        try await refusing {
            try await Facts.tried(as: standing, on: client) { facts in
                try await GivenPlan.read(id, of: owner, for: standing.unit, facts)
            }
        }
    }
}

extension GivenPlan {
    fileprivate static func read(_ id: UUID, of owner: UnitID, for unit: UnitID, _ facts: Facts) async throws -> GivenPlan {
        let given = try await GivenContract.read(id, of: owner, for: unit, facts)
        let (issuer, document) = try await facts.read(.unitToday(owner), .document(ofPlan: id, of: owner))
        guard let issuer else { throw OperationRefusal.notAddressed }
        return GivenPlan(
            campaign: given.campaign, issuer: issuer, contract: given.contract, clauses: given.clauses,
            document: document.map { DocumentReference(unit: owner, id: $0) })
    }
}
