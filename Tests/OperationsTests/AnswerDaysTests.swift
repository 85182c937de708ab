import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// By when an office answers, as its house rules say.
@Suite("Days to answer within", .timeLimit(.minutes(20)))
struct AnswerDaysTests {
    private static let values = SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5)

    @Test("are counted in working days from when it was asked, by the nearest rules that there are; without a rule there is no day")
    func days() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [SamplePlan.task(491, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-31")!)])
            let (unit, commune) = (SmallCity.anLao, city.standing(in: SmallCity.batTrang))
            let task = try #require(try await ListObligations(after: nil, limit: 1).run(as: commune, on: city.app).obligations.first)
            let new = { Decision(id: UUID(), seen: nil, isNew: true) }
            _ = try await AskPlea(UUID(), about: task.obligation.id, .excuse, reason: "Bão", decision: new()).run(as: commune, on: city.app)
            _ = try await city.submit(Self.values, from: SmallCity.batTrang, period: try await city.periods()[0].id)
            func due() async throws -> [Day?] {
                try await ListLedger(LedgerChoice(.debtor), after: nil, limit: 100).run(as: city.standing(in: unit), on: city.app).lines
                    .map(\.line).filter { [.plea, .review].contains($0.kind) }.map(\.dueOn)
            }
            func set(_ days: Int?, _ unit: UnitID) async throws {
                _ = try await SetHouseRules(.usual, answerDays: days, decision: new()).run(as: city.standing(in: unit), on: city.app)
            }
            #expect(try await due() == [nil, nil])
            try await set(5, SmallCity.city)
            // From Friday 20/12/2024.
            let calendar = try await city.app.run(under: commune.settings, .workingDays())
            var expected = Day("2024-12-20")!
            for _ in 1...5 { repeat { expected = expected.adding(days: 1) } while !calendar.isWorked(expected) }
            let five = try await due()
            #expect(expected == Day("2024-12-27") && five == [expected, expected])
            try await set(8, unit)
            // New Year's Day is none of them.
            #expect(try await due() == [Day("2025-01-02"), Day("2025-01-02")])
            try await set(nil, unit)
            #expect(try await due() == [nil, nil], "its own rule says that there is none")
            try await set(5, unit)
            var late: [Int] = []
            for day in 26...29 {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(script: "set local thidua.today = '2024-12-\(day)'")
                    let counts = try await tx.run(.recountLedger(root: 1, listing: 9))
                    #expect(counts.differences == 0, "\(counts.listed)")
                    late.append(
                        try await tx.run(.ledgerCounts(of: unit, LedgerChoice(.debtor))).filter { $0.kind.isAnswer && $0.state == .late }
                            .map(\.count).reduce(0, +))
                }
            }
            #expect(late == [0, 0, 2, 2])
            try await city.owner.rollingBack { tx in
                try await tx.execute(
                    script: """
                        set local thidua.today = '2024-12-30';
                        alter table thidua.plea no force row level security;
                        update thidua.plea set asked_at = asked_at + interval '5 days';
                        """)
                #expect(try await tx.run(.recountLedger(root: 1, listing: 9)).listed.map(\.kind) == [.plea, .plea])
            }
            let held = try await ReadHouseRules().run(as: commune, on: city.app)
            #expect(held?.rules.answerDays == 5)
        }
    }
}
