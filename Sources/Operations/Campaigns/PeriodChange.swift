import Emulation
import FoundationEssentials
import Postgres
import Store

/// What a moved end adds to and removes from the reporting periods of a root campaign; nothing for an adoption.
struct PeriodChange: Sendable {
    let additions: [Statement<Void>]
    let removals: [Statement<Int>]

    /// - Parameters:
    ///   - moved: the event the end hangs on, as it is about to stand; nil where it stands already.
    ///   - field: where the day was written that moves the end.
    static func read(
        for campaign: Campaign, end: Milestone, moved: AnchorEvent? = nil, field: String, as standing: Standing, on client: PostgresClient
    ) async throws -> PeriodChange {
        guard let schedule = campaign.schedule else { return PeriodChange(additions: [], removals: []) }
        let (existing, inUse, found, clock) = try await client.run(
            under: standing.settings, .periods(ofFamily: campaign.id, unit: campaign.unit),
            .periodsInUse(family: campaign.id, root: campaign.unit.rootID),
            .anchorEvent(end.eventID, of: end.eventUnit ?? campaign.unit), .clock())
        let event = moved ?? found
        if case .event = end, event == nil { throw OperationRefusal.unknownEvent(field: "end") }
        let lastDay = end.lastDay(today: clock.today, event: event)
        guard lastDay >= schedule.firstDay else { throw Refusals(all: [PlanRefusal(.scheduleStartsAfterTheEnd, field: field)]) }
        guard schedule.count(through: lastDay) <= PeriodSchedule.mostPeriods else {
            throw Refusals(all: [PlanRefusal(.tooManyPeriods, field: field)])
        }
        let change = schedule.change(
            existing: existing.map { .init(span: $0.span, isEmpty: !inUse.contains($0.id)) }, through: lastDay)
        let removed = Set(change.remove.map(\.startsOn))
        return PeriodChange(
            additions: change.add.map { .insertPeriod($0, id: UUID(), of: campaign.id, unit: campaign.unit, level: campaign.level) },
            removals: existing.filter { removed.contains($0.span.startsOn) }.map { .deletePeriod($0) })
    }

    /// Removes what became empty. A period on which somebody writes, unseen from here, is not empty: it stays.
    func remove(in transaction: Transaction) async throws {
        for removal in removals {
            do {
                try await transaction.savepoint { _ = try await transaction.run(removal) }
            } catch let error as PostgresError {
                guard error.constraint?.hasPrefix("a_report_belongs_to_a_period") ?? false else { throw error }
            }
        }
    }
}
