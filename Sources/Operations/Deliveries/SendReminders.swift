import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// Who told a task reminds of it those who have not done it.
package struct SendReminders: Sendable {
    package enum Chosen: Sendable {
        /// These of those who were told it; where one cannot be reminded, none is.
        case some([UUID])
        /// Whoever has not done it and was not reminded today.
        case everybodyLeft
    }

    let id: UUID
    let clause: UUID
    let chosen: Chosen
    let words: String?
    let decision: Decision

    /// - Parameter clause: the task, of a plan of the unit's own.
    package init(_ id: UUID, of clause: UUID, to chosen: Chosen, words: String?, decision: Decision) {
        self.id = id
        self.clause = clause
        self.chosen = chosen
        self.words = words
        self.decision = decision
    }

    /// The event is the unit's own; each that was reminded has one that only it sees.
    ///
    /// Two round trips, however many are reminded.
    /// - Throws: `ReminderRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .reminderSent, on: id, of: standing.unit, as: standing, on: client,
            refusing: ["a_task_is_reminded_of_by_hand_once_a_day": ReminderRefusal.remindedToday([])]
        ) { facts in
            let (found, unit) = try await facts.read(
                .remindable(of: clause, by: standing.unit, only: chosen.ids), .unitToday(standing.unit))
            guard let unit else { throw OperationRefusal.notFound }
            let lines = try lines(among: found)
            // Of one clause all are of one campaign.
            guard let campaign = lines.first?.listed, campaign.isOpen else { throw OperationRefusal.campaignClosed }
            let family = campaign.obligation.family
            return Decided(
                subject: Event.Subject(unit: unit.id, level: unit.level, id: id, family: family, campaign: campaign.campaign),
                reason: words,
                writes: [
                    .remind(
                        of: lines.map(\.listed.obligation.id), toldBy: clause, of: standing.unit, words: words,
                        fingerprint: decision.fingerprint(.reminderSent, on: id, of: standing.unit))
                ])
        }
    }

    private func lines(among found: [RemindableObligation]) throws -> [RemindableObligation] {
        switch chosen {
        case .some(let ids):
            // One that somebody else told, and one there is not, are one.
            guard found.count == Set(ids).count else { throw OperationRefusal.notFound }
            try Reminding.check(found.map(\.debtor))
            return found
        case .everybodyLeft:
            guard !found.isEmpty else { throw OperationRefusal.notFound }
            return try Reminding.everybodyLeft(of: found, \.debtor)
        }
    }
}

extension SendReminders.Chosen {
    fileprivate var ids: [UUID]? {
        switch self {
        case .some(let ids): ids
        case .everybodyLeft: nil
        }
    }
}
