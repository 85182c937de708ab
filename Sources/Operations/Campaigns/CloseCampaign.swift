package import Emulation
package import FoundationEssentials
package import Postgres
package import Store
import Wire

/// The owner ends its campaign: what was reported stays, nothing new is taken. What it ordered is done by then or excused; what it requested
/// may stay open.
package struct CloseCampaign: Sendable {
    let id: UUID
    let excuse: String?
    let decision: Decision

    /// - Parameter excuse: why whoever has not done what was ordered is excused from it, all of them and in the same moment; nil to excuse nobody.
    package init(_ id: UUID, excusing excuse: String? = nil, decision: Decision) {
        self.id = id
        self.excuse = excuse.flatMap { $0.isBlank ? nil : $0 }
        self.decision = decision
    }

    /// Two round trips. The campaign is held while its tasks are counted, so that none is told and none sent back meanwhile; one that is
    /// done meanwhile only makes them fewer.
    /// - Throws: `ClosureRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            .campaignClosed, on: id, of: unit, as: standing, on: client, refusing: Plea.grantedMeanwhile
        ) { facts in
            let (found, open, clock) = try await facts.read(
                .campaignToClose(id, of: unit),
                .openTasks(of: id, toldBy: unit, limit: excuse == nil ? NamedTasks.most : Int(Int32.max)), .clock())
            guard let campaign = found else { throw OperationRefusal.notFound }
            guard campaign.state == .published else { throw OperationRefusal.campaignClosed }
            try decision.require(campaign.tag)
            let pleas = try excuses(open, by: unit, on: clock.today)
            var writes: [Statement<Void>] = [.close(campaign)]
            if let first = pleas.first {
                // A unit may be excused from several: each event has an id of its own.
                let events = Statement<Void>.record(
                    .pleaGranted, ofEach: pleas.map(\.subject), as: pleas.map { _ in .version7() }, family: campaign.family,
                    version: first.revision, reason: first.answer, fingerprint: decision.fingerprint(.campaignClosed, on: id, of: unit))
                writes = [.insert(pleas), events] + writes
            }
            return Decided(subject: campaign.subject, version: campaign.revision, writes: writes)
        }
    }

    /// Of all that is open.
    private func excuses(_ open: OpenTasks, by unit: UnitID, on today: Day) throws -> [Plea] {
        guard open.count > 0 else { return [] }
        guard let excuse else { throw ClosureRefusal.tasksOpen(open.named) }
        func named(_ isOne: (OpenTasks.Line) -> Bool) -> NamedTasks? {
            let some = open.listed.filter(isOne)
            return some.isEmpty ? nil : some.named(of: some.count)
        }
        if let own = named({ $0.matter.about.obligation.unit == unit }) { throw ClosureRefusal.ownTasksOpen(own) }
        if let passing = named(\.isPassing) { throw ClosureRefusal.passingOn(passing) }
        if let waiting = named(\.matter.isAsked) { throw ClosureRefusal.pleasWaiting(waiting) }
        return try open.listed.map { line in
            try Plea.unasked(.version7(), .excuse, answer: excuse, about: line.matter.matter, by: unit, on: today)
        }
    }
}

extension OpenTasks {
    package var named: NamedTasks { listed.named(of: count) }
}

extension [OpenTasks.Line] {
    fileprivate func named(of count: Int) -> NamedTasks {
        NamedTasks(map { ($0.matter.about.unitName, $0.matter.about.number, $0.matter.about.heading) }, of: count)
    }
}
