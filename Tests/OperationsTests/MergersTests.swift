import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing
import Wire

/// Attacks on saying that two subjects are one, and what becomes of a mistake.
@Suite("Mergers of subjects", .timeLimit(.minutes(20)))
struct MergersTests {
    private struct Register {
        let city: SmallCity

        func subject(_ name: String, in unit: UnitID) async throws -> SubjectReference {
            let id = UUID.version7()
            _ = try await WriteSubject(id, .person, .init(name: name), isAnother: true, decision: .made(id))
                .run(as: city.standing(in: unit), on: city.app)
            return SubjectReference(unit: unit, id: id)
        }

        @discardableResult
        func merge(
            _ one: SubjectReference, into other: SubjectReference, by unit: UnitID, because reason: String = "Trùng",
            as standing: Standing? = nil
        ) async throws -> UUID {
            let id = UUID.version7()
            _ = try await MergeSubjects(id, one, into: other, because: reason, decision: .made(id))
                .run(as: standing ?? city.standing(in: unit), on: city.app)
            return id
        }

        func part(_ merger: UUID, by unit: UnitID) async throws {
            _ = try await PartSubjects(merger, because: "Nhầm", decision: Decision(id: .version7(), seen: nil))
                .run(as: city.standing(in: unit), on: city.app)
        }

        /// Whom each stands for.
        func standing() async throws -> [UUID: UUID] {
            let rows = try await city.owner.run(
                Statement(
                    "whom each stands for", "select subject_id, stands_for from thidua.subject",
                    each: { row in (try row.next(UUID.self), try row.next(UUID.self)) }))
            return Dictionary(uniqueKeysWithValues: rows)
        }

        func refusal(_ work: () async throws -> Void) async -> String {
            do {
                try await work()
                return "done"
            } catch {
                if let refusals = error as? Refusals { return refusals.all.map { $0.saying.code }.joined(separator: " ") }
                if (error as? PostgresError)?.sqlState == .insufficientPrivilege { return "permission.denied" }
                return (error as? any Refusal)?.saying.code ?? "\(error)"
            }
        }
    }

