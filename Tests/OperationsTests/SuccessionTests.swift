import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Postgres
import Store
import Testing

@testable import Operations

/// What becomes of the tasks of a unit that is no more.
@Suite("Tasks of units that are no more", .timeLimit(.minutes(20)))
struct SuccessionTests {
    private static let (old, new, issuer) = (SmallCity.thaiSon, SmallCity.batTrang, SmallCity.anLao)
    private static func named(_ number: Int) -> Clause { SamplePlan.task(number, "Việc \(number)", .units([old])) }

    /// - Parameter day: the first on which it is no more.
    private func end(_ unit: UnitID, on day: String, takenOverBy successor: UnitID?, _ city: SmallCity) async throws {
        let succession =
            successor.map {
                """
                insert into thidua.unit_succession (from_unit, to_unit, portion, is_default, effective_on, legal_basis)
                values (\(unit.rawValue), \($0.rawValue), 'whole', true, '\(day)', 'NQ');
                """
            } ?? ""
        try await city.owner.execute(
            script: """
                set local session_replication_role = replica;
                update thidua.unit set ended_on = '\(day)' where unit_id = \(unit.rawValue);
                \(succession)
                """)
    }

    private func tasks(of unit: UnitID, as reader: UnitID, _ city: SmallCity) async throws -> [UUID: ListedObligation] {
        let listed = try await city.app.run(
            under: city.standing(in: reader).settings, .obligations(of: unit, after: nil, limit: 100))
        return Dictionary(uniqueKeysWithValues: listed.map { ($0.obligation.clause, $0) })
    }

