import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations

/// What plans rest on: noted above, seen below, ended once; a published plan keeps what it rested on.
@Suite("Documents that are known", .timeLimit(.minutes(20)))
struct KnownDocumentsTests {
    private static let decree = "98/2023/NĐ-CP"

    @discardableResult
    private func note(
        _ symbol: String, in unit: UnitID, _ city: SmallCity, day: String? = nil, isAnother: Bool = false, as id: UUID = UUID()
    ) async throws -> UUID {
        let known = NoteDocument.Known(
            symbol: symbol, title: nil, type: nil, issuedOn: day.flatMap { Day($0) }, issuer: nil, isAnother: isAnother)
        _ = try await NoteDocument(id, known, decision: Decision(id: id, seen: nil, isNew: true)).run(
            as: city.standing(in: unit), on: city.app)
        return id
    }

    private func end(_ id: UUID, in unit: UnitID, on day: String = "2024-12-01", _ city: SmallCity) async throws {
        _ = try await EndDocument(id, .replaced, on: Day(day)!, by: "152/2025/NĐ-CP", nil, decision: .new).run(
            as: city.standing(in: unit), on: city.app)
    }

    /// Lays a plan of An Lão's own on its desk that rests on these.
    private func draft(_ number: Int, _ bases: [LegalBasis], issuedOn day: Day? = nil, _ city: SmallCity) async throws -> UUID {
        var plan = SamplePlan.plan(
            "Thi đua \(number)", indicators: [SamplePlan.indicator(500 + number, "Số nhà")], schedule: SamplePlan.months)
        (plan.legalBases, plan.issuedOn) = (bases, day)
        let (id, given) = (SamplePlan.id(7000 + number), plan)
        _ = try await SaveCampaignDraft(id, plan: given, above: nil, revision: nil).run(
            as: city.standing(in: SmallCity.anLao), on: city.app)
        return id
    }

    private func basis(_ symbol: String, _ unit: UnitID, _ document: UUID) -> LegalBasis {
        LegalBasis(
            symbol: symbol, issuedOn: nil, issuer: nil, summary: nil, relation: .cites,
            document: DocumentReference(unit: unit, id: document))
    }

