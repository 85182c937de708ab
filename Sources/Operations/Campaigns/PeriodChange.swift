import Emulation
import FoundationEssentials
import Postgres
import Store

/// What a moved end adds to and removes from the reporting periods of a root campaign; nothing for an adoption.
struct PeriodChange: Sendable {
    let added: [PeriodSpan]
    /// Those that became empty. One on which somebody writes, unseen from here, is not empty: it stays.
    let removed: [Period]
    private let campaign: Campaign

    var writes: [Statement<Void>] {
        added.map { .insertPeriod($0, id: UUID(), of: campaign.id, unit: campaign.unit, level: campaign.level) }
            + removed.map { .removeUnlessReported($0) }
    }

    /// - Parameters:
    ///   - event: the one the end hangs on, as it stands or is about to.
    ///   - inUse: those that somebody reports on, as far as the campaign's unit can see.
    ///   - field: where the day was written that moves the end.
    init(of campaign: Campaign, end: Milestone, event: AnchorEvent?, existing: [Period], inUse: Set<UUID>, today: Day, field: String) throws
    {
        self.campaign = campaign
        guard let schedule = campaign.schedule else {
            (added, removed) = ([], [])
            return
        }
        try end.require(event, field: "end")
        let lastDay = end.lastDay(today: today, event: event)
        guard lastDay >= schedule.firstDay else { throw Refusals(all: [PlanRefusal(.scheduleStartsAfterTheEnd, field: field)]) }
        guard schedule.count(through: lastDay) <= PeriodSchedule.mostPeriods else {
            throw Refusals(all: [PlanRefusal(.tooManyPeriods, field: field)])
        }
        let change = schedule.change(
            existing: existing.map { .init(span: $0.span, isEmpty: !inUse.contains($0.id)) }, through: lastDay)
        let emptied = Set(change.remove.map(\.startsOn))
        added = change.add
        removed = existing.filter { emptied.contains($0.span.startsOn) }
    }
}
