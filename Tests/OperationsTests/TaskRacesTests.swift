import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// A task is done while something else is decided about it: in either order, and both are on record.
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
}
