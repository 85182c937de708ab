import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Postgres
import Store
import TestTraits
import Testing
import Wire

@testable import Operations

@Suite("Reminders by themselves", .timeLimit(.minutes(20)))
struct RemindByItselfTests {
    private static let ordered = SamplePlan.task(67, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2025-01-10")!)
    private static let requested = SamplePlan.task(
        68, "Đề nghị Huyện đoàn", .units([SmallCity.huyenDoan]), .requested, dueOn: Day("2025-01-10")!)
    private static let idle = SamplePlan.task(69, "Không có ngày", .childAuthorities)

    /// Who was reminded so far, how often.
    private func sent(_ city: SmallCity) async throws -> [UnitID: Int] {
        let units = try await city.owner.run(
            Statement<[UnitID]>(
                "automatic", "select unit_id from thidua.delivery where by_person is null", each: { row in try row.next(UnitID.self) }))
        return Dictionary(grouping: units, by: \.self).mapValues(\.count)
    }

    /// Lets it be a day; what is connected from then on is on it.
    private func on<Result>(_ day: String, _ city: SmallCity, _ work: (PostgresClient) async throws -> Result) async throws -> Result {
        try await city.founder.stopClock(at: Day(day)!)
        let worker = try city.client(.worker, connections: 4)
        do {
            let result = try await work(worker)
            await worker.close()
            return result
        } catch {
            await worker.close()
            throw error
        }
    }

    private func remind(_ day: String, _ city: SmallCity) async throws -> Int {
        try await on(day, city) { worker in
            let worker = ReminderWorker(client: worker, batch: 2)
            var all = 0
            while true {
                let now = try await worker.work(on: 1)
                all += now
                if now == 0 { return all }
            }
        }
    }

    private func task(_ unit: UnitID, _ clause: Clause, _ city: SmallCity) async throws -> Obligation {
        let told = try await ListObligations(after: nil, limit: 5).run(as: city.standing(in: unit), on: city.app).obligations
        return try #require(told.first { $0.obligation.clause == clause.id }).obligation
    }

    @Test(
        "a week and a day before, and a day, a week and a month after; once each, of what is owed and has a day, however late the worker is"
    )
    func story() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.ordered, Self.requested, Self.idle])
            let communes = [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon]
            // A Friday; the hour is the real one.
            let clock = try await city.worker.run(.officeClock())
            #expect(Day(clock.now) == Day("2024-12-20")! && clock.calendar.isWorked(Day(clock.now)))
            #expect(try await city.worker.run(.rootsWithTasks()).map(\.root) == [1])
            #expect(try await ReminderWorker(client: city.worker).backlogs().map(\.root) == (clock.isOpen ? [1] : []))
            #expect(try await remind("2024-12-20", city) == 0)
            #expect(try await remind("2025-01-02", city) == 0)
            // Friday 3 January is a week before; whoever asks again, or on the days between, sends nothing more.
            #expect(try await remind("2025-01-03", city) == 4)
            #expect(try await remind("2025-01-03", city) == 0)
            #expect(try await remind("2025-01-08", city) == 0)

            // One has done it, one is excused, one gets more time, one was reminded by hand.
            let done = try await task(communes[0], Self.ordered, city)
            _ = try await DecideObligation(done.id, of: communes[0], .complete(account: "Xong"), decision: .new)
                .run(as: city.standing(in: communes[0]), on: city.app)
            #expect(try await remind("2025-01-09", city) == 3)
            #expect(try await sent(city) == [communes[0]: 1, communes[1]: 2, communes[2]: 2, SmallCity.huyenDoan: 2])
            let district = city.standing(in: SmallCity.anLao)
            _ = try await GrantUnasked(
                .later(until: Day("2025-02-10")!), of: Self.ordered.id, to: [communes[1]], answer: nil, decision: .new
            )
            .run(as: district, on: city.app)
            // What was requested is not asked for again once its day is past; the worker was away on the eleventh.
            #expect(try await remind("2025-01-13", city) == 1)
            #expect(try await sent(city)[communes[2]] == 3)
            // Of the day that was moved it is counted anew, from a week before.
            #expect(try await remind("2025-02-02", city) == 0)
            #expect(try await remind("2025-02-03", city) == 1)
            // A month after 10 January; and so long after that nobody is reminded of what is past all days.
            #expect(try await remind("2025-02-09", city) == 2)
            #expect(try await remind("2025-04-20", city) == 0)
            #expect(try await sent(city) == [communes[0]: 1, communes[1]: 4, communes[2]: 4, SmallCity.huyenDoan: 2])
            #expect(try await city.recount().isClean)
            let byItself = "by_person is null and unit_id = \(SmallCity.huyenDoan.rawValue)"
            let first = "\(byItself) and at = (select min(at) from thidua.delivery where \(byItself))"
            for fault in [
                "update thidua.delivery set delivery_id = gen_random_uuid() where \(first)",
                "update thidua.delivery set at = at - interval '1 day' where \(first)",
                // What was requested, after its day.
                "update thidua.delivery set at = at + interval '8 days' where \(first)",
                "update thidua.obligation set due_on = due_on + 1 where unit_id = \(SmallCity.huyenDoan.rawValue)",
            ] {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            alter table thidua.delivery no force row level security; alter table thidua.obligation no force row level security;
                            \(fault)
                            """)
                    let spoiled = try await tx.run(.recountDeliveries(root: 1, listing: 10))
                    #expect(Set(spoiled.listed.map(\.aspect)) == [.unfounded], "\(fault): \(spoiled.listed)")
                }
            }
        }
    }

    @Test("go by the rules of who told the task, or of the nearest above, and by no rule not at all")
    func rules() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.ordered])
            func set(_ before: [Int], _ after: [Int], _ unit: UnitID) async throws {
                _ = try await SetHouseRules(
                    try .init(before: before, after: after), decision: Decision(id: UUID.version7(), seen: nil, isNew: true)
                )
                .run(as: city.standing(in: unit), on: city.app)
            }
            try await set([3], [2], SmallCity.city)
            #expect(try await remind("2025-01-03", city) == 0)
            #expect(try await remind("2025-01-07", city) == 3)
            try await set([], [], SmallCity.anLao)
            #expect(try await remind("2025-01-12", city) == 0)
            try await set([], [1], SmallCity.anLao)
            #expect(try await remind("2025-01-12", city) == 3)
            let kept = try await ReadHouseRules().run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            #expect(kept?.rules.unit == SmallCity.anLao && kept?.rules.revision == 2 && kept?.rules.reminding.after == [1])
            #expect(try await ReadHouseRules().run(as: city.standing(in: SmallCity.elsewhere), on: city.app) == nil)
        }
    }

    @Test("by three workers at once, of which one after another is struck down, there is one of each", .slow)
    func struckDown() async throws {
        try await SmallCity.with { city in
            try await city.cascade(
                clauses: (0..<30).map { SamplePlan.task(100 + $0, "Việc \($0)", .childAuthorities, dueOn: Day("2025-01-10")!) })
            let strikes = try await on("2025-01-03", city) { client in
                let worker = ReminderWorker(client: client, batch: 1)
                return try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 1...3 {
                        group.addTask {
                            // An error is what a worker that was struck down sees; it goes on as its loop does.
                            var (struck, empty) = (0, 0)
                            while empty < 3, struck < 500 {
                                do { empty = try await worker.work(on: 1) == 0 ? empty + 1 : 0 } catch is PostgresError { struck += 1 }
                            }
                            return struck
                        }
                    }
                    group.addTask {
                        for _ in 1...60 {
                            _ = try await city.owner.run(
                                Statement(
                                    "strike",
                                    """
                                    select count(pg_terminate_backend(pid)) from (
                                      select pid from pg_stat_activity
                                      where datname = current_database() and query like 'with line as%' limit 1) one
                                    """, exactlyOne: { row in try row.next(Int.self) }))
                        }
                        return 0
                    }
                    return try await group.reduce(0, +)
                }
            }
            #expect(try await sent(city).values.reduce(0, +) == 90)
            #expect(try await sent(city).values.allSatisfy { $0 == 30 })
            print("reminders by themselves: 90 sent once each, \(strikes) times one of three workers was struck down")
        }
    }
}
