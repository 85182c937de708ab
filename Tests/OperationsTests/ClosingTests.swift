import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// What a campaign ordered is done or excused before it is closed.
@Suite("Closing looks at what was ordered", .timeLimit(.minutes(20)))
struct ClosingTests {
    private static let (issuer, communes) = (SmallCity.anLao, [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon])

    private func outcome(_ work: () async throws -> Void) async -> String {
        do {
            try await work()
            return "done"
        } catch {
            return (error as? any Refusal).map { "\($0.code) \($0.saying.words.vi)" } ?? "\(error)"
        }
    }

    private func closing(_ city: SmallCity, excusing excuse: String? = nil, _ decision: Decision = .new) async -> String {
        await outcome {
            _ = try await CloseCampaign(SmallCity.anLaoCampaign, excusing: excuse, decision: decision)
                .run(as: city.standing(in: Self.issuer), on: city.app)
        }
    }

    private func tasks(of unit: UnitID, _ city: SmallCity) async throws -> [ListedObligation] {
        try await ListObligations(after: nil, limit: 100).run(as: city.standing(in: unit), on: city.app).obligations
    }

    private func complete(_ task: Obligation, _ city: SmallCity) async throws {
        _ = try await DecideObligation(task.id, of: task.unit, .complete(account: "Xong"), decision: .new)
            .run(as: city.standing(in: task.unit), on: city.app)
    }

    @Test("names the first of what is open, takes an excuse for all of it, and asks nothing of who was requested or is told by nobody else")
    func course() async throws {
        try await SmallCity.with { city in
            let own = SamplePlan.task(703, "Việc của huyện", .units([Self.issuer]))
            try await city.cascade(clauses: [
                SamplePlan.task(701, "Các xã, thị trấn", .childAuthorities), SamplePlan.task(702, "Các xã, thị trấn", .childAuthorities),
                SamplePlan.task(704, "Đoàn thể", .kinds([.massOrganisation]), .requested),
                SamplePlan.task(705, "Triển khai", .childAuthorities, by: .adoption), own,
            ])
            let first = await closing(city)
            #expect(first.hasPrefix("closure.tasks-open Còn 7 nhiệm vụ") && first.contains("Xã Bát Trang (701.)"), "\(first)")
            #expect(first.contains("; và 2 nhiệm vụ nữa") && !first.contains("Đoàn") && !first.contains("705"), "\(first)")
            #expect(await closing(city, excusing: " ") == first, "an empty reason is none")
            #expect(await closing(city, excusing: "Hết hạn").hasPrefix("closure.own-tasks-open"))
            for task in try await tasks(of: Self.issuer, city) { try await complete(task.obligation, city) }
            let asked = UUID(), waiting = try #require(try await tasks(of: SmallCity.thaiSon, city).first { $0.doneAt == nil }).obligation
            _ = try await AskPlea(asked, about: waiting.id, .excuse, reason: "Bão", decision: Decision(id: UUID(), seen: nil, isNew: true))
                .run(as: city.standing(in: SmallCity.thaiSon), on: city.app)
            let plea = await closing(city, excusing: "Hết hạn")
            #expect(plea.hasPrefix("closure.pleas-waiting") && plea.contains("Xã Thái Sơn") && !plea.contains("Bát Trang"), "\(plea)")
            _ = try await DecidePlea(asked, of: SmallCity.thaiSon, .refuse(answer: "Không"), decision: .new)
                .run(as: city.standing(in: Self.issuer), on: city.app)
            try await complete(try #require(try await tasks(of: SmallCity.batTrang, city).first { $0.doneAt == nil }).obligation, city)

            let decision = Decision(id: UUID(), seen: nil, said: "Hết hạn"), before = city.app.statistics.lent.batches
            #expect(await closing(city, excusing: "Hết hạn", decision) == "done")
            #expect(city.app.statistics.lent.batches - before <= 2, "two round trips, however many are excused")
            #expect(await closing(city, excusing: "Hết hạn", decision) == "done", "sent again it is the same")
            #expect(await closing(city).hasPrefix("campaign.closed"))
            var excused = 0
            for unit in Self.communes {
                for task in try await tasks(of: unit, city) where task.granted.isExcused {
                    let story = try await ReadObligation(task.obligation.id, of: unit).run(as: city.standing(in: unit), on: city.app)
                    #expect(story.pleas.last?.answer == "Hết hạn" && story.timeline.contains { $0.kind == .pleaGranted })
                    excused += 1
                }
            }
            #expect(excused == 5)
            let report = try await city.recount()
            #expect(report.isClean, "\(report.obligationDifferences), \(report.pleaDifferences)")
            print("closing: 7 were open, 1 of the issuer's own and 1 more done, \(excused) excused by the deed that closed")
        }
    }

    @Test("waits for what is passed on to who took a unit over, and for nothing of one that nobody took over or that is over above")
    func ended() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [SamplePlan.task(711, "Việc", .units([SmallCity.thaiSon]))])
            func end(_ script: String) async throws {
                try await city.owner.execute(script: "set local session_replication_role = replica; \(script)")
            }
            try await end("update thidua.unit set ended_on = '2024-12-20' where unit_id = \(SmallCity.thaiSon.rawValue)")
            let open = try await city.app.run(
                under: city.standing(in: Self.issuer).settings, .openTasks(of: SmallCity.anLaoCampaign, toldBy: Self.issuer, limit: 5))
            #expect(open.count == 0)
            try await end(
                """
                insert into thidua.unit_succession (from_unit, to_unit, portion, is_default, effective_on, legal_basis)
                values (\(SmallCity.thaiSon.rawValue), \(SmallCity.batTrang.rawValue), 'whole', true, '2024-12-20', 'NQ')
                """)
            #expect(await closing(city).hasPrefix("closure.tasks-open"))
            #expect(await closing(city, excusing: "Hết hạn").hasPrefix("closure.passing-on"))
            try await city.standing(in: SmallCity.city).close(on: city.app)
            #expect(await closing(city) == "done", "what a campaign above asked for is over for all below")
            #expect(try await city.recount().obligationDifferences.isEmpty)
        }
    }
}
