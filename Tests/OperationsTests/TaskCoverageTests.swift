import Emulation
import EmulationFixtures
import Foundation
import Postgres
import PostgresTesting
import Store
import TestTraits
import Testing

@testable import Operations

@Suite("Coverage of a task", .timeLimit(.minutes(20)))
struct TaskCoverageTests {
    private static let task = SamplePlan.task(61, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-23")!)

    /// Told on 20/12; done on the 22nd by one, who has to do it again from the 24th; the third is no more from the 25th.
    private static let story: [(day: Int, unit: UnitID, step: DecideObligation.Step)] = [
        (22, SmallCity.batTrang, .complete(account: "Đã phát động")), (24, SmallCity.batTrang, .return(reason: "Chưa rõ số người dự")),
        (26, SmallCity.quangTrung, .complete(account: "Đã phát động ngày 26")),
        (26, SmallCity.batTrang, .complete(account: "Có 120 người dự")),
    ]

    private static func date(_ day: Int) -> Day { Day(year: 2024, month: 12, day: day)! }

    /// Lends a client that came while the clock stood at a day.
    private func on<Result>(_ day: Int, _ city: SmallCity, _ work: (PostgresClient) async throws -> Result) async throws -> Result {
        try await city.founder.stopClock(at: Self.date(day))
        let login = try TestServer.login(to: city.database)
        return try await withClient(.application(.actor, url: login, connections: 1).seen(by: city.witness), work)
    }

    /// What a day's count must be, from the story alone.
    private func expected(on day: Int) -> [Int] {
        guard day >= 20 else { return [] }
        let there = [SmallCity.batTrang, SmallCity.quangTrung] + (day < 25 ? [SmallCity.thaiSon] : [])
        let last = there.map { unit in Self.story.last { $0.unit == unit && $0.day <= day }?.step }
        let done = last.count { if case .complete? = $0 { true } else { false } }
        let returned = last.count { if case .return? = $0 { true } else { false } }
        return [done, there.count, returned, 3 - there.count]
    }

    @Test("is, as of any past day, what it was that day, unit by unit; an event that was taken away is missed")
    func pastDays() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.task])
            let district = city.standing(in: SmallCity.anLao)
            var asItWas: [Int: [Int]] = [:]
            func count(_ coverage: [Coverage]) -> [Int] { coverage.flatMap { [$0.done, $0.told, $0.returned, $0.ended] } }
            try await city.owner.execute(
                script: """
                    set local session_replication_role = replica;
                    update thidua.unit set ended_on = '2024-12-25' where unit_id = \(SmallCity.thaiSon.rawValue);
                    insert into thidua.unit_succession (from_unit, to_unit, portion, is_default, effective_on, legal_basis)
                    values (\(SmallCity.thaiSon.rawValue), \(SmallCity.batTrang.rawValue), 'whole', true, '2024-12-25', 'NQ')
                    """)
            for day in 20...27 {
                asItWas[day] = try await on(day, city) { app in
                    // Whoever takes it up changes nothing of how far it is, that day or looked back at.
                    for unit in day == 20 ? [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon] : [] {
                        let standing = city.standing(in: unit)
                        let told = try await ListObligations(after: nil, limit: 5).run(as: standing, on: app).obligations
                        for obligation in told.map(\.obligation) where obligation.state == .told {
                            _ = try await DecideObligation(obligation.id, of: unit, .takeUp(by: nil), decision: .new)
                                .run(as: standing, on: app)
                        }
                    }
                    for (when, unit, step) in Self.story where when == day {
                        let id = try await ListObligations(after: nil, limit: 5).run(as: city.standing(in: unit), on: app).obligations[0]
                            .obligation.id
                        let isUnits = if case .complete = step { true } else { false }
                        let who = isUnits ? city.standing(in: unit) : district
                        _ = try await DecideObligation(id, of: unit, step, decision: .new).run(as: who, on: app)
                    }
                    return count(try await ReadCoverage(limit: 10).run(as: district, on: app).coverage)
                }
                #expect(asItWas[day] == expected(on: day), "\(day)/12")
            }
            let lines = try await on(28, city) { app in
                var lines = 0
                for day in 18...27 {
                    let (asOf, _, coverage) = try await ReadCoverage(on: Self.date(day), limit: 10).run(as: district, on: app)
                    #expect(asOf == Self.date(day) && count(coverage) == asItWas[day] ?? [], "\(day)/12 looked back at")
                    let debtors = try await ListDebtors(Self.task.id, on: Self.date(day), after: nil, limit: 10).run(as: district, on: app)
                    let listed = debtors.obligations
                    // Who is no more is named with who took it over, and counts for nobody.
                    #expect(debtors.ended.map(\.unit) == (day < 25 ? [] : [SmallCity.thaiSon]))
                    #expect(debtors.ended.allSatisfy { $0.endedOn == Self.date(25) && $0.successors == ["Xã Bát Trang"] })
                    lines += listed.count
                    let there = expected(on: day)
                    #expect(listed.count == there.dropFirst().first ?? 0 && listed.count { $0.doneAt != nil } == there.first ?? 0)
                    for one in listed {
                        let step = Self.story.last { $0.unit == one.obligation.unit && $0.day <= day }?.step
                        #expect((one.obligation.account ?? one.obligation.reason) == step?.words, "\(day)/12")
                        #expect(one.isOverdue(on: Self.date(day)) == (day > 23 && one.doneAt == nil))
                    }
                }
                // What is yet to come is today.
                let ahead = try await ReadCoverage(on: Day("2099-01-01")!, limit: 10).run(as: district, on: app)
                #expect(ahead.asOf == Self.date(28) && count(ahead.coverage) == asItWas[27])
                var recounted = 0
                func recount(_ spoiling: String) async throws -> [Int] {
                    var wrong: [Int] = []
                    try await city.owner.rollingBack { tx in
                        try await tx.execute(
                            script: """
                                set local thidua.today = '2024-12-28';
                                alter table thidua.event no force row level security; alter table thidua.obligation no force row level security;
                                \(spoiling)
                                """)
                        for days in 1...10 {
                            let found = try await tx.run(.recountCoverage(root: 1, daysAgo: days, listing: 5))
                            if found.differences > 0 { wrong.append(28 - days) }
                            recounted += found.tasks
                        }
                    }
                    return wrong
                }
                #expect(try await recount("") == [] && recounted == 8)
                let early = "update thidua.obligation set changed_at = '2024-12-22' where unit_id = \(SmallCity.batTrang.rawValue);"
                #expect(try await recount(early) == [25, 24])
                #expect(
                    try await recount("update thidua.obligation set state = 'told', account = null where state = 'done';") == [27, 26])
                // Planted.
                try await city.owner.execute(
                    script: """
                        alter table thidua.event no force row level security;
                        delete from thidua.event where kind = 'obligation.returned'
                        """)
                let faulty = try await ReadCoverage(on: Self.date(24), limit: 10).run(as: district, on: app).coverage
                #expect(count(faulty) != asItWas[24])
                return lines
            }
            print(
                "coverage: \(asItWas.count) days told as they passed and looked back at, \(Set(asItWas.values).count) counts, \(lines) lines"
            )
        }
    }

    @Test("of ten thousand units who were told three tasks is counted, and told, in time", .slow)
    func thousands() async throws {
        try await SmallCity.with { city in
            let many = 10_000
            let lines = (1...many).map { "X\($0),Xã \($0),xa,,314" }.joined(separator: "\n")
            try await city.founder.found(lines, at: .under(SmallCity.kienThuy))
            let district = city.standing(in: SmallCity.kienThuy)
            let tasks = (71...73).map { SamplePlan.task($0, "Các xã, thị trấn", .childAuthorities) }
            try await city.publish(SamplePlan.ofCity(), of: SmallCity.city)
            let plan = SamplePlan.plan("Thi đua", addresses: [SamplePlan.allChildren], clauses: tasks)
            let id = SmallCity.campaign(of: SmallCity.kienThuy)
            _ = try await SaveCampaignDraft(id, plan: plan, above: (SmallCity.city, SmallCity.cityCampaign), revision: nil)
                .run(as: district, on: city.app)
            let clock = ContinuousClock()
            let publishing = try await clock.measure {
                _ = try await PublishCampaign(id, decision: .new).run(as: district, on: city.app)
            }
            try await city.owner.execute(script: "analyze thidua.obligation")
            var coverage: [Coverage] = []
            let counting = try await clock.measure {
                coverage = try await ReadCoverage(limit: 10).run(as: district, on: city.app).coverage
            }
            let listing = try await clock.measure {
                let listed = try await ListDebtors(tasks[0].id, after: nil, limit: 200).run(as: district, on: city.app).obligations
                #expect(listed.count == 200)
            }
            // Tú Sơn, who was there before.
            #expect(coverage.map(\.told) == [many + 1, many + 1, many + 1])
            let told = coverage.map(\.told).reduce(0, +)
            print(
                "telling: \(told) lines to \(many + 1) units, published in \(publishing), counted in \(counting), 200 listed in \(listing)")
        }
    }
}