    @Test("what the city noted a district rests on; sideways and above it is not seen; an amendment keeps what the plan rests on")
    func rested() async throws {
        try await SmallCity.with { city in
            let (above, here) = (SmallCity.city, SmallCity.anLao)
            let decree = try await note(Self.decree, in: above, city, day: "2023-12-31")
            let own = try await note("23-CTr/HU", in: here, city)
            let standing = city.standing(in: here)
            #expect(try await ListKnownDocuments(before: nil, limit: 10).run(as: standing, on: city.app).count == 2)
            for (unit, seen) in [(SmallCity.batTrang, 2), (SmallCity.kienThuy, 1), (above, 1), (SmallCity.elsewhere, 0)] {
                let listed = try await ListKnownDocuments(before: nil, limit: 10).run(as: city.standing(in: unit), on: city.app)
                #expect(listed.count == seen, "\(unit)")
            }
            for unit in [SmallCity.kienThuy, above, SmallCity.elsewhere] {
                await #expect(throws: OperationRefusal.notFound) {
                    _ = try await ReadKnownDocument(own, of: here).run(as: city.standing(in: unit), on: city.app)
                }
            }
            // Nobody rests on what a sibling knows, nor on what never was.
            let sibling = try await note("01-CTr/HU", in: SmallCity.kienThuy, city)
            for (unit, id) in [(SmallCity.kienThuy, sibling), (here, sibling), (above, UUID())] {
                let wrong = try await draft(2, [basis("x", unit, id)], city)
                do {
                    _ = try await PublishCampaign(wrong, decision: .new).run(as: standing, on: city.app)
                    Issue.record("it was published")
                } catch let refusals as Refusals {
                    #expect(refusals.all.map(\.code) == ["campaign.basis-unknown"])
                }
                try await DiscardCampaignDraft(wrong, revision: 1).run(as: standing, on: city.app)
            }

            let bases = [basis(Self.decree, above, decree), basis("23-CTr/HU", here, own)]
            let plan = try await draft(1, bases, issuedOn: Day("2024-11-05")!, city)
            let trial = try await CheckPublication(plan).run(as: standing, on: city.app)
            #expect(trial.bases.map(\.validity) == [.stands, .stands] && trial.refusals.isEmpty)
            _ = try await PublishCampaign(plan, decision: .new).run(as: standing, on: city.app)
            let before = try await ReadCampaign(plan, of: here).run(as: standing, on: city.app)
            #expect(before.bases.map(\.validity) == [.stands, .stands] && before.legalBases.map(\.relation) == [.cites, .cites])
            // Those above see the words of what they do not see.
            let seen = try await ReadCampaign(plan, of: here).run(as: city.standing(in: above), on: city.app)
            #expect(seen.bases.map(\.validity) == [.stands, .unknown] && seen.legalBases == before.legalBases)
            _ = try await AmendCampaign(
                plan,
                amendment: Amendment(
                    symbol: nil, issuedOn: nil, summary: "Thêm việc", targets: [], indicators: [],
                    clauses: [Clause(id: SamplePlan.id(99), part: .purpose, heading: "Mục đích", body: "Thi đua.", dueOn: nil)],
                    end: nil), decision: .new
            ).run(as: standing, on: city.app)
            let after = try await ReadCampaign(plan, of: here).run(as: standing, on: city.app)
            #expect(after.campaign.revision == 2 && after.legalBases == before.legalBases && after.bases == before.bases)
            // It ends: the plan was right on its day, the next one is heeded and published all the same.
            try await end(decree, in: above, on: "2024-12-01", city)
            #expect(try await ReadCampaign(plan, of: here).run(as: standing, on: city.app).bases.map(\.validity) == [.stands, .stands])
            let full = try await ReadKnownDocument(decree, of: above).run(as: standing, on: city.app)
            #expect(full.plans.map(\.campaign) == [plan] && full.document.end?.by == "152/2025/NĐ-CP")
            let next = try await draft(3, bases, city)
            let heeded = try await CheckPublication(next).run(as: standing, on: city.app)
            #expect(heeded.bases.compactMap(\.heed) == [PlanHeed(.basisEnded, Self.decree)] && heeded.refusals.isEmpty)
            _ = try await PublishCampaign(next, decision: .new).run(as: standing, on: city.app)
            #expect(try await city.recount().isClean)
        }
    }

    @Test("of two that say at once that it ended one does; two that note one symbol at once are two documents")
    func atOnce() async throws {
        try await SmallCity.with { city in
            let unit = SmallCity.anLao
            let document = try await note(Self.decree, in: unit, city)
            let ended = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do {
                            try await self.end(document, in: unit, city)
                            return true
                        } catch {
                            #expect((error as? DocumentRefusal) == .ended || (error as? Refusals)?.all.first?.code == "document.ended")
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(ended == 1)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await self.note("1/CT", in: unit, city, isAnother: true) } }
                try await group.waitForAll()
            }
            let alike = try await ListKnownDocuments(bearing: "1/CT", before: nil, limit: 1).run(as: city.standing(in: unit), on: city.app)
            #expect(alike.count == 4)
            await #expect(throws: Refusals.self) { try await self.note("1/CT", in: unit, city) }
            #expect(try await city.recount().isClean)
        }
    }

    @Test("a plan whose number was typed is a document, which who takes it up rests on; one under a number of a register is too")
    func plans() async throws {
        try await SmallCity.with { city in
            var plan = SamplePlan.ofCity()
            (plan.symbol, plan.issuedOn) = ("190/KH-UBND", Day("2024-08-16")!)
            try await city.publish(plan, of: SmallCity.city)
            let district = city.standing(in: SmallCity.anLao)
            let given = try await ReadGivenPlan(SmallCity.cityCampaign, of: SmallCity.city).run(as: district, on: city.app)
            let document = try #require(given.document)
            let full = try await ReadKnownDocument(document.id, of: document.unit).run(as: district, on: city.app)
            #expect(
                full.document.symbol == "190/KH-UBND" && full.document.campaign == SmallCity.cityCampaign && full.document.type == .plan)
            #expect(try await city.recount().isClean)
            await #expect(throws: OperationRefusal.notFound) {
                _ = try await ReadKnownDocument(document.id, of: document.unit).run(
                    as: city.standing(in: SmallCity.elsewhere), on: city.app)
            }
        }
    }

    @Test("looks up what plans rest on, and finds what was spoiled", .slow)
    func recount() async throws {
        try await SmallCity.with { city in
            let (above, here) = (SmallCity.city, SmallCity.anLao)
            let decree = try await note(Self.decree, in: above, city, day: "2023-12-31")
            let plan = try await draft(1, [basis(Self.decree, above, decree)], city)
            _ = try await PublishCampaign(plan, decision: .new).run(as: city.standing(in: here), on: city.app)
            try await end(decree, in: above, city)
            let clean = try await city.recount()
            #expect(clean.isClean && clean.bases == 1 && clean.knownDocuments == 1 && clean.ends == 1, "\(clean.basisDifferences)")
            typealias Aspect = BasisDifference.Aspect
            let faults: [(sql: String, found: Set<Aspect>)] = [
                ("update thidua.legal_basis set document_unit = \(SmallCity.kienThuy.rawValue)", [.unseen]),
                ("update thidua.legal_basis set document_id = gen_random_uuid()", [.unseen]),
                ("update thidua.document set changed_at = changed_at + interval '1 day'", [.unseen, .unrecorded]),
                (
                    """
                    update thidua.document set state = 'reserved', register_id = gen_random_uuid(), number = 1, given_at = changed_at,
                      type = 'plan', purpose = 'x', issued_on = null, summary = null
                    """, [.unseen, .ended]
                ),
                ("update thidua.document_end set ended_on = '2023-12-30'", [.ended]),
                ("delete from thidua.event where kind = 'document.noted'", [.unrecorded]),
                ("delete from thidua.event where kind = 'document.ended'", [.unrecorded]),
            ]
            var found = 0
            for fault in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            set local session_replication_role = replica;
                            alter table thidua.document no force row level security;
                            alter table thidua.document_end no force row level security;
                            alter table thidua.legal_basis no force row level security;
                            alter table thidua.event no force row level security;
                            alter table thidua.legal_basis drop constraint a_basis_is_of_its_unit_or_above;
                            \(fault.sql)
                            """)
                    let spoiled = try await tx.run(.recountBases(root: 1, listing: 10))
                    #expect(Set(spoiled.listed.map(\.aspect)) == fault.found, "\(fault.sql): \(spoiled.listed)")
                    #expect(spoiled.differences == spoiled.listed.count)
                    found += spoiled.differences
                }
            }
            print("recount: \(clean.bases) bases; \(faults.count) faults were \(found) differences")
        }
    }
}
