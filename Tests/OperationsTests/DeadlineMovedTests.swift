import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations

/// The storm: the district gives everybody more time while they say that they are done.
@Suite("A day that moves while a thousand complete", .slow, .timeLimit(.minutes(20)))
struct DeadlineMovedTests {
    private static let communes = [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon]
    private static let clauses = (0..<350).map {
        SamplePlan.task(1_000 + $0, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!)
    }
    /// Of the last clauses nobody says anything.
    private static let hurried = 334

    private struct Outcome: Sendable {
        var done = 0, moved = 0, refused = 0
    }

    @Test("each is done once, and late is who is not done after the day that stands; whoever was done first is given no time")
    func race() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: Self.clauses)
            let district = city.standing(in: SmallCity.anLao)
            var tasks: [UnitID: [UUID: UUID]] = [:]
            for unit in Self.communes {
                let told = try await ListObligations(after: nil, limit: 1_000).run(as: city.standing(in: unit), on: city.app).obligations
                tasks[unit] = Dictionary(uniqueKeysWithValues: told.map { ($0.obligation.clause, $0.obligation.id) })
            }
            let all = tasks
            let outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
                for unit in Self.communes {
                    group.addTask {
                        var outcome = Outcome()
                        for clause in Self.clauses.prefix(Self.hurried) {
                            let task = try #require(all[unit]?[clause.id])
                            _ = try await DecideObligation(task, of: unit, .complete(account: "Xong"), decision: .new)
                                .run(as: city.standing(in: unit), on: city.app)
                            outcome.done += 1
                        }
                        return outcome
                    }
                    // From the other end, so that the two meet in the middle; of the last few only every second.
                    group.addTask {
                        var outcome = Outcome()
                        for (number, clause) in Self.clauses.enumerated().reversed() where number < Self.hurried || number % 2 == 0 {
                            do {
                                _ = try await GrantUnasked(
                                    .later(until: Day("2024-12-31")!), of: clause.id, to: [unit], answer: "Bão số 3", decision: .new
                                ).run(as: district, on: city.app)
                                outcome.moved += 1
                            } catch is any Refusal { outcome.refused += 1 } catch is Refusals { outcome.refused += 1 }
                        }
                        return outcome
                    }
                }
                return try await group.reduce(into: Outcome()) {
                    $0.done += $1.done
                    $0.moved += $1.moved
                    $0.refused += $1.refused
                }
            }
            let many = Self.communes.count * Self.hurried, left = Self.communes.count * (Self.clauses.count - Self.hurried)
            #expect(outcome.done == many && outcome.moved > left / 2 && outcome.refused > 0, "\(outcome)")
            let done = try await city.owner.run(
                Statement<Int>(
                    "done", "select count(*) from thidua.event where kind = 'obligation.done'",
                    exactlyOne: { row in try row.next(Int.self) }))
            #expect(done == many, "each once")
            let counts = try await ReadLedger(LedgerChoice(.creditor, kind: .task), after: nil, limit: 1).run(as: district, on: city.app)
                .counts
            func counted(_ state: LedgerLine.State) -> Int { counts.first { $0.kind == .task && $0.state == state }?.count ?? 0 }
            #expect(counted(.done) == many && counted(.open) == left / 2 && counted(.late) == left / 2, "\(counts)")
            #expect(try await city.recount().isClean)
            print(
                "deadline moved: \(many) done, meanwhile \(outcome.moved) were given time and \(outcome.refused) were done before; "
                    + "\(counted(.late)) late")
        }
    }
}
