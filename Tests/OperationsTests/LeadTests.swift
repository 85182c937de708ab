import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// Who leads a task, and who co-operates. Source: section V.2 of the plan.
@Suite("A lead and who co-operates", .timeLimit(.minutes(20)))
struct LeadTests {
    private static let (lead, others) = (SmallCity.phongNoiVu, [SmallCity.batTrang, SmallCity.quangTrung])
    private static let leading = SamplePlan.task(451, "Phòng Nội vụ chủ trì", .units([lead]))

    private static func coordinating(_ number: Int, with lead: UnitID?, _ role: ObligationRole = .coordinate) -> Clause {
        Clause(
            id: SamplePlan.id(number), part: .task, heading: "Phối hợp", body: "", who: .units([SmallCity.phongNoiVu] + others),
            strength: .ordered, role: role, lead: lead)
    }

    private func task(_ clause: Clause, _ unit: UnitID, _ city: SmallCity) async throws -> ObligationInFull {
        let standing = city.standing(in: unit)
        let told = try await ListObligations(after: nil, limit: 9).run(as: standing, on: city.app).obligations
        let id = try #require(told.first { $0.obligation.clause == clause.id }).obligation.id
        return try await ReadObligation(id, of: unit).run(as: standing, on: city.app)
    }

    @Test("sees exactly what those have to do who co-operate with it, and they see nothing of its own or of each other's")
    func sight() async throws {
        try await SmallCity.with { city in
            let (with, alone) = (Self.coordinating(452, with: Self.lead), SamplePlan.task(453, "Các xã, thị trấn", .childAuthorities))
            try await city.cascade(clauses: [Self.leading, with, alone])
            let own = try await task(Self.leading, Self.lead, city)
            // The lead itself is no one it co-operates with.
            #expect(own.coordinators.map(\.obligation.unit) == Self.others && own.coordinators.allSatisfy { $0.doneAt == nil })
            let theirs = try await task(with, Self.others[0], city)
            #expect(theirs.listed.obligation.lead == Self.lead && theirs.listed.leadName == "Phòng Nội vụ" && theirs.coordinators.isEmpty)
            _ = try await DecideObligation(theirs.listed.obligation.id, of: Self.others[0], .complete(account: "Xong"), decision: .new)
                .run(as: city.standing(in: Self.others[0]), on: city.app)
            #expect(try await task(Self.leading, Self.lead, city).coordinators.map { $0.doneAt != nil } == [true, false])
            let seen = Statement<Int>("all that is seen", "select count(*) from thidua.obligation", exactlyOne: { try $0.next(Int.self) })
            #expect(try await city.app.run(under: city.standing(in: Self.lead).settings, seen) == 3)
            #expect(try await city.app.run(under: city.standing(in: Self.others[0]).settings, seen) == 2)
            for (id, owner) in [(own.listed.obligation.id, Self.lead), (theirs.listed.obligation.id, Self.others[0])] {
                await #expect(throws: OperationRefusal.notFound) {
                    try await ReadObligation(id, of: owner).run(as: city.standing(in: Self.others[1]), on: city.app)
                }
            }
            // Seeing is all: what it leads it does not do for them, nor send back.
            await #expect(throws: (any Error).self) {
                try await DecideObligation(theirs.listed.obligation.id, of: Self.others[0], .return(reason: "Sai"), decision: .new)
                    .run(as: city.standing(in: Self.lead), on: city.app)
            }
            // What they plead it sees, and says nothing of.
            let pleading = try await task(with, Self.others[1], city).listed.obligation, plea = UUID()
            _ = try await AskPlea(plea, about: pleading.id, .excuse, reason: "Bão", decision: Decision(id: UUID(), seen: nil, isNew: true))
                .run(as: city.standing(in: Self.others[1]), on: city.app)
            #expect(try await task(Self.leading, Self.lead, city).theirPleas.map(\.id) == [plea])
            let pleas = Statement<Int>("all pleas that are seen", "select count(*) from thidua.plea", exactlyOne: { try $0.next(Int.self) })
            for (unit, count) in [(Self.lead, 1), (Self.others[0], 0), (Self.others[1], 1), (SmallCity.anLao, 1), (SmallCity.kienThuy, 0)] {
                #expect(try await city.app.run(under: city.standing(in: unit).settings, pleas) == count, "\(unit)")
            }
            let read = try await ReadPlea(plea, of: Self.others[1]).run(as: city.standing(in: Self.lead), on: city.app)
            #expect(read.plea.reason == "Bão" && read.plea.lead == Self.lead)
            await #expect(throws: PleaRefusal.self) {
                try await DecidePlea(plea, of: Self.others[1], .grant(answer: nil), decision: .new)
                    .run(as: city.standing(in: Self.lead), on: city.app)
            }
            // Excused by who told it, it is seen as excused.
            _ = try await DecidePlea(plea, of: Self.others[1], .grant(answer: nil), decision: .new)
                .run(as: city.standing(in: SmallCity.anLao), on: city.app)
            let after = try await task(Self.leading, Self.lead, city)
            #expect(after.coordinators.map(\.granted.isExcused) == [false, true] && after.theirPleas.isEmpty)
            // Nobody names another as the lead of what they plead about, to have it seen there.
            await #expect(throws: PostgresError.self) {
                try await city.owner.execute(script: "update thidua.plea set lead_unit = \(SmallCity.thaiSon.rawValue)")
            }
            let district = try await ReadObligation(own.listed.obligation.id, of: Self.lead).run(
                as: city.standing(in: SmallCity.anLao), on: city.app)
            #expect(district.coordinators.count == 2)
            let recount = try await city.recount()
            #expect(recount.isClean && recount.obligations == 6, "\(recount.obligationDifferences)")
            try await city.owner.rollingBack { tx in
                try await tx.execute(
                    script: """
                        alter table thidua.obligation no force row level security;
                        update thidua.obligation set lead_unit = null where unit_id = \(Self.others[0].rawValue)
                        """)
                #expect(try await tx.run(.recountObligations(root: 1, listing: 9)).listed.map(\.aspect) == [.missing, .surplus])
            }
            print("obligations: a lead sees 2 of 2 lines that co-operate with it beside its own, and each of those 2 none of the others")
        }
    }

    @Test("is one that the plan addresses, below who issues it; nobody else can be named, by whatever way")
    func refused() async throws {
        let wrong: [(clause: Clause, code: String)] = [
            (Self.coordinating(454, with: SmallCity.kienThuy), "clause.not-addressed"),
            (Self.coordinating(455, with: SmallCity.anLao), "clause.not-addressed"),
            (Self.coordinating(456, with: Self.lead, .lead), "clause.lead-of-lead"),
        ]
        try await SmallCity.with { city in
            try await city.cascade(clauses: [Self.leading, SamplePlan.task(457, "Phối hợp", .units(Self.others))])
            let district = city.standing(in: SmallCity.anLao)
            for (clause, code) in wrong {
                let refusals = await #expect(throws: Refusals.self) { try await district.amend(clauses: [clause], on: city.app) }
                #expect(refusals?.all.map(\.code).contains(code) == true, "\(clause.heading): \(refusals?.all.map(\.code) ?? [])")
            }
            for unit in [SmallCity.kienThuy, SmallCity.anLao, SmallCity.city] {
                let telling = Statement<Void>.tell(
                    Self.coordinating(457, with: unit), to: [(SmallCity.thaiSon, .commune)], family: SmallCity.cityCampaign,
                    from: SmallCity.anLao, issuerLevel: .district)
                do {
                    try await city.app.run(under: district.recording, telling)
                    Issue.record("\(unit) was named")
                } catch {
                    #expect((error as? PostgresError)?.constraint == "who_leads_stands_below_the_issuer_too", "\(error)")
                }
            }
        }
    }
}