    @Test("are passed on once, whoever works at it, to who took it over; what was done or excused stays, and no day counts them as missing")
    func passed() async throws {
        try await SmallCity.with { city in
            let all = SamplePlan.task(410, "Các xã, thị trấn", .childAuthorities)
            let clauses = [all] + (411...414).map(Self.named)
            try await city.cascade(clauses: clauses)
            let district = city.standing(in: Self.issuer), commune = city.standing(in: Self.old)
            let before = try await tasks(of: Self.old, as: Self.issuer, city)
            func decide(_ clause: Int, _ step: DecideObligation.Step, as standing: Standing) async throws {
                _ = try await DecideObligation(
                    try #require(before[SamplePlan.id(clause)]).obligation.id, of: Self.old, step, decision: .new
                ).run(as: standing, on: city.app)
            }
            for clause in [412, 413] { try await decide(clause, .complete(account: "Xong"), as: commune) }
            try await decide(413, .return(reason: "Thiếu"), as: district)
            _ = try await GrantUnasked(.excuse, of: SamplePlan.id(414), to: [Self.old], answer: nil, decision: .new).run(
                as: district, on: city.app)
            func coverage() async throws -> [[Int]] {
                try await ReadCoverage(limit: 10).run(as: district, on: city.app).coverage.map { [$0.told, $0.done, $0.ended] }
            }
            #expect(try await coverage() == [[3, 0, 0], [1, 0, 0], [1, 1, 0], [1, 0, 0], [0, 0, 0]])
            #expect(try await SuccessionWorker(client: city.worker).once() == 0)
            try await end(Self.old, on: "2024-12-20", takenOverBy: Self.new, city)
            let workers = (0..<3).map { _ in SuccessionWorker(client: city.worker, batch: 2) }
            let closed = try await withThrowingTaskGroup(of: Int.self) { group in
                for worker in workers {
                    group.addTask {
                        var all = 0
                        while true {
                            let now = try await worker.once()
                            all += now
                            if now == 0 { return all }
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            let (left, taken) = (try await tasks(of: Self.old, as: Self.issuer, city), try await tasks(of: Self.new, as: Self.issuer, city))
            #expect(closed == 3 && left.values.filter { $0.obligation.state == .passed }.count == 3)
            #expect(left[SamplePlan.id(412)]?.obligation.state == .done && left[SamplePlan.id(414)]?.obligation.state == .told)
            #expect(left[SamplePlan.id(411)]?.passedTo == "Xã Bát Trang" && left[SamplePlan.id(412)]?.passedTo == nil)
            #expect(Set(taken.keys) == Set([410, 411, 413].map(SamplePlan.id)))
            #expect(taken[SamplePlan.id(410)]?.obligation.since == nil)
            for clause in [411, 413] {
                let one = try #require(taken[SamplePlan.id(clause)])
                #expect(one.obligation.since == Self.old && one.sinceName == "Xã Thái Sơn" && one.obligation.state == .told)
            }
            // The day on which it ended counts none of its lines, and those of its successor; the day before is as it was.
            #expect(try await coverage() == [[2, 0, 1], [1, 0, 1], [0, 0, 1], [1, 0, 1], [0, 0, 1]])
            let recount = try await city.recount()
            #expect(recount.isClean && recount.obligations == 9, "\(recount.obligationDifferences), \(recount.ledgerDifferences)")
            var (faults, absent) = (0, 0)
            for fault in [
                "delete from thidua.obligation where since_id is not null and clause_id = '\(SamplePlan.id(411))'",
                "update thidua.obligation set since_id = null, since_unit = null, since_level = null",
                "update thidua.obligation set state = 'told' where state = 'passed' and clause_id = '\(SamplePlan.id(413))'",
                "delete from thidua.unit_succession",
                "update thidua.unit set ended_on = '2024-12-21' where unit_id = \(Self.old.rawValue)",
                "update thidua.unit set began_on = '2024-12-21' where unit_id = \(SmallCity.quangTrung.rawValue)",
                "update thidua.unit_name set kind = 'mass_organisation', title = null where unit_id = \(SmallCity.quangTrung.rawValue)",
                "update thidua.obligation set state = 'passed', account = null where clause_id = '\(SamplePlan.id(412))'",
            ] {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            set local session_replication_role = replica;
                            alter table thidua.obligation no force row level security;
                            \(fault)
                            """)
                    let spoiled = try await tx.run(.recountObligations(root: 1, listing: 20))
                    #expect(spoiled.differences > 0, "\(fault)")
                    (faults, absent) = (faults + 1, absent + (spoiled.listed.contains { $0.aspect == .absent } ? 1 : 0))
                }
            }
            #expect(absent == 2)
            print(
                "obligations: 3 workers passed on \(closed) of 5 lines of a unit that is no more, 2 of them told anew; \(faults) faults found"
            )
        }
    }

    @Test("are done or passed on, and never both, where the unit ends while it says that they are done")
    func atOnce() async throws {
        try await SmallCity.with { city in
            let clauses = (420..<432).map(Self.named)
            try await city.cascade(clauses: clauses)
            let commune = city.standing(in: Self.old)
            let told = try await tasks(of: Self.old, as: Self.issuer, city).values.map(\.obligation.id)
            let saying = Task {
                var said = 0
                for id in told {
                    do {
                        _ = try await DecideObligation(id, of: Self.old, .complete(account: "Xong"), decision: .new).run(
                            as: commune, on: city.app)
                        said += 1
                    } catch {}
                }
                return said
            }
            let closing = Task {
                var closed = 0
                for round in 0..<told.count {
                    if round == 1 { try await end(Self.old, on: "2024-12-20", takenOverBy: Self.new, city) }
                    closed += try await city.worker.run(.passOn(root: 1, atMost: 1))
                }
                return closed
            }
            let (said, first) = (await saying.value, try await closing.value)
            let closed = try await first + city.worker.run(.passOn(root: 1, atMost: 100))
            let left = try await tasks(of: Self.old, as: Self.issuer, city).values.map(\.obligation)
            #expect(left.count { $0.state == .done } == said && left.count { $0.state == .passed } == closed)
            #expect(said + closed == told.count)
            #expect(try await tasks(of: Self.new, as: Self.issuer, city).count == closed)
            // Nobody says anything of what was passed on.
            for obligation in left where obligation.state == .passed {
                await #expect(throws: (any Error).self) {
                    try await DecideObligation(obligation.id, of: Self.old, .complete(account: "Muộn"), decision: .new).run(
                        as: commune, on: city.app)
                }
            }
            #expect(try await city.recount().isClean)
            print("obligations: of \(told.count) lines \(said) were done and \(closed) passed on while their unit ended")
        }
    }

    @Test(
        "wait where their issuer does not address who took the unit over; and for an issuer that is no more its successor is named, or who is above"
    )
    func issuer() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.named(440), SamplePlan.task(441, "Các xã, thị trấn", .childAuthorities)])
            try await end(Self.old, on: "2024-12-20", takenOverBy: SmallCity.kienThuy, city)
            #expect(try await SuccessionWorker(client: city.worker).once() == 2)
            let left = try await tasks(of: Self.old, as: Self.issuer, city)
            let name = try await city.app.run(under: city.standing(in: SmallCity.city).settings, .unitToday(SmallCity.kienThuy))?.name
            #expect(left.values.allSatisfy { $0.obligation.state == .passed && $0.passedTo == name } && left.count == 2)
            #expect(try await tasks(of: SmallCity.kienThuy, as: SmallCity.kienThuy, city).isEmpty)
            #expect(try await city.recount().isClean)

            func told() async throws -> String? { try await tasks(of: Self.new, as: Self.new, city)[SamplePlan.id(441)]?.fromName }
            let own = try await told()
            try await end(Self.issuer, on: "2024-12-20", takenOverBy: nil, city)
            let above = try await city.app.run(under: city.standing(in: SmallCity.city).settings, .unitToday(SmallCity.city))?.name
            #expect(try await told() == above && own != above)
            try await end(Self.issuer, on: "2024-12-20", takenOverBy: SmallCity.kienThuy, city)
            #expect(try await told() == name)
        }
    }
}
