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

    /// - Parameter units: the unit and those below it that enter values.
    /// - Throws: `OperationRefusal.notFound` when the unit has no such campaign, `.unknownPeriod` when the period is not its family's.
    init(_ head: AssignmentHead?, _ indicators: [Indicator], _ units: [Unit], of unit: UnitID) throws(OperationRefusal) {
        guard let head else { throw .notFound }
        guard let period = head.period else { throw .unknownPeriod }
        guard let received = head.received, let here = units.first(where: { $0.id == unit }) else { throw .notFound }
        // What was before it began, or after it ended, is none of its business.
        guard here.existed(in: period.span) else { throw .unknownPeriod }
        let below = units.filter { $0.id != unit }
        campaign = head.campaign
        isOpen = head.isOpen
        self.period = period
        self.received = received
        self.indicators = indicators
        // Periods and end are the family's: an adoption may end on another day and is asked the same on each period.
        asked = indicators.filter { $0.isAsked(on: period, end: head.end) && $0.isEntered(by: here, reportersBelow: below) }
    }
}

/// What the unit one stands in is asked in a period, and what it answered so far.
package struct ReadAssignment: Sendable {
    let campaign: UUID
    let period: UUID

    package init(campaign: UUID, period: UUID) {
        self.campaign = campaign
        self.period = period
    }

    /// - Throws: `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (assignment: Assignment, report: Report?) {
        try await refusing {
            let asked = AssignmentKey.period(period, campaign: campaign)
            let (head, indicators, units, report) = try await client.read(
                under: standing.settings, .assignment(asked, of: standing.unit), .indicators(asked, of: standing.unit),
                .unit(standing.unit, andReportersBelow: asked), .report(of: standing.unit, campaign: campaign, period: period))
            return (try Assignment(head, indicators, units, of: standing.unit), report?.report)
        }
    }
}
