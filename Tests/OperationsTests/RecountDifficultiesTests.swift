import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// `thidua check` has to find a difficulty that is not what its events make of it.
@Suite("A recount of difficulties", .timeLimit(.minutes(20)))
struct RecountDifficultiesTests {
    @Test("holds each against its events, and what was merged against what it is part of, and finds what was spoiled")
    func finds() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let new = { Decision(id: UUID(), seen: nil, isNew: true) }
            let units = [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon], district = city.standing(in: SmallCity.anLao)
            let (ids, gathering) = (units.map { _ in UUID() }, UUID())
            func raise(_ id: UUID, _ standing: Standing, isGathering: Bool = false) async throws {
                _ = try await RaiseDifficulty(
                    id, in: SmallCity.cityCampaign, field: nil, words: "Thiếu vôi", isGathering: isGathering, decision: new()
                ).run(as: standing, on: city.app)
            }
            for (id, unit) in zip(ids, units) { try await raise(id, city.standing(in: unit)) }
            try await raise(gathering, district, isGathering: true)
            let steps: [DecideDifficulty.Step] = [
                .merge(into: gathering), .return(question: "Ở thôn nào?"), .answer("Đã cấp", isPublished: true),
            ]
            for (place, step) in steps.enumerated() {
                _ = try await DecideDifficulty(ids[place], of: units[place], step, decision: .new).run(as: district, on: city.app)
            }
            let clean = try await city.recount()
            #expect(clean.isClean && clean.difficulties == 4, "\(clean.difficultyDifferences)")
            typealias Aspect = DifficultyDifference.Aspect
            let faults: [(sql: String, found: Set<Aspect>)] = [
                ("update thidua.difficulty set state = 'raised', answer = null, is_published = false where state = 'answered'", [.state]),
                ("delete from thidua.event where kind = 'difficulty.returned'", [.state]),
                (
                    """
                    update thidua.difficulty set to_unit = \(SmallCity.kienThuy.rawValue), into_unit = \(SmallCity.kienThuy.rawValue)
                    where state = 'merged'
                    """, [.merged]
                ),
                ("update thidua.difficulty set family_id = gen_random_uuid() where state = 'gathering'", [.merged]),
            ]
            var found = 0
            for fault in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            set local session_replication_role = replica;
                            alter table thidua.difficulty no force row level security; alter table thidua.event no force row level security;
                            \(fault.sql)
                            """)
                    let spoiled = try await tx.run(.recountDifficulties(root: 1, listing: 10))
                    #expect(Set(spoiled.listed.map(\.aspect)) == fault.found, "\(fault.sql): \(spoiled.listed)")
                    found += spoiled.differences
                }
            }
            print("recount: \(clean.difficulties) difficulties; \(faults.count) faults were \(found) differences")
        }
    }
}
