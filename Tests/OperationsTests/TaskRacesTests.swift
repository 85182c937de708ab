import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// A task is done while something else is decided about it, or about its campaign: in either order, and both are on record or one is refused.
@Suite("Tasks that are done at the same moment", .timeLimit(.minutes(20)))
struct TaskRacesTests {
    private static let unit = SmallCity.batTrang

    private func outcome(_ work: () async throws -> Void) async -> String {
        do {
            try await work()
            return "done"
        } catch {
            guard let refusals = error as? Refusals else { return (error as? any Refusal)?.code ?? "\(error)" }
            return refusals.all.map(\.code).joined(separator: ", ")
        }
    }

    private func complete(_ task: UUID, _ city: SmallCity) async -> String {
        await outcome {
            _ = try await DecideObligation(task, of: Self.unit, .complete(account: "Xong"), decision: .new)
                .run(as: city.standing(in: Self.unit), on: city.app)
        }
    }

    private func tasks(_ city: SmallCity) async throws -> [ListedObligation] {
        try await ListObligations(after: nil, limit: 100).run(as: city.standing(in: Self.unit), on: city.app).obligations
    }

    @Test("as the plea about it is refused or granted: both stand, and each has its event")
    func pleas() async throws {
        try await SmallCity.with { city in
            let clauses = (471..<483).map { SamplePlan.task($0, "Việc \($0)", .units([Self.unit]), dueOn: Day("2024-12-25")!) }
            try await city.cascade(clauses: clauses)
            let (commune, district) = (city.standing(in: Self.unit), city.standing(in: SmallCity.anLao))
            var rounds = ["refused": 0, "granted": 0, "excused": 0]
            for (place, listed) in try await tasks(city).enumerated() {
                let (plea, task) = (UUID(), listed.obligation.id)
                let wish = place % 3 == 2 ? Plea.Wish.excuse : .later(until: Day("2024-12-31")!)
                _ = try await AskPlea(plea, about: task, wish, reason: "Bão", decision: Decision(id: UUID(), seen: nil, isNew: true))
                    .run(as: commune, on: city.app)
                let step = place % 3 == 0 ? DecidePlea.Step.refuse(answer: "Không") : .grant(answer: nil)
                async let said = complete(task, city)
                async let decided = outcome {
                    _ = try await DecidePlea(plea, of: Self.unit, step, decision: .new).run(as: district, on: city.app)
                }
                #expect(await [said, decided] == ["done", "done"])
                let full = try await ReadObligation(task, of: Self.unit).run(as: district, on: city.app)
                #expect(full.listed.doneAt != nil && full.pleas.map(\.state) == [place % 3 == 0 ? .refused : .granted])
                #expect(Set(full.timeline.map(\.kind)).isSuperset(of: [.obligationDone, place % 3 == 0 ? .pleaRefused : .pleaGranted]))
                rounds[place % 3 == 0 ? "refused" : place % 3 == 1 ? "granted" : "excused", default: 0] += 1
            }
            #expect(try await city.recount().isClean)
            print("obligations: done in the moment of an answer: \(rounds)")
        }
    }

    @Test("as its campaign is closed: it is done or refused; nothing is told by a closed one, and nobody says anything of it after that")
    func closing() async throws {
        var (done, refused, told, early) = (0, 0, 0, 0)
        for round in 0..<4 {
            try await SmallCity.with { city in
                try await city.cascade(clauses: [SamplePlan.task(485, "Việc", .units([Self.unit]))])
                let district = city.standing(in: SmallCity.anLao)
                let task = try #require(try await tasks(city).first).obligation.id
                async let closed = outcome {
                    _ = try await CloseCampaign(SmallCity.anLaoCampaign, decision: .new).run(as: district, on: city.app)
                }
                if round % 2 == 0 {
                    let said = await complete(task, city)
                    #expect(await closed == "done" && ["done", "campaign.closed"].contains(said), "\(said)")
                    (done, refused) = (done + (said == "done" ? 1 : 0), refused + (said == "done" ? 0 : 1))
                } else {
                    let more = SamplePlan.task(486, "Thêm", .units([Self.unit]))
                    let amended = await outcome { try await district.amend(clauses: [more], on: city.app) }
                    // It was told before it was closed, or is not told at all; of two that looked at once the second finds that it has moved.
                    let both = await [amended, closed]
                    #expect(both.contains("done") && Set(both).isSubset(of: ["done", "campaign.closed", "precondition.failed"]), "\(both)")
                    #expect(try await tasks(city).count == (amended == "done" ? 2 : 1))
                    (told, early) = (told + (amended == "done" ? 1 : 0), early + (amended == "done" ? 0 : 1))
                    if both[1] != "done" {
                        _ = try await CloseCampaign(SmallCity.anLaoCampaign, decision: .new).run(as: district, on: city.app)
                    }
                }
                let left = try await tasks(city).filter { $0.doneAt == nil }.map(\.obligation.id)
                for id in left { #expect(await complete(id, city) == "campaign.closed") }
                #expect(try await city.recount().isClean)
            }
        }
        print(
            "obligations: closed at the same moment: \(done) done and \(refused) refused; \(told) told before and \(early) not told at all")
    }
}
