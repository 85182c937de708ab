import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// A campaign is closed while what it ordered is done, told or sent back: in either order, and never with an open task.
@Suite("Campaigns that are closed as their tasks change", .timeLimit(.minutes(20)))
struct ClosingRacesTests {
    private static let (issuer, unit) = (SmallCity.anLao, SmallCity.batTrang)
    private enum Change: String, CaseIterable { case done, told, returned, returnedAsOthersAreExcused }

    private func outcome(_ work: () async throws -> Void) async -> String {
        do {
            try await work()
            return "done"
        } catch {
            return (error as? any Refusal)?.code ?? "\(error)"
        }
    }

    /// A plan of its own with two tasks of one unit; the first is done unless it is to be done in the race, the second unless it is to be
    /// excused.
    private func plan(_ round: Int, _ change: Change, _ city: SmallCity) async throws -> (campaign: UUID, first: UUID) {
        let (issuer, unit, campaign) = (city.standing(in: Self.issuer), city.standing(in: Self.unit), UUID())
        let clauses = [0, 1].map { SamplePlan.task(6000 + 2 * round + $0, "Việc", .units([Self.unit])) }
        let plan = SamplePlan.plan(
            "Đợt \(round)", indicators: [SamplePlan.indicator(12_000 + round, "Việc riêng")],
            addresses: [AddressRule(who: .units([Self.unit]), strength: .ordered, adoptBy: nil)], clauses: clauses,
            schedule: SamplePlan.months)
        _ = try await SaveCampaignDraft(campaign, plan: plan, above: nil, revision: nil).run(as: issuer, on: city.app)
        _ = try await PublishCampaign(campaign, decision: .new).run(as: issuer, on: city.app)
        let told = try await clauses.asyncMap { clause in
            try await ListDebtors(clause.id, after: nil, limit: 5).run(as: issuer, on: city.app).obligations[0].obligation.id
        }
        for (place, task) in told.enumerated() where place == 0 ? change != .done : change != .returnedAsOthersAreExcused {
            _ = try await DecideObligation(task, of: Self.unit, .complete(account: "Xong"), decision: .new).run(as: unit, on: city.app)
        }
        return (campaign, told[0])
    }

    private func make(_ change: Change, of task: UUID, in campaign: UUID, _ round: Int, _ city: SmallCity) async -> String {
        let (issuer, unit) = (city.standing(in: Self.issuer), city.standing(in: Self.unit))
        return await outcome {
            switch change {
            case .done:
                _ = try await DecideObligation(task, of: Self.unit, .complete(account: "Xong"), decision: .new).run(as: unit, on: city.app)
            case .told:
                let more = SamplePlan.task(9000 + round, "Thêm", .units([Self.unit]))
                let amendment = Amendment(
                    symbol: nil, issuedOn: nil, summary: "Thêm việc", targets: [], indicators: [], clauses: [more], end: nil, addresses: [])
                _ = try await AmendCampaign(campaign, amendment: amendment, decision: .new).run(as: issuer, on: city.app)
            case .returned, .returnedAsOthersAreExcused:
                _ = try await DecideObligation(task, of: Self.unit, .return(reason: "Thiếu"), decision: .new).run(as: issuer, on: city.app)
            }
        }
    }

    @Test("are not closed with one that is open, whichever comes first, and nothing is said of one that is closed")
    func races() async throws {
        let rounds = 208
        try await SmallCity.with { city in
            let issuer = city.standing(in: Self.issuer)
            var closed: [Change: Int] = [:], seen: [String: Int] = [:], open = 0
            for round in 0..<rounds {
                let change = Change.allCases[round % Change.allCases.count]
                let (campaign, task) = try await plan(round, change, city)
                let excuse = change == .returnedAsOthersAreExcused ? "Kết thúc phong trào" : nil
                async let made = make(change, of: task, in: campaign, round, city)
                // Now the one comes first, now the other.
                for _ in 0..<(round / Change.allCases.count % 4) { _ = try await city.app.run(.clock()) }
                async let close = outcome {
                    _ = try await CloseCampaign(campaign, excusing: excuse, decision: .new).run(as: issuer, on: city.app)
                }
                let both = await (made: made, close: close)
                seen["\(change.rawValue): \(both.made), closed: \(both.close)", default: 0] += 1
                let left = try await city.app.run(
                    under: issuer.settings, .openTasks(of: campaign, toldBy: Self.issuer, limit: 9), .campaign(campaign, of: Self.issuer))
                let isClosed = left.1?.state == .closed
                #expect(isClosed == (both.close == "done"))
                // Of a closed one nothing is open any more for whoever reads it so; what stands in the table is.
                let stands = try await openRows(of: campaign, city)
                if isClosed { closed[change, default: 0] += 1 }
                if isClosed, stands > 0 { open += 1 }
                #expect(!isClosed || stands == 0, "\(change): \(both)")
                #expect(isClosed || [0, 1].contains(left.0.count))
            }
            #expect(open == 0)
            #expect(try await city.recount().isClean)
            print("closing: \(rounds) rounds against what changes, \(open) closed with an open task; \(seen.sorted { $0.key < $1.key })")
        }
    }

    /// What is neither done nor excused of a campaign, by a superuser who asks nobody's rules.
    private func openRows(of campaign: UUID, _ city: SmallCity) async throws -> Int {
        try await city.owner.run(
            Statement(
                "open rows of a campaign",
                """
                select count(*) from thidua.obligation o
                join thidua.clause k on k.root_id = o.root_id and k.unit_id = o.from_unit and k.clause_id = o.clause_id
                where k.campaign_id = \(campaign) and o.state in ('told', 'returned') and not exists (
                  select from thidua.plea p where p.obligation_id = o.obligation_id and p.state = 'granted' and p.wants = 'excuse')
                """,
                exactlyOne: { row in try row.next(Int.self) }))
    }
}

extension Array where Element: Sendable {
    fileprivate func asyncMap<Result>(_ each: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await each(element)) }
        return results
    }
}
