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
            try await makingOnce(["campaign_draft_pkey"]) {
                try await client.transaction(under: standing.recording) { transaction in try await save(in: transaction, of: standing.unit)
                }
            }
        }
    }

    private func save(in transaction: Transaction, of owner: UnitID) async throws -> (revision: Int, isNew: Bool) {
        let (draft, unit, count) = try await transaction.run(
            .campaignDraft(id, of: owner), .unitToday(owner), .numberOfCampaignDrafts(of: owner))
        if let revision {
            guard let draft else { throw OperationRefusal.notFound }
            guard above == nil || draft.takesUp(above) else { throw OperationRefusal.idTaken }
            try await transaction.commit(.updateCampaignDraft(id, plan: plan, revision: revision, unit: owner))
            return (revision + 1, false)
        }
        if let draft {
            // The first answer may have been lost: the same draft again is the same answer.
            guard draft.plan == plan, draft.takesUp(above) else { throw OperationRefusal.idTaken }
            return (draft.revision, false)
        }
        guard let unit else { throw OperationRefusal.notFound }
        guard count < CampaignDraftHead.most else { throw OperationRefusal.deskFull }
        var taken: Campaign?
        if let above {
            let (campaign, received) = try await transaction.run(
                .campaign(above.id, of: above.unit), .address(of: owner, by: above.id, of: above.unit))
            guard let campaign, received != nil else { throw OperationRefusal.notAddressed }
            taken = campaign
        }
        try await transaction.commit(.insertCampaignDraft(id, plan: plan, above: taken, unit: owner, level: unit.level))
        return (1, true)
    }
}

extension CampaignDraft {
    /// Whether it takes up that campaign, or none where there is none.
    fileprivate func takesUp(_ campaign: (unit: UnitID, id: UUID)?) -> Bool { above?.unit == campaign?.unit && above?.id == campaign?.id }
}