    @Test("move all that stood for one, come back exactly, and are refused across roots, beside, in a circle, and out of order")
    func attacks() async throws {
        try await SmallCity.with { city in
            let register = Register(city: city), district = SmallCity.anLao
            let (a, b) = (
                try await register.subject("A", in: SmallCity.batTrang), try await register.subject("B", in: SmallCity.quangTrung)
            )
            let (x, y) = (
                try await register.subject("X", in: SmallCity.batTrang), try await register.subject("Y", in: SmallCity.quangTrung)
            )
            let c = try await register.subject("C", in: SmallCity.anLao)
            let far = try await register.subject("F", in: SmallCity.tuSon), away = try await register.subject("G", in: SmallCity.elsewhere)
            var refused = 0
            func expect(_ code: String, _ work: () async throws -> Void) async {
                let got = await register.refusal(work)
                #expect(got == code)
                refused += 1
            }
            // Nobody but who stands above both.
            await expect("not-found") { try await register.merge(a, into: b, by: SmallCity.batTrang) }
            await expect("not-found") { try await register.merge(b, into: a, by: SmallCity.batTrang) }
            await expect("not-found") { try await register.merge(a, into: b, by: SmallCity.kienThuy) }
            await expect("not-found") { try await register.merge(a, into: far, by: district) }
            await expect("not-found") { try await register.merge(a, into: away, by: SmallCity.city) }
            await expect("not-found") { try await register.merge(away, into: a, by: SmallCity.city) }
            await expect("not-found") { try await register.merge(a, into: b, by: SmallCity.elsewhere) }
            let officer = try await city.founder.appoint("Cán bộ", in: [district], as: .officer)
            await expect("permission.denied") { try await register.merge(a, into: b, by: district, as: officer.standing) }
            await expect("merger.itself") { try await register.merge(a, into: a, by: district) }
            await expect("merger.reason-missing") { try await register.merge(a, into: b, by: district, because: " ") }
            #expect(try await register.standing().allSatisfy { $0 == $1 })

            let before = try await register.standing()
            try await register.merge(x, into: a, by: district)
            try await register.merge(y, into: a, by: district)
            let gathered = try await register.standing()
            let first = try await register.merge(a, into: b, by: district)
            #expect(try await register.standing().filter { $1 == b.id }.keys.sorted() == [a.id, b.id, x.id, y.id].sorted())
            // A circle, and a chain.
            await expect("merger.already") { try await register.merge(b, into: a, by: district) }
            await expect("merger.already") { try await register.merge(a, into: c, by: district) }
            let second = try await register.merge(b, into: c, by: district)
            #expect(try await register.standing().filter { $1 == c.id }.count == 5)
            // What came later is undone first, and nobody else undoes it.
            await expect("precondition.failed") { try await register.part(first, by: district) }
            await expect("not-found") { try await register.part(second, by: SmallCity.city) }
            try await register.part(second, by: district)
            await expect("merger.undone") { try await register.part(second, by: district) }
            try await register.part(first, by: district)
            #expect(try await register.standing() == gathered, "exactly those come back")
            #expect(gathered != before)

            // One that moves has its home elsewhere.
            try await register.merge(far, into: c, by: SmallCity.city)
            await expect("permission.denied") { try await register.merge(c, into: b, by: district) }
            try await register.merge(c, into: b, by: SmallCity.city)

            // The table lets nobody write a chain, whoever writes.
            for (subject, into) in [(b, a), (a, c)] {
                await #expect(throws: PostgresError.self) {
                    try await city.owner.execute(
                        script: """
                            update thidua.subject s set stands_level = o.level, stands_unit = o.unit_id, stands_for = o.subject_id
                            from thidua.subject o where o.subject_id = '\(into.id)' and s.subject_id = '\(subject.id)'
                            """)
                }
                refused += 1
            }
            #expect(try await city.recount().isClean)
            print("mergers: \(refused) attacks refused, each by its reason; both undone exactly")
        }
    }

    @Test("of two that each move into the other at once, one is")
    func races() async throws {
        try await SmallCity.with { city in
            let register = Register(city: city)
            var (made, refused) = (0, 0)
            for _ in 0..<50 {
                let one = try await register.subject("A", in: SmallCity.batTrang)
                let other = try await register.subject("A", in: SmallCity.quangTrung)
                async let there = register.refusal { try await register.merge(one, into: other, by: SmallCity.anLao) }
                async let back = register.refusal { try await register.merge(other, into: one, by: SmallCity.city) }
                let outcomes = await [there, back]
                made += outcomes.count { $0 == "done" }
                refused += outcomes.count { ["merger.already", "precondition.failed"].contains($0) }
            }
            print("mergers at once: 50 pairs, \(made) made, \(refused) refused")
            #expect(made == 50 && refused == 50)
            #expect(try await city.recount().isClean)
        }
    }

    @Test("are followed again by a recount, which finds a chain, a subject moved by nobody, and one that was moved and is not")
    func recounted() async throws {
        try await SmallCity.with { city in
            let register = Register(city: city)
            let (a, b) = (try await register.subject("A", in: SmallCity.batTrang), try await register.subject("B", in: SmallCity.batTrang))
            let c = try await register.subject("C", in: SmallCity.batTrang)
            try await register.merge(a, into: b, by: SmallCity.batTrang)
            let clean = try await city.recount()
            #expect(clean.isClean && clean.subjects == 3 && clean.mergers == 1)
            let key = "alter table thidua.subject drop constraint who_stands_for_another_stands_in_the_same_root;"
            let faults: [(sql: String, found: Set<SubjectDifference.Aspect>)] = [
                ("\(key) update thidua.subject set stands_for = '\(c.id)' where subject_id = '\(b.id)'", [.chain, .merger]),
                ("\(key) update thidua.subject set stands_for = gen_random_uuid() where subject_id = '\(c.id)'", [.chain, .merger]),
                (
                    "\(key) update thidua.subject set stands_unit = \(SmallCity.elsewhere.rawValue) where subject_id = '\(c.id)'",
                    [.chain, .root, .merger]
                ),
                ("update thidua.subject set stands_for = '\(b.id)' where subject_id = '\(c.id)'", [.merger]),
                ("update thidua.subject set stands_for = subject_id where subject_id = '\(a.id)'", [.merger]),
                ("update thidua.subject_merger set undone_at = now(), why_undone = 'Nhầm'", [.merger]),
            ]
            for (sql, found) in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(
                        script: """
                            alter table thidua.subject no force row level security;
                            alter table thidua.subject_merger no force row level security;
                            \(sql)
                            """)
                    let spoiled = try await tx.run(.recountSubjects(root: 1, listing: 20))
                    #expect(Set(spoiled.listed.map(\.aspect)) == found, "\(sql): \(spoiled.listed)")
                }
            }
            print("recount of subjects: \(faults.count) planted faults found")
        }
    }
}

extension Decision {
    static func made(_ id: UUID) -> Decision { Decision(id: id, seen: nil, isNew: true) }
}
