package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The owner amends a published campaign: adds, sets targets anew, moves the end; nothing is taken back.
/// Those below keep their contract until they acknowledge.
package struct AmendCampaign: Sendable {
    let id: UUID
    let amendment: Amendment
    let decision: Decision

    package init(_ id: UUID, amendment: Amendment, decision: Decision) {
        self.id = id
        self.amendment = amendment
        self.decision = decision
    }

    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let content = String(decoding: try JSONEncoder.sorted.encode(amendment), as: UTF8.self)
        let fingerprint = decision.fingerprint(Event.Kind.campaignAmended.rawValue, id.uuidString, content)
        let made = Statement.event(decision.id, in: standing.unit)
        return try await decision.making(recordedAs: made, fingerprint: fingerprint, as: standing, on: client) {
            if let event = try decision.replay(try await client.run(under: standing.settings, made), fingerprint: fingerprint) {
                return event
            }
            let work = try await CampaignAtWork.read(id, as: standing, on: client)
            try decision.require(work.campaign.tag)
            try amendment.check(amending: work.plan, adopting: work.above?.contract, by: work.unit)
            let clock = try await client.run(under: standing.settings, .clock())
            let candidates = try await client.run(under: standing.settings, .units(inSubtreeOf: standing.unit, asOf: clock.today))
            let joining = try amendment.addressees(
                of: work.unit, addressed: Set(work.addressees.map(\.id)), candidates: candidates,
                publishedOn: Day(work.campaign.publishedAt),
                today: clock.today)
            try amendment.checkTargets(
                for: work.addressees.map { Address(unit: $0.id, strength: .ordered, adoptBy: nil) } + joining, by: work.unit)
            _ = try await amendment.end?.event(field: "end", as: standing, on: client)
            let periods = try await PeriodChange.read(
                for: work.campaign, end: amendment.end ?? work.campaign.end, field: "end", as: standing, on: client)

            let next = work.next(above: work.above, joining: candidates)
            try await client.transaction(under: standing.recording) { transaction in
                guard try await transaction.run(.advance(work.campaign, end: amendment.end)) == 1 else { throw OperationRefusal.stale }
                try await transaction.requireNew(amendment.indicators, of: work.unit.id)
                try await transaction.run(
                    all: [
                        .insertRevision(
                            next.revision, of: id, family: work.campaign.family, unit: work.unit.id, level: work.unit.level,
                            aboveRevision: work.above?.contract.revision, number: amendment.number, issuedOn: amendment.issuedOn,
                            summary: amendment.summary)
                    ]
                        + next.statements(addresses: joining)
                        + next.statements(
                            duties: amendment.duties, indicators: amendment.indicators,
                            after: (work.plan.duties.count, work.plan.indicators.count))
                        + next.statements(targets: amendment.targets)
                        + periods.additions)
                try await transaction.run(
                    .recordCampaignEvent(
                        .campaignAmended, decision: decision.id, fingerprint: fingerprint, campaign: id,
                        family: work.campaign.family, unit: work.unit.id, level: work.unit.level, revision: next.revision))
                try await periods.remove(in: transaction)
            }
            guard let event = try await client.run(under: standing.settings, made) else { throw OperationRefusal.stale }
            return event
        }
    }
}

extension JSONEncoder {
    /// One value, one text.
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
