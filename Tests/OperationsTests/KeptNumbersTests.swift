import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations

/// What becomes of numbers that are reserved, what is refused, and that counting through finds what was spoiled.
@Suite("Numbers that are kept", .timeLimit(.minutes(20)))
struct KeptNumbersTests {
    private let unit = SmallCity.anLao

    @Test("no more than ten are reserved, however many ask at once; a cancelled one makes room, keeps its number and says why")
    func reserved() async throws {
        try await SmallCity.with { city in
            let register = try await city.open(first: 201, in: unit), standing = city.standing(in: unit)
            let kept = try await withThrowingTaskGroup(of: UUID?.self) { group in
                for _ in 0..<30 {
                    group.addTask {
                        do { return try await city.reserve(in: register, as: standing) } catch RegisterRefusal.tooManyReserved {
                            return nil
                        }
                    }
                }
                var kept: [UUID] = []
                for try await case let id? in group { kept.append(id) }
                return kept
            }
            #expect(kept.count == Register.mostReserved)
            _ = try await CancelNumber(kept[0], reason: "Không ban hành", decision: .new).run(as: standing, on: city.app)
            _ = try await city.reserve(in: register, as: standing)
            let (_, documents) = try await ReadRegister(register.id, after: nil, limit: 100).run(as: standing, on: city.app)
            #expect(documents.map(\.document.number) == Array(201...211))
            let cancelled = try #require(documents.first { $0.document.id == kept[0] }?.document)
            #expect(cancelled.state == .cancelled && cancelled.reason == "Không ban hành")
            await #expect(throws: DocumentRefusal.notNow(.cancelled)) {
                _ = try await CancelNumber(kept[0], reason: "Lại", decision: .new).run(as: standing, on: city.app)
            }
            print("numbers: 30 asked at once to reserve, \(kept.count) did")
        }
    }

    @Test("a number that is cancelled and issued at once is one of the two, every time", .slow)
    func cancelledAndIssued() async throws {
        try await SmallCity.with { city in
            let register = try await city.open(first: 201, in: unit), standing = city.standing(in: unit)
            var won = [Document.State: Int]()
            for round in 0..<12 {
                let id = try await city.reserve(in: register, as: standing)
                let symbol = try await ReadDocument(id, of: unit).run(as: standing, on: city.app).listed.document.symbol
                var plan = city.signed(7000 + round, clause: 100 + round)
                plan.symbol = symbol
                let (campaign, given) = (SamplePlan.id(7000 + round), plan)
                _ = try await SaveCampaignDraft(campaign, plan: given, above: nil, revision: nil).run(as: standing, on: city.app)
                async let issued = city.succeeds { _ = try await PublishCampaign(campaign, decision: .new).run(as: standing, on: city.app) }
                async let cancelled = city.succeeds {
                    _ = try await CancelNumber(id, reason: "Thôi", decision: .new).run(as: standing, on: city.app)
                }
                let (isIssued, isCancelled) = try await (issued, cancelled)
                #expect(isIssued != isCancelled)
                let full = try await ReadDocument(id, of: unit).run(as: standing, on: city.app).listed
                #expect(full.document.state == (isIssued ? .issued : .cancelled) && (full.campaign == campaign) == isIssued)
                won[full.document.state, default: 0] += 1
            }
            #expect(try await city.recount().isClean)
            print("numbers: 12 cancelled and issued at once: \(won[.issued, default: 0]) issued, \(won[.cancelled, default: 0]) cancelled")
        }
    }

    @Test(
        "a plan that says a number or a day of its own, or nobody to sign it, is refused and takes none; nor does who has no post any more")
    func refused() async throws {
        try await SmallCity.with { city in
            let register = try await city.open(first: 201, in: unit), standing = city.standing(in: unit)
            _ = try await city.reserve(in: register, as: standing)
            let cancelled = try await city.reserve(in: register, as: standing)
            _ = try await CancelNumber(cancelled, reason: "Nhầm", decision: .new).run(as: standing, on: city.app)
            var number = 7000
            func codes(_ change: (inout CampaignPlan) -> Void) async throws -> Set<String> {
                number += 1
                var plan = city.signed(number, clause: number)
                change(&plan)
                let id = SamplePlan.id(number)
                _ = try await SaveCampaignDraft(id, plan: plan, above: nil, revision: nil).run(as: standing, on: city.app)
                let trial = try await CheckPublication(id).run(as: standing, on: city.app)
                do {
                    _ = try await PublishCampaign(id, decision: .new).run(as: standing, on: city.app)
                    return []
                } catch let refusals as Refusals {
                    #expect(Set(refusals.all.map(\.code)) == Set(trial.refusals.map(\.code)))
                    return Set(refusals.all.map(\.code))
                }
            }
            for other in ["202/KH-UBND", "203/KH-UBND", "999/KH-UBND", "01-KH/HU", "201/QĐ-UBND"] {
                #expect(try await codes { $0.symbol = other } == ["document.not-reserved"], "\(other)")
            }
            for other in ["2024-12-19", "2024-12-21"] {
                #expect(try await codes { $0.issuedOn = Day(other)! } == ["document.day-of-issue"])
            }
            #expect(
                try await codes { ($0.signer, $0.signerCapacity) = (nil, nil) } == ["document.signer-missing", "document.capacity-missing"])
            // The signer's post ends between the page and the commit.
            let id = SamplePlan.id(7500)
            _ = try await SaveCampaignDraft(id, plan: city.signed(7500, clause: 7500), above: nil, revision: nil).run(
                as: standing, on: city.app)
            try await city.owner.execute(
                script: "update thidua.membership set ended_at = now() where unit_id = \(unit.rawValue) and role = 'leader'")
            await #expect(throws: (any Error).self) { _ = try await PublishCampaign(id, decision: .new).run(as: standing, on: city.app) }
            let last = try await city.owner.run(
                Statement<Int>("last", "select last from thidua.register", exactlyOne: { row in try row.next(Int.self) }))
            #expect(last == 202)
        }
    }

    @Test("counting a register through finds a gap, a number twice, one out of time and one misprinted")
    func recount() async throws {
        try await SmallCity.with { city in
            let register = try await city.open(first: 201, in: unit), standing = city.standing(in: unit)
            for number in 7000..<7003 {
                let id = SamplePlan.id(number)
                _ = try await SaveCampaignDraft(id, plan: city.signed(number, clause: number), above: nil, revision: nil)
                    .run(as: standing, on: city.app)
                _ = try await PublishCampaign(id, decision: .new).run(as: standing, on: city.app)
            }
            let cancelled = try await city.reserve(in: register, as: standing)
            _ = try await CancelNumber(cancelled, reason: "Nhầm", decision: .new).run(as: standing, on: city.app)
            let clean = try await city.recount()
            #expect(clean.isClean && clean.registers == 1 && clean.numbers == 4, "\(clean.documentDifferences)")
            typealias Aspect = DocumentDifference.Aspect
            let loose =
                "alter table thidua.document drop constraint a_number_is_taken_once, drop constraint "
                + "a_number_is_given_on_the_day_of_its_document_or_before;"
            let faults: [(sql: String, found: Set<Aspect>)] = [
                ("delete from thidua.document where number = 204", [.missing]),
                ("update thidua.register set last = last + 1", [.missing]),
                ("update thidua.register set last = last - 1", [.surplus, .time]),
                ("update thidua.document set number = 203 where number = 204", [.missing, .surplus, .symbol]),
                ("update thidua.document set given_at = given_at - interval '1 minute' where number = 203", [.time]),
                ("update thidua.document set issued_on = issued_on + 1 where number = 202", [.time]),
                ("update thidua.document set issued_on = issued_on - 1 where number = 202", [.time]),
                (
                    "update thidua.document set given_at = given_at - interval '1 year', issued_on = '2023-12-20' where number = 201",
                    [.time]
                ),
                ("update thidua.document set symbol = '202/QĐ-UBND' where number = 202", [.symbol]),
                ("update thidua.register set suffix = 'HU'", [.symbol]),
                ("update thidua.document set type = 'decision' where number = 204", [.symbol]),
            ]
            var found = 0
            for fault in faults {
                try await city.owner.rollingBackAll { transaction in
                    try await transaction.execute(
                        script: "alter table thidua.document no force row level security; "
                            + "alter table thidua.register no force row level security; \(loose)"
                            + "alter table thidua.campaign_revision drop constraint a_revision_is_printed_in_a_document_of_its_unit; "
                            + fault.sql)
                    let spoiled = try await transaction.run(.recountDocuments(root: 1, listing: 10))
                    #expect(Set(spoiled.listed.map(\.aspect)) == fault.found, "\(fault.sql): \(spoiled.listed)")
                    #expect(spoiled.differences == spoiled.listed.count)
                    found += spoiled.differences
                }
            }
            print("recount: \(clean.numbers) numbers of one register; \(faults.count) faults were \(found) differences")
        }
    }
}

extension PostgresClient {
    /// Looks at what somebody spoiled, and undoes it.
    nonisolated(nonsending) fileprivate func rollingBackAll(_ body: (Transaction) async throws -> Void) async throws {
        struct Undone: Error {}
        do {
            try await transaction { transaction in
                try await body(transaction)
                throw Undone()
            }
        } catch is Undone {}
    }
}
