import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing
import Wire

@Suite("Prior awards, recounted", .timeLimit(.minutes(20)))
struct PriorAwardsTests {
    @Test("are held against their events, which finds one that was changed or withdrawn in silence, and one that nobody entered")
    func recounted() async throws {
        try await SmallCity.with { city in
            let standing = city.standing(in: SmallCity.batTrang)
            let subject = SubjectReference(unit: SmallCity.batTrang, id: .version7())
            _ = try await WriteSubject(subject.id, .person, .init(name: "A"), decision: .made(subject.id)).run(as: standing, on: city.app)
            let told = PriorAward.Told(form: .words("Giấy khen"), year: 2020, decidedBy: "UBND", proof: .claimed)
            let awards = [UUID.version7(), .version7()]
            for award in awards {
                _ = try await WritePriorAward(award, of: subject, told, decision: .made(award)).run(as: standing, on: city.app)
            }
            _ = try await WritePriorAward(
                awards[0], of: subject, told, because: "Lại", decision: Decision(id: .version7(), seen: nil)
            ).run(as: standing, on: city.app)
            _ = try await WithdrawPriorAward(awards[1], because: "Nhầm", decision: Decision(id: .version7(), seen: nil))
                .run(as: standing, on: city.app)
            let clean = try await city.recount()
            #expect(clean.isClean && clean.priorAwards == 2)
            let faults: [(sql: String, found: Set<PriorAwardDifference.Aspect>)] = [
                ("update thidua.prior_award set revision = 9 where award_id = '\(awards[0])'", [.revision]),
                ("update thidua.prior_award set withdrawn_at = null, why_withdrawn = null where award_id = '\(awards[1])'", [.withdrawn]),
                ("update thidua.prior_award set withdrawn_at = now(), why_withdrawn = 'x' where award_id = '\(awards[0])'", [.withdrawn]),
                ("update thidua.prior_award set award_id = gen_random_uuid() where award_id = '\(awards[0])'", [.revision, .withdrawn]),
            ]
            for (sql, found) in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(script: "alter table thidua.prior_award no force row level security; \(sql)")
                    let spoiled = try await tx.run(.recountPriorAwards(root: 1, listing: 20))
                    #expect(Set(spoiled.listed.map(\.aspect)) == found, "\(sql): \(spoiled.listed)")
                }
            }
            print("recount of prior awards: \(faults.count) planted faults found")
        }
    }
}
