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
}

/// What a campaign above gives to a unit that takes it up.
package struct GivenPlan: Sendable {
    package let campaign: Campaign
    package let issuer: Unit
    package let contract: Contract
    /// What its plan says and was given itself, each with whose plan says it.
    package let clauses: [ClauseOfCampaign]
}

package struct ReadPlanOnDesk: Sendable {
    let id: UUID

    package init(_ id: UUID) {
        self.id = id
    }

    /// Throws `OperationRefusal.notFound` where no such plan lies on the desk, `PostgresError`. Three round trips at most.
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
                return PlanOnDesk(draft: draft, unit: unit, given: given, below: below, addresses: addresses ?? [], events: events)
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
        guard let issuer = try await facts.read(.unitToday(owner)) else { throw OperationRefusal.notAddressed }
        return GivenPlan(campaign: given.campaign, issuer: issuer, contract: given.contract, clauses: given.clauses)
    }
}
