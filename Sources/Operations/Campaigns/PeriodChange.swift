import Emulation
import FoundationEssentials
import Postgres
import Store

/// What a moved end adds to and removes from the reporting periods of a root campaign; nothing for an adoption.
struct PeriodChange: Sendable {
    let additions: [Statement<Void>]
    let removals: [Statement<Int>]

    static func read(for campaign: Campaign, end: Milestone, as standing: Standing, on client: PostgresClient) async throws -> PeriodChange
    {
        guard let schedule = campaign.schedule else { return PeriodChange(additions: [], removals: []) }
        let (existing, inUse, event, clock) = try await client.run(
            under: standing.settings, .periods(ofFamily: campaign.id, unit: campaign.unit),
            .periodsInUse(family: campaign.id, root: campaign.unit.rootID),
            .anchorEvent(end.eventID, of: end.eventUnit ?? campaign.unit), .clock())
        if case .event = end, event == nil { throw OperationRefusal.unknownEvent(field: "end") }
        let change = schedule.change(
            existing: existing.map { .init(span: $0.span, isEmpty: !inUse.contains($0.id)) },
            through: end.lastDay(today: clock.today, event: event))
        let removed = Set(change.remove.map(\.startsOn))
        return PeriodChange(
            additions: change.add.map { .insertPeriod($0, id: UUID(), of: campaign.id, unit: campaign.unit, level: campaign.level) },
            removals: existing.filter { removed.contains($0.span.startsOn) }.map { .deletePeriod($0) })
    }
}
