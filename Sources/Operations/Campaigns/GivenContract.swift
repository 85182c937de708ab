import Emulation
import FoundationEssentials
import Postgres
import Store

/// The campaign above and what it gives to whoever adopts it.
struct GivenContract: Sendable {
    let campaign: Campaign
    let contract: Contract
    /// What its plan says and was given itself, each with whose plan says it.
    let clauses: [ClauseOfCampaign]
    /// The levels of the units whose indicators it holds.
    let levels: [UnitID: UnitLevel]

    /// - Parameter revision: which one; nil for the latest.
    /// - Throws: `OperationRefusal.notAddressed` when the campaign is hidden, absent or did not address the caller.
    static func read(_ id: UUID, of unit: UnitID, revision: Int? = nil, for adopter: UnitID, _ facts: Facts) async throws -> GivenContract {
        let (campaign, isOpen, received, indicators, clauses, targets, periods, homes) = try await facts.read(
            .campaign(id, of: unit), .isOpen(id, of: unit), .address(of: adopter, by: id, of: unit),
            .indicators(of: id, unit: unit, revision: revision), .clauses(of: id, unit: unit, revision: revision),
            .targets(of: id, from: unit, for: adopter, revision: revision), .periods(of: id, unit: unit), .levels(above: adopter))
        guard let campaign else { throw OperationRefusal.notAddressed }
        guard isOpen else { throw OperationRefusal.campaignClosed }
        guard received != nil else { throw OperationRefusal.notAddressed }
        return GivenContract(
            campaign: campaign,
            contract: Contract(
                unit: adopter, revision: revision ?? campaign.revision, indicators: indicators, clauses: clauses.map(\.clause),
                targets: targets.given(to: adopter, indicators),
                family: campaign.family, periods: periods),
            clauses: clauses, levels: homes)
    }
}

extension [TargetOfUnit] {
    /// Those that bind a unit: set for it, or for all. What an issuer set for itself of something that adds up is its own total.
    func given(to unit: UnitID, _ indicators: [Indicator]) -> [UUID: Decimal] {
        let additive = Set(indicators.filter(\.addsUp).map(\.id))
        return Dictionary(
            filter { $0.unit == unit || !additive.contains($0.indicator) }.map { ($0.indicator, $0.value) },
            uniquingKeysWith: { first, _ in first })
    }
}
