import Emulation
import FoundationEssentials
import Postgres
import Store

/// A campaign of the caller's own unit, with everything an amendment of it is checked against.
struct CampaignAtWork: Sendable {
    let campaign: Campaign
    let unit: Unit
    let addressees: [Unit]
    /// What it says now, as the plan it would be.
    let plan: CampaignPlan
    /// What it acknowledged from above.
    let above: GivenContract?

    static func read(_ id: UUID, of owner: UnitID, _ facts: Facts) async throws -> CampaignAtWork {
        let (campaign, indicators, clauses, targets, units, revision) = try await facts.read(
            .campaign(id, of: owner), .indicators(of: id, unit: owner), .clauses(of: id, unit: owner), .targets(setBy: id, of: owner),
            .unit(owner, andAddressedBy: id), .acknowledgedRevision(of: id, unit: owner))
        guard let campaign, let unit = units.first(where: { $0.id == owner }) else { throw OperationRefusal.notFound }
        guard campaign.state == .published else { throw OperationRefusal.campaignClosed }
        let above =
            if let aboveUnit = campaign.aboveUnit, let aboveID = campaign.above {
                try await GivenContract.read(aboveID, of: aboveUnit, revision: revision, for: owner, facts)
            } else {
                GivenContract?.none
            }
        let plan = CampaignPlan(
            symbol: campaign.symbol, issuedOn: campaign.issuedOn, signer: campaign.signer, signerCapacity: campaign.signerCapacity,
            summary: campaign.summary, shortName: campaign.shortName, theme: campaign.theme, motto: campaign.motto,
            audience: campaign.audience, start: campaign.start, end: campaign.end, legalBases: [],
            clauses: clauses.filter { $0.from == owner }.map(\.clause), movements: [],
            indicators: indicators.filter { $0.home == owner },
            targets: targets.map {
                TargetPlan(indicator: $0.indicator, unit: $0.unit == owner ? nil : $0.unit, value: $0.value)
            },
            addresses: [], schedule: campaign.schedule, sampleFields: campaign.sampleFields)
        return CampaignAtWork(
            campaign: campaign, unit: unit, addressees: units.filter { $0.id != owner }, plan: plan, above: above)
    }

    /// The rows of its next revision go here.
    /// - Parameter joining: units that may be addressed by it.
    func next(above: GivenContract?, joining: [Unit] = []) -> RevisionRows {
        RevisionRows(
            campaign: campaign.id, family: campaign.family, unit: unit, revision: campaign.revision + 1, above: above,
            levels: Dictionary((addressees + joining).map { ($0.id, $0.level) }, uniquingKeysWith: { first, _ in first }))
    }
}
