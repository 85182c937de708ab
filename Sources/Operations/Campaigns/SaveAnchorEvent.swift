package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit announces an event that campaigns hang on, renames it, moves it or says when it was held.
/// Periods of its root campaigns that end with the event follow: new ones are added, empty ones are removed.
package struct SaveAnchorEvent: Sendable {
    let id: UUID
    let name: String
    let plannedOn: Day?
    let heldOn: Day?
    let reason: String?
    let revision: Int?

    /// - Parameter revision: the one its writer saw; nil to announce it.
    package init(_ id: UUID, name: String, plannedOn: Day?, heldOn: Day?, reason: String?, revision: Int?) {
        self.id = id
        self.name = name
        self.plannedOn = plannedOn
        self.heldOn = heldOn
        self.reason = reason
        self.revision = revision
    }

    /// - Returns: the event as it stands now.
    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> AnchorEvent {
        try await refusing([
            "a_campaign_has_one_period_at_a_time": OperationRefusal.stale,
            "a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed,
        ]) {
            try await makingOnce(["anchor_event_pkey"]) {
                try await client.transaction(under: standing.recording) { transaction in try await save(in: transaction, of: standing.unit)
                }
            }
        }
    }

    private func save(in transaction: Transaction, of owner: UnitID) async throws -> AnchorEvent {
        let event = AnchorEvent(unit: owner, id: id, name: name, plannedOn: plannedOn, heldOn: heldOn, revision: revision ?? 1)
        let (clock, unit, kept, campaigns) = try await transaction.run(
            .clock(), .unitToday(owner), .anchorEvent(id, of: owner), .campaigns(of: owner))
        guard let unit else { throw OperationRefusal.notFound }
        if let kept, revision == nil {
            // The first answer may have been lost: the same event again is the same answer.
            guard kept.name == name, kept.plannedOn == plannedOn, kept.heldOn == heldOn else { throw OperationRefusal.idTaken }
            return kept
        }
        guard revision == nil || kept != nil else { throw OperationRefusal.notFound }

        let moved = try await event.moving(campaigns, today: clock.today) { campaign in
            try await transaction.run(.periods(of: campaign.id, unit: owner), .periodsInUse(family: campaign.id, root: owner.rootID))
        }
        let saved = try await transaction.commit(
            after: [
                revision == nil ? .insertAnchorEvent(event, level: unit.level) : .updateAnchorEvent(event),
                .keepAnchorEventHistory(id, of: owner, reason: reason),
            ] + moved.flatMap(\.change.writes),
            .anchorEvent(id, of: owner))
        guard let saved else { throw OperationRefusal.notFound }
        return saved
    }
}

extension AnchorEvent {
    /// What becomes of the reporting periods of the open campaigns that end with it, if it stands like this.
    /// - Parameter periods: reads those of a campaign, and which of them somebody reports on.
    func moving(
        _ campaigns: [Campaign], today: Day, reading periods: (Campaign) async throws -> (existing: [Period], inUse: Set<UUID>)
    ) async throws -> [(campaign: Campaign, existing: [Period], change: PeriodChange)] {
        var moved: [(Campaign, [Period], PeriodChange)] = []
        for campaign in campaigns where campaign.end.eventID == id && campaign.state == .published {
            let (existing, inUse) = try await periods(campaign)
            let change = try PeriodChange(
                of: campaign, end: campaign.end, event: self, existing: existing, inUse: inUse, today: today,
                field: heldOn == nil ? "plannedOn" : "heldOn")
            moved.append((campaign, existing, change))
        }
        return moved
    }
}
