package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit writes its plan; nobody else sees it before it is published.
package struct SaveCampaignDraft: Sendable {
    let id: UUID
    let plan: CampaignPlan
    let above: (unit: UnitID, id: UUID)?
    let revision: Int?

    /// - Parameters:
    ///   - above: the campaign that the plan takes up; nil for a campaign of its own. Set once, when the draft is new.
    ///   - revision: the one its writer saw; nil for a new draft.
    package init(_ id: UUID, plan: CampaignPlan, above: (unit: UnitID, id: UUID)?, revision: Int?) {
        self.id = id
        self.plan = plan
        self.above = above
        self.revision = revision
    }

    /// - Returns: the revision it has now, and whether the draft is new.
    /// - Throws: `OperationRefusal`, `PostgresError`. A plan may be as unfinished as it likes until it is published.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (revision: Int, isNew: Bool) {
        try await refusing {
            if let revision {
                let update = try Statement.updateCampaignDraft(id, plan: plan, revision: revision, unit: standing.unit)
                return try await client.transaction(under: standing.recording) { transaction in
                    let (changed, published) = try await transaction.run(update, .campaignDraft(id, of: standing.unit))
                    guard let published else { throw OperationRefusal.notFound }
                    guard above == nil || published.takesUp(above) else { throw OperationRefusal.idTaken }
                    guard changed == 1 else { throw OperationRefusal.stale }
                    return (revision + 1, false)
                }
            }

            let clock = try await client.run(under: standing.settings, .clock())
            guard let unit = try await client.run(under: standing.settings, .unit(standing.unit, asOf: clock.today)) else {
                throw OperationRefusal.notFound
            }
            var taken: Campaign?
            if let above {
                guard let campaign = try await client.run(under: standing.settings, .campaign(above.id, of: above.unit)),
                    let received = try await client.run(under: standing.settings, .address(of: standing.unit, family: campaign.family)),
                    received.campaign == campaign.id
                else { throw OperationRefusal.notAddressed }
                taken = campaign
            }
            let insert = try Statement.insertCampaignDraft(id, plan: plan, above: taken, unit: standing.unit, level: unit.level)
            return try await client.transaction(under: standing.recording) { transaction in
                let (inserted, draft) = try await transaction.run(insert, .campaignDraft(id, of: standing.unit))
                // The first answer may have been lost: the same draft again is the same answer.
                guard inserted == 1 || draft != nil else { throw OperationRefusal.deskFull }
                guard inserted == 1 || draft?.plan == plan && draft?.takesUp(above) == true else { throw OperationRefusal.idTaken }
                return (draft?.revision ?? 1, inserted == 1)
            }
        }
    }
}

extension CampaignDraft {
    /// Whether it takes up that campaign, or none where there is none.
    fileprivate func takesUp(_ campaign: (unit: UnitID, id: UUID)?) -> Bool { above?.unit == campaign?.unit && above?.id == campaign?.id }
}
