import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// `thidua check` has to find a target that is looser than the one that was given.
@Suite("A recount of targets", .timeLimit(.minutes(20)))
struct RecountTargetsTests {
    @Test("holds each against what its adopter was given, and what was shared out together")
    func finds() async throws {
        try await SmallCity.with { city in
            let (houses, score) = (
                SamplePlan.indicator(1, "Số nhà"), SamplePlan.indicator(2, "Ngày xử lý", over: .average, direction: .less)
            )
            var whole = SamplePlan.ofCity([houses, score])
            whole.targets = [
                TargetPlan(indicator: houses.id, unit: SmallCity.anLao, value: 10), TargetPlan(indicator: score.id, unit: nil, value: 5),
            ]
            try await city.publish(whole, of: SmallCity.city)
            var plan = SamplePlan.ofAnLao()
            plan.targets = [
                TargetPlan(indicator: houses.id, unit: SmallCity.anLao, value: 12),
                TargetPlan(indicator: houses.id, unit: SmallCity.batTrang, value: 6),
                TargetPlan(indicator: houses.id, unit: SmallCity.quangTrung, value: 5),
                TargetPlan(indicator: score.id, unit: nil, value: 4),
            ]
            try await city.publish(plan, of: SmallCity.anLao)
            let clean = try await city.recount()
            #expect(clean.isClean && clean.targets == 3, "\(clean.targets): \(clean.targetDifferences)")
            typealias Aspect = TargetDifference.Aspect
            let own = "from_unit = \(SmallCity.anLao.rawValue)"
            let faults: [(sql: String, found: [Aspect])] = [
                ("update thidua.target set value = 9 where \(own) and value = 12", [.looser]),
                ("update thidua.target set value = 3 where \(own) and value = 6", [.sum]),
                ("update thidua.target set value = 6 where \(own) and value = 4", [.looser]),
                ("update thidua.target set value = 20 where value = 10", [.looser, .sum]),
                ("update thidua.target set value = 1 where value = 5 and unit_id = from_unit", [.looser]),
                ("update thidua.indicator set direction = 'less' where name = 'Số nhà'", [.looser, .sum]),
            ]
            for fault in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            set local session_replication_role = replica;
                            alter table thidua.target no force row level security;
                            alter table thidua.indicator no force row level security;
                            \(fault.sql)
                            """)
                    let spoiled = try await tx.run(.recountTargets(root: 1, listing: 10))
                    #expect(spoiled.listed.map(\.aspect) == fault.found, "\(fault.sql): \(spoiled.listed)")
                }
            }
            print("recount: \(clean.targets) targets beside what was given; \(faults.count) faults were found")
        }
    }
}
