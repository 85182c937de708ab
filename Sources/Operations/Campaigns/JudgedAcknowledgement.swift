import Emulation
import FoundationEssentials
import Postgres
import Store

/// An adoption, what it acknowledged from above, and what it would acknowledge now.
struct JudgedAcknowledgement {
    let work: CampaignAtWork
    let before: GivenContract
    let given: GivenContract

    /// The targets that are looser than what is given now, as they then stand.
    var raised: [TargetPlan] { given.contract.raising(work.plan.targets) }

    /// - Parameters:
    ///   - revision: of the campaign above.
    ///   - decision: the one that acknowledges; nil for a look.
    /// - Throws: `OperationRefusal`.
    static func read(_ id: UUID, revision: Int, of owner: UnitID, for decision: Decision?, _ facts: Facts) async throws
        -> JudgedAcknowledgement
    {
        let work = try await CampaignAtWork.read(id, of: owner, facts)
        try decision?.require(work.campaign.tag)
        guard let before = work.above, revision > before.contract.revision, revision <= before.campaign.revision else {
            throw OperationRefusal.nothingToAcknowledge
        }
        let given = try await GivenContract.read(
            before.campaign.id, of: before.campaign.unit, revision: revision, for: owner, facts)
        return JudgedAcknowledgement(work: work, before: before, given: given)
    }
}
