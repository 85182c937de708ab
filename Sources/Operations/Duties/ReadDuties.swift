package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What a unit owes: to whom, by when, and why it came back.
package struct Owed: Sendable {
    package enum Deed: String, Sendable { case adopt, acknowledge, report }

    package let deed: Deed
    /// The campaign above to adopt or acknowledge, or the unit's own to report on.
    package let campaign: UUID
    package let shortName: String
    package let to: UnitID
    /// What it is called today.
    package let toName: String
    package let strength: Strength
    package let dueOn: Day?
    package let isOverdue: Bool
    package let period: Period?
    package let report: UUID?
    package let state: ReportState?
    package let reason: String?
    package let draft: DraftOnDesk?
    /// The revision above to acknowledge.
    package let revision: Int?
    /// The unit's own campaign that takes up the one above; nil where that is still to come, and of a report.
    package var adoption: UUID?
}

/// All that a unit owes on a day.
package struct Duties: Sendable {
    package let today: Day
    /// Overdue and soonest due first; what has no date comes last.
    package let owed: [Owed]
    /// The first day of the next reporting period that is known.
    package let nextPeriod: Day?
    /// What it asked about tasks that are open, and was not granted.
    package var pleas: [Plea] = []
}

package struct ReadDuties: Sendable {
    package init() {}

    /// Throws `OperationRefusal`, `PostgresError`. One round trip.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Duties {
        try await refusing {
            let (campaigns, reports, pleas, clock) = try await client.read(
                under: standing.settings, .campaignsOwed(by: standing.unit), .reportsOwed(by: standing.unit),
                .pleasStanding(of: standing.unit), .clock())
            let adoptions = campaigns.filter(\.isOpen).compactMap { owed -> Owed? in
                let acknowledged = owed.acknowledged ?? 0
                guard owed.adoption == nil || acknowledged < owed.aboveRevision else { return nil }
                let dueOn = owed.adoption == nil ? owed.received.address.adoptBy : nil
                return Owed(
                    deed: owed.adoption == nil ? .adopt : .acknowledge, campaign: owed.received.campaign, shortName: owed.shortName,
                    to: owed.received.from, toName: owed.fromName, strength: owed.received.address.strength, dueOn: dueOn,
                    isOverdue: owed.received.address.strength == .ordered && dueOn.map { $0 < clock.today } ?? false,
                    period: nil, report: nil, state: nil, reason: nil, draft: nil,
                    revision: owed.adoption == nil ? nil : owed.aboveRevision, adoption: owed.adoption)
            }
            let filings = reports.compactMap { owed -> Owed? in
                guard owed.state.map(\.isOnDesk) ?? true, owed.period.span.startsOn <= clock.today else { return nil }
                let dueOn = owed.period.span.dueOn
                return Owed(
                    deed: .report, campaign: owed.campaign, shortName: owed.shortName, to: owed.to, toName: owed.toName,
                    strength: owed.strength,
                    dueOn: dueOn, isOverdue: owed.strength == .ordered && dueOn.map { $0 < clock.today } ?? false,
                    period: owed.period, report: owed.report, state: owed.state, reason: owed.reason, draft: owed.draft,
                    revision: nil)
            }
            let owed = (adoptions + filings).sorted { a, b in
                switch (a.dueOn, b.dueOn) {
                case (let a?, let b?): a < b
                case (_?, nil): true
                case (nil, _): false
                }
            }
            let next = reports.map(\.period.span.startsOn).filter { $0 > clock.today }.min()
            return Duties(today: clock.today, owed: owed, nextPeriod: next, pleas: pleas)
        }
    }
}
