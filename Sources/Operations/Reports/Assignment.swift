package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What a unit is asked in one period of a campaign it takes part in.
package struct Assignment: Sendable {
    package let campaign: Campaign
    /// Whether the campaign still takes reports, and every campaign it derives from.
    package let isOpen: Bool
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
        let (campaign, isOpen, indicators) = try await client.read(
            under: standing.settings, .campaign(id, of: standing.unit), .isOpen(id, of: standing.unit),
            .indicators(of: id, unit: standing.unit))
        guard let campaign else { throw OperationRefusal.notFound }
        // Periods and end are the family's: an adoption may end on another day and is asked the same on each period.
        let (periods, received, end, units) = try await client.read(
            under: standing.settings, .periods(ofFamily: campaign.family, unit: campaign.familyUnit),
            .address(of: standing.unit, family: campaign.family), .end(ofFamily: campaign.family, unit: campaign.familyUnit),
            .unit(standing.unit, andReportersBelowIn: campaign.family))
        guard let period = periods.first(where: { $0.id == period }) else { throw OperationRefusal.unknownPeriod }
        guard let received, let unit = units.first(where: { $0.id == standing.unit }) else { throw OperationRefusal.notFound }
        // What was before it began, or after it ended, is none of its business.
        guard unit.existed(in: period.span) else { throw OperationRefusal.unknownPeriod }
        let below = units.filter { $0.id != standing.unit }
        return Assignment(
            campaign: campaign, isOpen: isOpen, period: period, received: received, indicators: indicators,
            asked: indicators.filter { $0.isAsked(on: period, end: end) && $0.isEntered(by: unit, reportersBelow: below) })
    }
}

extension Milestone {
    /// The event it hangs on; an id nobody has where it is a day.
    var eventID: UUID { if case .event(_, let id) = self { id } else { .toDate } }
    var eventUnit: UnitID? { if case .event(let unit, _) = self { unit } else { nil } }
}
