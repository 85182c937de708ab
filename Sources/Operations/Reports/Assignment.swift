package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What a unit is asked in one period of a campaign it takes part in.
package struct Assignment: Sendable {
    package let campaign: Campaign
    package let period: Period
    package let received: ReceivedAddress
    /// Every indicator of the campaign, those given from above first.
    package let indicators: [Indicator]
    /// The indicators this unit enters itself in this period.
    package let asked: [Indicator]

    /// - Throws: `OperationRefusal.notFound` when the unit has no such campaign, `.unknownPeriod` when the period is not its family's.
    package static func read(
        campaign id: UUID, period: UUID, as standing: Standing, on client: PostgresClient
    ) async throws -> Assignment {
        let (campaign, indicators, units) = try await client.run(
            under: standing.settings, .campaign(id, of: standing.unit), .indicators(of: id, unit: standing.unit),
            .unit(standing.unit, andAddressedBy: id))
        guard let campaign, let unit = units.first(where: { $0.id == standing.unit }) else { throw OperationRefusal.notFound }
        let below = units.filter { $0.id != standing.unit }
        let (periods, received, end) = try await client.run(
            under: standing.settings, .periods(ofFamily: campaign.family, unit: campaign.familyUnit),
            .address(of: standing.unit, family: campaign.family),
            .anchorEvent(campaign.end.eventID, of: campaign.end.eventUnit ?? standing.unit))
        guard let period = periods.first(where: { $0.id == period }) else { throw OperationRefusal.unknownPeriod }
        guard let received else { throw OperationRefusal.notFound }
        let lastDay = campaign.end.day(of: end)
        return Assignment(
            campaign: campaign, period: period, received: received, indicators: indicators,
            asked: indicators.filter { $0.isAsked(on: period, end: lastDay) && $0.isEntered(by: unit, addressingBelow: below) })
    }
}

extension Milestone {
    /// The event it hangs on; an id nobody has where it is a day.
    var eventID: UUID { if case .event(_, let id) = self { id } else { .toDate } }
    var eventUnit: UnitID? { if case .event(let unit, _) = self { unit } else { nil } }
}
