import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import TestTraits
import Testing

/// The ledger says anew what duties, participation, tasks and whatever waits say already: line by line it is held against them.
@Suite("The ledger", .timeLimit(.minutes(20)))
struct LedgerTests {
    private static let values = SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5)
    private static let clauses = [
        SamplePlan.task(301, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-10")!),
        SamplePlan.task(302, "Các xã triển khai", .childAuthorities, by: .adoption),
        SamplePlan.task(303, "Đề nghị Huyện đoàn", .units([SmallCity.huyenDoan]), .requested, dueOn: Day("2024-12-01")!),
    ]

    @Test("is the same for debtor and creditor, and agrees line by line with every list behind it, whatever happens", .slow)
    func agrees() async throws {
        try await SmallCity.with { city in
            var (lines, seen) = (0, Set<[String]>())
            func hold(_ place: Comment) async throws {
                let held = try await LedgerHeld(city)
                held.bothSides(place)
                for unit in city.leaders.keys.sorted() {
                    try await held.duties(of: unit, place)
                    try await held.tasks(of: unit, place)
                    try await held.answers(of: unit, place)
                    try await held.participation(below: unit, place)
                }
                lines += held.count
                seen.formUnion(held.kindsAndStates)
            }
            try await hold("nothing yet")
            let late = AddressRule(who: .childAuthorities, strength: .ordered, adoptBy: Day("2024-11-01")!)
            let requested = AddressRule(who: .kinds([.massOrganisation]), strength: .requested, adoptBy: Day("2024-11-01")!)
            try await city.publish(
                SamplePlan.plan("Thi đua", indicators: SamplePlan.everyAggregation, addresses: [late], schedule: SamplePlan.months),
                of: SmallCity.city)
            try await hold("published")
            try await city.publish(
                SamplePlan.plan("An Lão", addresses: [SamplePlan.allChildren, SamplePlan.agencies, requested], clauses: Self.clauses),
                of: SmallCity.anLao)
            try await hold("adopted by one")
            for unit in [SmallCity.batTrang, SmallCity.quangTrung] { try await city.publish(SamplePlan.plan("\(unit)"), of: unit) }
            let months = try await city.periods().map(\.id), office = city.standing(in: SmallCity.anLao)
            let first = try await city.submit(Self.values, from: SmallCity.batTrang, period: months[0])
            let second = try await city.submit(Self.values, from: SmallCity.batTrang, period: months[1])
            try await hold("adopted below, and sent")
            try await city.accept(first)
            _ = try await ReturnReport(second, of: SmallCity.batTrang, version: 1, reason: "Sai", decision: .new).run(
                as: office, on: city.app)
            try await hold("accepted and returned")
            _ = try await CorrectReport(first, decision: .new).run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            try await hold("being corrected")
            _ = try await SubmitReport(first, decision: .new).run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            _ = try await ReturnReport(first, of: SmallCity.batTrang, version: 2, reason: "Sai", decision: .new).run(
                as: office, on: city.app)
            try await hold("the correction returned")

            try await pleaded(city)
            try await hold("time granted, an excuse granted, another asked for")
            _ = try await RaiseDifficulty(
                UUID(), in: SmallCity.cityCampaign, field: nil, words: "Thiếu kinh phí", isGathering: false,
                decision: Decision(id: UUID(), seen: nil, isNew: true)
            ).run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            try await hold("a difficulty raised")
            let more = Clause(id: UUID(), part: .task, heading: "Thêm việc", body: "Báo cáo hằng tuần", dueOn: nil)
            try await city.standing(in: SmallCity.city).amend(clauses: [more], on: city.app)
            try await hold("amended")
            _ = try await AcknowledgeAmendment(SmallCity.anLaoCampaign, revision: 2, decision: .new).run(as: office, on: city.app)
            try await hold("acknowledged")
            #expect(seen.count >= 14, "\(seen)")
            for waiting in try await ListPleas(after: nil, limit: 9).run(as: office, on: city.app).pleas {
                _ = try await DecidePlea(waiting.plea.id, of: waiting.plea.unit, .grant(answer: nil), decision: .new).run(
                    as: office, on: city.app)
            }
            try await office.close(excusing: "Hết thời gian", on: city.app)
            try await hold("closed below")
            try await city.standing(in: SmallCity.city).close(on: city.app)
            try await hold("closed")
            let held = try await LedgerHeld(city)
            #expect(held.count == 0)
            print("ledger: \(lines) lines held against duties, participation, tasks and what waits; \(seen.count) kinds in states")
        }
    }

    private func pleaded(_ city: SmallCity) async throws {
        func task(of unit: UnitID) async throws -> UUID {
            let listed = try await ListObligations(after: nil, limit: 9).run(as: city.standing(in: unit), on: city.app).obligations
            return try #require(listed.first { $0.obligation.clause == SamplePlan.id(301) }).obligation.id
        }
        func grant(_ wish: Plea.Wish, to unit: UnitID) async throws {
            _ = try await GrantUnasked(wish, of: SamplePlan.id(301), to: [unit], answer: nil, decision: .new).run(
                as: city.standing(in: SmallCity.anLao), on: city.app)
        }
        try await grant(.later(until: Day("2024-12-31")!), to: SmallCity.batTrang)
        try await grant(.excuse, to: SmallCity.thaiSon)
        _ = try await AskPlea(
            UUID(), about: try await task(of: SmallCity.quangTrung), .excuse, reason: "Bão",
            decision: Decision(id: UUID(), seen: nil, isNew: true)
        ).run(as: city.standing(in: SmallCity.quangTrung), on: city.app)
        _ = try await DecideObligation(
            try await task(of: SmallCity.batTrang), of: SmallCity.batTrang, .complete(account: "Đã phát động"), decision: .new
        ).run(as: city.standing(in: SmallCity.batTrang), on: city.app)
    }

    @Test("is paged through with each line exactly once, whatever is chosen of it, and counted as it is listed", .slow)
    func pages() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: Self.clauses)
            var walked = 0
            for side in LedgerSide.allCases {
                let unit = SmallCity.anLao, standing = city.standing(in: unit)
                let counts = try await ReadLedger(LedgerChoice(side), after: nil, limit: 1).run(as: standing, on: city.app).counts
                for kind in [nil] + LedgerLine.Kind.allCases.map(Optional.some) {
                    for states in [LedgerLine.State.allCases] + LedgerLine.State.allCases.map({ [$0] }) {
                        let choice = LedgerChoice(side, kind: kind, states: states)
                        let whole = try await ListLedger(choice, after: nil, limit: 200).run(as: standing, on: city.app).lines
                        var (found, place): ([LedgerLine], LedgerPlace?) = ([], nil)
                        repeat {
                            let page = try await ListLedger(choice, after: place, limit: 4).run(as: standing, on: city.app)
                            found += page.lines.map(\.line)
                            place = page.next
                        } while place != nil
                        #expect(found == whole.map(\.line) && Set(found).count == found.count)
                        let counted = counts.filter { (kind == nil || $0.kind == kind) && states.contains($0.state) }
                        #expect(counted.map(\.count).reduce(0, +) == found.count)
                        walked += found.count
                    }
                }
                let other = LedgerChoice(side, campaign: SamplePlan.id(9999))
                #expect(try await ListLedger(other, after: nil, limit: 9).run(as: standing, on: city.app).lines.isEmpty)
            }
            #expect(walked > 60)
            // A sibling is owed nothing of it, and owes nothing of it.
            let sibling = city.standing(in: SmallCity.kienThuy)
            for side in LedgerSide.allCases {
                let lines = try await ListLedger(LedgerChoice(side), after: nil, limit: 200).run(as: sibling, on: city.app).lines
                #expect(lines.allSatisfy { $0.line.debtor == SmallCity.kienThuy && $0.line.kind == .adopt })
            }
        }
    }

    @Test("owes nothing of a unit that is no more, but the reports of its time")
    func ended() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: Self.clauses)
            func kinds(of unit: UnitID) async throws -> [LedgerLine.Kind] {
                try await ListLedger(LedgerChoice(.creditor), after: nil, limit: 200).run(
                    as: city.standing(in: SmallCity.anLao), on: city.app
                )
                .lines.map(\.line).filter { $0.debtor == unit }.map(\.kind)
            }
            #expect(try await Set(kinds(of: SmallCity.thaiSon)) == [.adopt, .report, .task])
            try await city.owner.execute(
                script: """
                    set local session_replication_role = replica;
                    update thidua.unit set ended_on = '2024-11-10' where unit_id = \(SmallCity.thaiSon.rawValue)
                    """)
            #expect(try await kinds(of: SmallCity.thaiSon) == [.report, .report])
        }
    }
}
