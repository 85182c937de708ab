import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// What a plan orders its own issuer to do. Source: section V.5 of the plan.
@Suite("Tasks of one's own", .timeLimit(.minutes(20)))
struct OwnTasksTests {
    private static let own = SamplePlan.task(401, "Ủy ban nhân dân huyện", .units([SmallCity.anLao]), dueOn: Day("2024-12-10")!)
    private static let both = SamplePlan.task(
        402, "Cùng thực hiện", .units([SmallCity.anLao, SmallCity.batTrang]), dueOn: Day("2025-01-10")!)

    private func lines(_ side: LedgerSide, _ unit: UnitID, _ city: SmallCity) async throws -> [LedgerLine] {
        try await ListLedger(LedgerChoice(side, kind: .task), after: nil, limit: 100).run(as: city.standing(in: unit), on: city.app).lines
            .map(\.line)
    }

    @Test("stand in the issuer's own ledger and in how far its plan is, are done and sent back; nobody is asked or reminded by hand")
    func course() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.own, Self.both])
            let (unit, district) = (SmallCity.anLao, city.standing(in: SmallCity.anLao))
            let told = try await ListObligations(after: nil, limit: 10).run(as: district, on: city.app).obligations
            #expect(Set(told.map(\.obligation.clause)) == [Self.own.id, Self.both.id])
            #expect(told.allSatisfy { $0.obligation.unit == unit && $0.obligation.from == unit })
            let task = try #require(told.first { $0.obligation.clause == Self.own.id }).obligation.id
            #expect(try await lines(.debtor, unit, city).map(\.state).sorted { $0.rawValue < $1.rawValue } == [.late, .open])
            // To the commune's line there is another side.
            #expect(try await lines(.creditor, unit, city).map(\.unit) == [SmallCity.batTrang])
            try await LedgerHeld(city).bothSides("told")
            func count() async throws -> [Int] {
                try await ReadCoverage(Self.own.id, limit: 5).run(as: district, on: city.app).coverage.flatMap {
                    [$0.told, $0.done, $0.overdue]
                }
            }
            #expect(try await count() == [1, 0, 1])
            let new = Decision(id: UUID(), seen: nil, isNew: true)
            await #expect(throws: PleaRefusal.ownTask) {
                try await AskPlea(UUID(), about: task, .excuse, reason: "Bận", decision: new).run(as: district, on: city.app)
            }
            await #expect(throws: Refusals.self) {
                try await GrantUnasked(.excuse, of: Self.own.id, to: [unit], answer: nil, decision: .new).run(as: district, on: city.app)
            }
            await #expect(throws: OperationRefusal.notFound) {
                try await SendReminders(UUID(), of: Self.own.id, to: .everybodyLeft, words: nil, decision: new)
                    .run(as: district, on: city.app)
            }
            try await AddEvidence(UUID(), to: task, .link("https://example.vn/hop"), words: nil).run(as: district, on: city.app)
            for step in [
                DecideObligation.Step.takeUp(by: nil), .complete(account: "Đã họp"), .return(reason: "Chưa có biên bản"),
                .complete(account: "Đã gửi biên bản"),
            ] {
                _ = try await DecideObligation(task, of: unit, step, decision: .new).run(as: district, on: city.app)
            }
            #expect(try await count() == [1, 1, 0])
            #expect(try await lines(.debtor, unit, city).map(\.state).sorted { $0.rawValue < $1.rawValue } == [.done, .open])
            // By itself it is, as the other one.
            try await city.founder.stopClock(at: Day("2025-01-03")!)
            let worker = try city.client(.worker, connections: 1)
            #expect(try await worker.run(.remindByItself(root: 1, atMost: 10)) == 2)
            await worker.close()
            let recount = try await city.recount()
            #expect(recount.isClean && recount.obligations == 3, "\(recount.obligationDifferences), \(recount.ledgerDifferences)")
        }
    }

    @Test("are ordered and said to be done, or the plan is not published; and no one but who signs tells them, by no other's plan")
    func refused() async throws {
        try await SmallCity.with { city in
            func codes(_ clause: Clause) async throws -> [String] {
                let refusals = await #expect(throws: Refusals.self) { try await city.cascade(clauses: [clause]) }
                return refusals?.all.map(\.code) ?? []
            }
            let found = try await codes(SamplePlan.task(403, "Tự đề nghị", .units([SmallCity.anLao]), .requested))
            #expect(found == ["clause.own-task"])
        }
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.both])
            func planted(_ change: String) async -> String {
                do {
                    try await city.owner.execute(
                        script: "alter table thidua.obligation no force row level security; update thidua.obligation set \(change)"
                            + " where unit_id = \(SmallCity.anLao.rawValue)")
                    return "done"
                } catch {
                    return error.constraint ?? "\(error)"
                }
            }
            #expect(await planted("strength = 'requested'") == "what_a_unit_owes_itself_is_ordered")
            #expect(await planted("fulfilled_by = 'adoption'") == "what_a_unit_owes_itself_it_says_is_done")
            // Told by somebody else it would have to be addressed.
            #expect(
                await planted("from_level = 'city', from_unit = \(SmallCity.city.rawValue), clause_id = gen_random_uuid()") != "done")
            let commune = Statement<Void>.tell(
                Self.both, to: [(SmallCity.anLao, .district)], family: SmallCity.cityCampaign, from: SmallCity.anLao, issuerLevel: .district
            )
            await #expect(throws: (any Error).self) {
                try await city.app.run(under: city.standing(in: SmallCity.batTrang).recording, commune)
            }
        }
    }
}
