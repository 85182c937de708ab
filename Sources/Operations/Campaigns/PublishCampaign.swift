import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit publishes its plan: as the root of a family, or as its adoption of the campaign above.
package struct PublishCampaign: Sendable {
    let id: UUID
    let decision: Decision

    /// - Parameter decision: its tags are the draft's revisions.
    package init(_ id: UUID, decision: Decision) {
        self.id = id
        self.decision = decision
    }

    /// - Throws: `Refusals` naming every member of the plan that is missing or wrong, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let fingerprint = decision.fingerprint(Event.Kind.campaignPublished.rawValue, id.uuidString)
        let made = Statement.event(decision.id, in: standing.unit)
        return try await decision.making(recordedAs: made, fingerprint: fingerprint, as: standing, on: client) {
            let (earlier, draft, clock) = try await client.run(
                under: standing.settings, made, .campaignDraft(id, of: standing.unit), .clock())
            if let event = try decision.replay(earlier, fingerprint: fingerprint) { return event }
            guard let draft else { throw OperationRefusal.notFound }
            try decision.require(draft.tag)

            let candidates = try await client.run(under: standing.settings, .units(inSubtreeOf: standing.unit, asOf: clock.today))
            guard let unit = candidates.first(where: { $0.id == standing.unit }) else { throw OperationRefusal.notFound }
            let given =
                if let above = draft.above {
                    try await GivenContract.read(above.id, of: above.unit, as: standing, on: client)
                } else {
                    GivenContract?.none
                }
            _ = try await draft.plan.start.event(field: "start", as: standing, on: client)
            let end = try await draft.plan.end.event(field: "end", as: standing, on: client)
            try draft.plan.check(adopting: given?.contract, by: unit)
            let addresses = try Addressing.resolve(
                draft.plan.addresses, issuer: unit.id, candidates: candidates, on: clock.today)
            try draft.plan.checkTargets(for: addresses, by: unit)
            let lastDay = draft.plan.end.lastDay(today: clock.today, event: end)
            try draft.plan.schedule?.check(through: lastDay)

            let rows = PublishedRows(
                plan: draft.plan, campaign: id, unit: unit, candidates: candidates, above: given, addresses: addresses, lastDay: lastDay)
            try await client.transaction(under: standing.recording) { transaction in
                guard try await transaction.run(.deleteCampaignDraft(id, revision: draft.revision, unit: unit.id)) == 1 else {
                    throw OperationRefusal.stale
                }
                try await transaction.requireNew(draft.plan.indicators, of: unit.id)
                try await transaction.run(all: rows.statements)
                try await transaction.run(
                    .recordCampaignEvent(
                        .campaignPublished, decision: decision.id, fingerprint: fingerprint, campaign: id,
                        family: rows.family, unit: unit.id, level: unit.level, revision: 1))
            }
            guard let event = try await client.run(under: standing.settings, made) else { throw OperationRefusal.stale }
            return event
        }
    }
}
