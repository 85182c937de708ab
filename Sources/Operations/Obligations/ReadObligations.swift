package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A task as its reader may see it.
package struct ObligationInFull: Sendable {
    package let listed: ListedObligation
    package let today: Day
    /// What was asked and granted about it, oldest first.
    package let pleas: [Plea]
    package let timeline: [Event]
    /// None for whoever neither has the task nor told it.
    package let reminders: [Reminder]
    /// What shows that it was done; none for whoever neither has the task nor told it.
    package let evidence: [Evidence]
    /// Of who leads, how far those are who co-operate with it; for that unit and for whoever stands above them.
    package let coordinators: [ListedObligation]
    /// The last that each of them asked, where nobody granted it.
    package let theirPleas: [Plea]
}

package struct ReadObligation: Sendable {
    private static let mostCoordinators = 200

    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> ObligationInFull {
        let (listed, pleas, timeline, reminders, evidence, coordinators, theirPleas, clock) = try await client.read(
            under: standing.settings, .obligation(id, of: owner), .pleas(about: id, of: owner), .timeline(ofTask: id, of: owner),
            .reminders(of: id, of: owner), .evidence(of: id, of: owner),
            .coordinators(with: id, of: owner, limit: Self.mostCoordinators),
            .lastPleas(ofCoordinatorsWith: id, of: owner), .clock())
        guard let listed else { throw OperationRefusal.notFound }
        return ObligationInFull(
            listed: listed, today: clock.today, pleas: pleas, timeline: timeline, reminders: reminders, evidence: evidence,
            coordinators: coordinators, theirPleas: theirPleas.filter { [.asked, .refused].contains($0.state) })
    }
}

/// What a unit has to do.
package struct ListObligations: Sendable {
    let after: UUID?
    let limit: Int

    package init(after: UUID?, limit: Int) {
        self.after = after
        self.limit = limit
    }

    /// With what was asked about those that are open and was not granted. One round trip. Throws `PostgresError`.
    package func run(
        as standing: Standing, on client: PostgresClient
    ) async throws -> (today: Day, obligations: [ListedObligation], pleas: [Plea]) {
        let (obligations, pleas, clock) = try await client.read(
            under: standing.settings, .obligations(of: standing.unit, after: after, limit: limit), .pleasStanding(of: standing.unit),
            .clock())
        return (clock.today, obligations, pleas)
    }
}

/// How far those below are with what the unit's plans told them.
package struct ReadCoverage: Sendable {
    let clause: UUID?
    let day: Day?
    let limit: Int

    /// - Parameters:
    ///   - clause: one task alone; nil for all of them.
    ///   - day: as of when; nil for today, as is one that is yet to come.
    package init(_ clause: UUID? = nil, on day: Day? = nil, limit: Int) {
        self.clause = clause
        self.day = day
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (asOf: Day, today: Day, coverage: [Coverage]) {
        let (coverage, clock) = try await client.readLong(
            under: standing.settings, .coverage(by: standing.unit, clause: clause, on: day, limit: limit), .clock())
        return (min(day ?? clock.today, clock.today), clock.today, coverage)
    }
}

/// Who was told one task, as of a day.
package struct Debtors: Sendable {
    package let asOf: Day
    /// Of the units that there were that day: a page of them.
    package let obligations: [ListedObligation]
    /// Of those that were no more, with every page.
    package let ended: [EndedDebtor]
    /// How often each was reminded by then, oldest first, by task.
    package let reminders: [UUID: [Reminder]]
    /// Those that wait today.
    package let pleas: [Plea]
}

/// Who was told one task of the unit's plans, unit by unit.
package struct ListDebtors: Sendable {
    let clause: UUID
    let day: Day?
    let after: UnitID?
    let limit: Int

    /// - Parameter day: as of when; nil for today, as is one that is yet to come.
    package init(_ clause: UUID, on day: Day? = nil, after: UnitID?, limit: Int) {
        self.clause = clause
        self.day = day
        self.after = after
        self.limit = limit
    }

    /// With the pleas that wait today, whatever the day. One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Debtors {
        let (obligations, ended, reminders, pleas, clock) = try await client.readLong(
            under: standing.settings, .obligations(toldBy: clause, of: standing.unit, on: day, after: after, limit: limit),
            .endedDebtors(of: clause, toldBy: standing.unit, on: day, limit: limit),
            .reminders(toldBy: clause, of: standing.unit, on: day, after: after, limit: limit),
            .pleasWaiting(toldBy: clause, of: standing.unit), .clock())
        return Debtors(
            asOf: min(day ?? clock.today, clock.today), obligations: obligations, ended: ended,
            reminders: Dictionary(grouping: reminders, by: \.obligation), pleas: pleas)
    }
}
