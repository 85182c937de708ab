import Emulation
import EmulationFixtures
import Foundation
import Postgres
import PostgresTesting
import Store
import Testing

@testable import Operations

@Suite("Coverage of a task with pleas", .timeLimit(.minutes(20)))
struct PleaCoverageTests {
    private static let task = SamplePlan.task(181, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-21")!)

    private static func date(_ day: Int) -> Day { Day(year: 2024, month: 12, day: day)! }

    /// Lends a client that came while the clock stood at a day.
    private func on<Result>(_ day: Int, _ city: SmallCity, _ work: (PostgresClient) async throws -> Result) async throws -> Result {
        try await city.founder.stopClock(at: Self.date(day))
        let login = try TestServer.login(to: city.database)
        return try await withClient(.application(.actor, url: login, connections: 1).seen(by: city.witness), work)
    }

    /// Done, told, excused, with more time, late; told by the story alone: Bát Trang is excused on the 22nd and does it all the same on the
    /// 24th, Quang Trung has time until the 24th from the 22nd on, and Thái Sơn does it on the 23rd.
    private static let expected: [Int: [Int]] = [
        20: [0, 3, 0, 0, 0], 21: [0, 3, 0, 0, 0], 22: [0, 2, 1, 1, 1], 23: [1, 2, 1, 1, 0], 24: [1, 2, 1, 1, 0], 25: [1, 2, 1, 1, 1],
    ]

    @Test("is, as of any past day, without those who were excused, and late by the day that was granted; a plea that is hidden is missed")
    func pastDays() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            let district = city.standing(in: SmallCity.anLao)
            func count(_ coverage: [Coverage]) -> [Int] { coverage.flatMap { [$0.done, $0.told, $0.excused, $0.extended, $0.overdue] } }
            func told(_ unit: UnitID, _ app: PostgresClient) async throws -> UUID {
                try await ListObligations(after: nil, limit: 5).run(as: city.standing(in: unit), on: app).obligations[0].obligation.id
            }
            func complete(_ unit: UnitID, _ app: PostgresClient) async throws {
                _ = try await DecideObligation(try await told(unit, app), of: unit, .complete(account: "Đã làm"), decision: .new)
                    .run(as: city.standing(in: unit), on: app)
            }
            for day in 20...25 {
                let asItWas = try await on(day, city) { app in
                    switch day {
                    case 21:
                        let plea = UUID()
                        _ = try await AskPlea(
                            plea, about: try await told(SmallCity.batTrang, app), .excuse, reason: "Diễn tập",
                            decision: Decision(id: UUID(), seen: nil, isNew: true)
                        ).run(as: city.standing(in: SmallCity.batTrang), on: app)
                    case 22:
                        let plea = try await ListPleas(after: nil, limit: 1).run(as: district, on: app).pleas[0].plea
                        _ = try await DecidePlea(plea.id, of: SmallCity.batTrang, .grant(answer: nil), decision: .new)
                            .run(as: district, on: app)
                        _ = try await GrantUnasked(
                            .later(until: Self.date(24)), of: Self.task.id, to: [SmallCity.quangTrung], answer: "Bão", decision: .new
                        ).run(as: district, on: app)
                    case 23: try await complete(SmallCity.thaiSon, app)
                    case 24: try await complete(SmallCity.batTrang, app)
                    default: break
                    }
                    return count(try await ReadCoverage(limit: 10).run(as: district, on: app).coverage)
                }
                #expect(asItWas == Self.expected[day], "\(day)/12")
            }
            try await on(28, city) { app in
                for day in 20...25 {
                    let (_, _, coverage) = try await ReadCoverage(on: Self.date(day), limit: 10).run(as: district, on: app)
                    #expect(count(coverage) == Self.expected[day], "\(day)/12 looked back at")
                    let listed = try await ListDebtors(Self.task.id, on: Self.date(day), after: nil, limit: 10).run(as: district, on: app)
                        .obligations
                    let late = listed.count { $0.isOverdue(on: Self.date(day)) }
                    let excused = listed.count(where: \.granted.isExcused)
                    #expect([excused, late] == Self.expected[day].map { [$0[2], $0[4]] }, "\(day)/12, unit by unit")
                }
                // Planted.
                try await city.owner.execute(
                    script: "alter table thidua.plea no force row level security; delete from thidua.plea where wants = 'excuse'")
                let faulty = try await ReadCoverage(on: Self.date(23), limit: 10).run(as: district, on: app).coverage
                #expect(count(faulty) != Self.expected[23])
            }
            print("coverage: \(Self.expected.count) days with an excuse and more time told as they passed and looked back at")
        }
    }
}
