package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// An event a unit announced, with what hangs on it, and what setting its day would do to that.
package struct EventReach: Sendable {
    /// An open campaign of the unit that ends with the event.
    package struct Reached: Sendable {
        package let campaign: Campaign
        /// Its reporting periods; an adoption has those of the campaign above, which do not follow.
        package let periods: [Period]
        package let added: [PeriodSpan]
        /// Those on which nobody reports, as far as the unit can see; one with a report stays.
        package let removed: [Period]
    }

    /// As it stands.
    package let event: AnchorEvent
    package let campaigns: [Reached]
    /// How many campaigns of units below end with it.
    package let campaignsBelow: Int
}

/// What a unit's anchor event moves; nothing is written.
package struct CheckAnchorEvent: Sendable {
    private let id: UUID
    private let days: (plannedOn: Day?, heldOn: Day?)?

    /// As it stands.
    package init(_ id: UUID) {
        self.id = id
        days = nil
    }

    /// If it were moved.
    package init(_ id: UUID, plannedOn: Day?, heldOn: Day?) {
        self.id = id
        days = (plannedOn, heldOn)
    }

    /// Throws `Refusals`, `OperationRefusal`, `PostgresError`. One round trip, and one more for each campaign that ends with it.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> EventReach {
        let owner = standing.unit
        return try await refusing {
            try await Facts.tried(as: standing, on: client) { facts in
                let (clock, kept, campaigns, below) = try await facts.read(
                    .clock(), .anchorEvent(id, of: owner), .campaigns(of: owner), .campaignsBelowEnding(withEventsOf: owner))
                guard let kept else { throw OperationRefusal.notFound }
                let (plannedOn, heldOn) = days ?? (kept.plannedOn, kept.heldOn)
                let event = AnchorEvent(
                    unit: owner, id: id, name: kept.name, plannedOn: plannedOn, heldOn: heldOn, revision: kept.revision)
                let moved = try await event.moving(campaigns, today: clock.today) { campaign in
                    try await facts.read(.periods(of: campaign.id, unit: owner), .periodsInUse(family: campaign.id, root: owner.rootID))
                }
                return EventReach(
                    event: kept,
                    campaigns: moved.map { moved in
                        EventReach.Reached(
                            campaign: moved.campaign, periods: moved.existing, added: moved.change.added, removed: moved.change.removed)
                    },
                    campaignsBelow: below[id] ?? 0)
            }
        }
    }
}
