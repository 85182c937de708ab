import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// `thidua check` has to find a plea that may not be, or is not what its events make of it.
@Suite("A recount of pleas", .timeLimit(.minutes(20)))
struct RecountPleasTests {
    /// One that waits, one refused, one that was granted with words, twice more time for one task, and an excuse that nobody asked for.
    private func pleaded(_ city: SmallCity) async throws {
        try await city.cascade(clauses: [SamplePlan.task(191, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-23")!)])
        let district = city.standing(in: SmallCity.anLao)
        func ask(_ unit: UnitID, _ wish: Plea.Wish) async throws -> UUID {
            let (id, standing) = (UUID(), city.standing(in: unit))
            let task = try await ListObligations(after: nil, limit: 1).run(as: standing, on: city.app).obligations[0].obligation.id
            _ = try await AskPlea(
                id, about: task, wish, reason: "Bão số 3", decision: Decision(id: UUID(), seen: nil, isNew: true)
            ).run(as: standing, on: city.app)
            return id
        }
        func decide(_ unit: UnitID, _ plea: UUID, _ step: DecidePlea.Step) async throws {
            _ = try await DecidePlea(plea, of: unit, step, decision: .new).run(as: district, on: city.app)
        }
        let (first, second) = (SmallCity.batTrang, SmallCity.quangTrung)
        try await decide(first, try await ask(first, .excuse), .refuse(answer: "Không"))
        try await decide(first, try await ask(first, .later(until: Day("2024-12-31")!)), .grant(answer: "Đồng ý"))
        _ = try await GrantUnasked(
            .later(until: Day("2025-01-15")!), of: SamplePlan.id(191), to: [first, second], answer: nil, decision: .new
        ).run(as: district, on: city.app)
        _ = try await ask(second, .excuse)
        _ = try await GrantUnasked(.excuse, of: SamplePlan.id(191), to: [SmallCity.thaiSon], answer: "Diễn tập", decision: .new)
            .run(as: district, on: city.app)
    }

    @Test("holds each against its task and its events, and finds what was spoiled")
    func finds() async throws {
        try await SmallCity.with { city in
            try await pleaded(city)
            let clean = try await city.recount()
            #expect(clean.isClean, "\(clean.pleaDifferences)")
            #expect(clean.pleas == 6)
            typealias Aspect = PleaDifference.Aspect
            let more = "wants = 'later' and unit_id = \(SmallCity.batTrang.rawValue)"
            let faults: [(sql: String, found: Set<Aspect>)] = [
                (
                    """
                    drop index thidua.one_plea_at_a_time;
                    insert into thidua.plea
                    select (jsonb_populate_record(p, jsonb_build_object('plea_id', gen_random_uuid()))).*
                    from thidua.plea p where state = 'asked'
                    """, [.open, .answerer, .state]
                ),
                ("update thidua.plea set moved_from = moved_from - 1 where \(more) and until = '2025-01-15'", [.day]),
                // Earlier than what was due by then, though later than the plan's day.
                (
                    "drop index thidua.a_due_day_is_moved_once; "
                        + "update thidua.plea set until = '2024-12-30', moved_from = '2024-12-23' where \(more) and until = '2025-01-15'",
                    [.day]
                ),
                ("update thidua.obligation set strength = 'requested'", [.day]),
                (
                    "update thidua.event set by_unit = unit_id where kind = 'plea.refused'", [.answerer]
                ),
                ("update thidua.event set by_unit = \(SmallCity.anLao.rawValue) where kind = 'plea.asked'", [.answerer]),
                ("update thidua.plea set state = 'withdrawn' where state = 'asked'", [.state]),
                ("update thidua.plea set answer = 'Khác' where state = 'refused'", [.state]),
                ("update thidua.plea set reason = 'Khác' where state = 'refused'", [.state]),
                (
                    "update thidua.plea set changed_at = changed_at - interval '1 day' where wants = 'excuse' and state = 'granted'",
                    [.state]
                ),
                ("delete from thidua.event where kind = 'plea.granted' and unit_id = \(SmallCity.thaiSon.rawValue)", [.answerer, .state]),
            ]
            var found = 0
            for fault in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            alter table thidua.plea no force row level security;
                            alter table thidua.obligation no force row level security;
                            alter table thidua.event no force row level security;
                            \(fault.sql)
                            """)
                    let spoiled = try await tx.run(.recountPleas(root: 1, listing: 20))
                    #expect(Set(spoiled.listed.map(\.aspect)).isSuperset(of: fault.found), "\(fault.sql): \(spoiled.listed)")
                    #expect(Set(spoiled.listed.map(\.aspect)).subtracting(fault.found).isEmpty, "\(fault.sql): \(spoiled.listed)")
                    found += spoiled.differences
                }
            }
            print("recount: \(clean.pleas) pleas; \(faults.count) faults were \(found) differences")
        }
    }
}
