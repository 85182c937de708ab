import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

@Suite("Obligations", .timeLimit(.minutes(20)))
struct ObligationsTests {
    private func told(_ unit: UnitID, in city: SmallCity) async throws -> [ListedObligation] {
        try await ListObligations(after: nil, limit: 100).run(as: city.standing(in: unit), on: city.app).obligations
    }

    /// Whom each clause was told to.
    private func rows(_ city: SmallCity) async throws -> [UUID: [UnitID]] {
        let rows = try await city.owner.run(
            Statement(
                "who was told", "select clause_id, unit_id from thidua.obligation order by unit_id",
                each: { row in (try row.next(UUID.self), try row.next(UnitID.self)) }))
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    @Test("are told by the publication, and by an amendment that adds a task; nobody is told what names somebody the plan does not address")
    func published() async throws {
        try await SmallCity.with { city in
            let first = SamplePlan.task(61, "Các xã, thị trấn", .childAuthorities)
            let agency = SamplePlan.task(62, "Phòng Nội vụ", .units([SmallCity.phongNoiVu]), dueOn: Day("2024-12-20")!)
            try await city.cascade(clauses: [first, agency])
            #expect(try await told(SmallCity.batTrang, in: city).map(\.obligation.clause) == [first.id])
            let office = try await told(SmallCity.phongNoiVu, in: city)
            #expect(office.map(\.obligation.clause) == [agency.id] && office.map(\.obligation.dueOn) == [agency.dueOn])
            #expect(office.map(\.heading) == ["Phòng Nội vụ"] && office.allSatisfy { $0.obligation.from == SmallCity.anLao })

            let district = city.standing(in: SmallCity.anLao)
            let later = SamplePlan.task(63, "Phòng Nội vụ", .units([SmallCity.phongNoiVu]))
            try await district.amend(clauses: [later], on: city.app)
            #expect(Set(try await told(SmallCity.phongNoiVu, in: city).map(\.obligation.clause)) == [agency.id, later.id])

            let wrong = SamplePlan.task(64, "Huyện Kiến Thụy", .units([SmallCity.kienThuy]))
            let refusals = await #expect(throws: Refusals.self) { try await district.amend(clauses: [wrong], on: city.app) }
            #expect(refusals?.all.map(\.code) == ["clause.not-addressed"])
        }
    }

    @Test("are neither taken away nor told to others by an amendment; a commune that begins later is told what its group has, and no more")
    func amended() async throws {
        try await SmallCity.with { city in
            let communes = SamplePlan.task(65, "Các xã, thị trấn", .childAuthorities)
            let named = SamplePlan.task(66, "Xã Bát Trang", .units([SmallCity.batTrang]))
            let offices = SamplePlan.task(67, "Các phòng", .kinds([.agency]))
            try await city.cascade(clauses: [communes, named, offices])
            let district = city.standing(in: SmallCity.anLao)
            let before = try await rows(city)
            let others = Clause(
                id: communes.id, part: .task, heading: "Các phòng", body: "", who: .kinds([.agency]), strength: .ordered, role: .lead)
            let refusals = await #expect(throws: Refusals.self) { try await district.amend(clauses: [others], on: city.app) }
            #expect(refusals?.all.map(\.code) == ["clause.duplicate"])
            #expect(try await rows(city) == before)

            let new = try await city.founder.found("N,Xã Mới,xa,,313", at: .under(SmallCity.anLao), from: Day("2024-12-20")!)[0]
            let since = SamplePlan.task(68, "Các xã, thị trấn", .childAuthorities)
            try await district.amend(clauses: [since], addresses: [SamplePlan.allChildren], on: city.app)
            let after = try await rows(city)
            #expect(after[communes.id] == before[communes.id]! + [new] && after[named.id] == before[named.id])
            #expect(after[offices.id] == before[offices.id] && after[since.id] == after[communes.id])
            let lines = (before: before.values.map(\.count).reduce(0, +), after: after.values.map(\.count).reduce(0, +))
            print("obligations: an amendment made \(lines.after) of \(lines.before), one of them of a commune that began since")
        }
    }

    @Test("are done once when ten say so at once, and are either done again or left when returned and done at once")
    func atOnce() async throws {
        try await SmallCity.with { city in
            try await city.cascade(clauses: [SamplePlan.task(69, "Các xã, thị trấn", .childAuthorities)])
            let (district, commune) = (city.standing(in: SmallCity.anLao), city.standing(in: SmallCity.batTrang))
            let id = try await told(SmallCity.batTrang, in: city)[0].obligation.id
            func outcome(_ step: DecideObligation.Step, as standing: Standing) async -> String {
                do {
                    _ = try await DecideObligation(id, of: SmallCity.batTrang, step, decision: .new).run(as: standing, on: city.app)
                    return "done"
                } catch {
                    return (error as? any Refusal)?.code ?? "\(error)"
                }
            }
            let ten = await withTaskGroup(of: String.self) { group in
                for number in 1...10 { group.addTask { await outcome(.complete(account: "Lần \(number)"), as: commune) } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(ten.count { $0 == "done" } == 1, "\(ten)")
            #expect(Set(ten).isSubset(of: ["done", "obligation.not-now", "precondition.failed"]), "\(ten)")
            var (won, rounds) = (0, 0)
            for _ in 1...5 {
                async let back = outcome(.return(reason: "Thiếu"), as: district)
                async let again = outcome(.return(reason: "Chưa rõ"), as: district)
                let both = await [back, again]
                #expect(both.count { $0 == "done" } == 1, "\(both)")
                async let first = outcome(.complete(account: "Đã làm"), as: commune)
                async let other = outcome(.return(reason: "Sớm"), as: district)
                let (said, returned) = await (first, other)
                #expect(said == "done")
                // Returned within the same moment it is to be done once more.
                if returned == "done" { #expect(await outcome(.complete(account: "Bổ sung"), as: commune) == "done") }
                (won, rounds) = (won + (returned == "done" ? 1 : 0), rounds + 1)
            }
            let full = try await ReadObligation(id, of: SmallCity.batTrang).run(as: commune, on: city.app)
            #expect(full.timeline.count == 1 + 2 * rounds + 2 * won && full.listed.obligation.revision == full.timeline.count + 1)
            print("obligations: ten at once were one; \(rounds) times returned twice at once; \(full.timeline.count) events in a row")
        }
    }

    @Test("agree with whom each clause names, resolved again; a planted one that was told to nobody else is found")
    func resolvedAgain() async throws {
        try await SmallCity.with { city in
            let clauses = [
                SamplePlan.task(71, "Các xã, thị trấn", .childAuthorities), SamplePlan.task(72, "Các phòng", .kinds([.agency])),
                SamplePlan.task(73, "Huyện đoàn", .units([SmallCity.huyenDoan]), .requested),
            ]
            try await city.cascade(clauses: clauses)
            let (addresses, units) = try await city.app.read(
                under: city.standing(in: SmallCity.anLao).settings, .addresses(by: SmallCity.anLaoCampaign, of: SmallCity.anLao),
                .units(inSubtreeOf: SmallCity.anLao, asOf: nil))
            let expected = try Telling.resolve(clauses, addresses: addresses, issuer: SmallCity.anLao, units: units)
            #expect(try await rows(city) == expected.mapValues { $0.sorted() })
            // Planted: one is missing.
            try await city.owner.execute(
                script: "alter table thidua.obligation no force row level security; "
                    + "delete from thidua.obligation where obligation_id = (select obligation_id from thidua.obligation limit 1)")
            #expect(try await rows(city) != expected.mapValues { $0.sorted() })
            print("obligations: \(expected.values.map(\.count).reduce(0, +)) rows of \(expected.count) clauses resolved again")
        }
    }

    @Test("stand as their events left them, and the count of who has done it is that of the rows; a state written by hand is found")
    func folded() async throws {
        try await SmallCity.with { city in
            let clause = SamplePlan.task(75, "Các xã, thị trấn", .childAuthorities)
            try await city.cascade(clauses: [clause])
            let district = city.standing(in: SmallCity.anLao)
            var steps = 0
            func decide(_ step: DecideObligation.Step, on unit: UnitID, as standing: Standing) async throws {
                let id = try await told(unit, in: city)[0].obligation.id
                _ = try await DecideObligation(id, of: unit, step, decision: .new).run(as: standing, on: city.app)
                steps += 1
            }
            for unit in [SmallCity.batTrang, SmallCity.quangTrung] {
                try await decide(.complete(account: "Đã làm"), on: unit, as: city.standing(in: unit))
            }
            try await decide(.return(reason: "Thiếu"), on: SmallCity.batTrang, as: district)
            try await decide(.return(reason: "Thiếu"), on: SmallCity.quangTrung, as: district)
            try await decide(.complete(account: "Đã bổ sung"), on: SmallCity.quangTrung, as: city.standing(in: SmallCity.quangTrung))
            let differing = Statement<[String]>(
                "obligations that are not as their events left them",
                """
                select o.obligation_id::text from thidua.obligation o
                left join lateral (
                  select e.kind, e.particulars ->> 'reason' as reason, (e.particulars ->> 'version')::int as version from thidua.event e
                  where e.root_id = o.root_id and e.unit_id = o.unit_id and e.subject_id = o.obligation_id
                  order by e.at desc, e.event_id desc limit 1) last on true
                where (o.state, coalesce(o.account, o.reason), o.revision)
                  is distinct from (coalesce(replace(last.kind, 'obligation.', ''), 'told'), last.reason, coalesce(last.version, 1))
                """, each: { row in try row.next(String.self) })
            #expect(try await city.owner.run(differing) == [])
            let coverage = try await ReadCoverage(limit: 10).run(as: district, on: city.app).coverage
            #expect(coverage.map(\.told) == [3] && coverage.map(\.done) == [1] && coverage.map(\.returned) == [1])
            // Planted: somebody past every policy.
            try await city.owner.execute(
                script: "alter table thidua.obligation no force row level security; "
                    + "update thidua.obligation set state = 'done', account = 'Xong' where state = 'told'")
            #expect(try await city.owner.run(differing).count == 1)
            print("obligations: \(steps) steps folded, 3 rows as their events left them")
        }
    }

    @Test("are held by the database: nobody is told who was not addressed, no side writes what the other says, a request is not returned")
    func attacks() async throws {
        try await SmallCity.with { city in
            let clause = SamplePlan.task(81, "Các xã, thị trấn", .childAuthorities)
            let request = SamplePlan.task(82, "Huyện đoàn", .units([SmallCity.huyenDoan]), .requested)
            try await city.cascade(clauses: [clause, request])
            let (district, commune) = (city.standing(in: SmallCity.anLao), city.standing(in: SmallCity.batTrang))
            var tried = 0
            func refused(_ standing: Standing, _ statement: Statement<Void>) async throws -> String {
                tried += 1
                do {
                    try await city.app.run(under: standing.recording, statement)
                    return "done"
                } catch {
                    return error.constraint ?? "\(error.sqlState == .insufficientPrivilege ? "denied" : "\(error)")"
                }
            }
            func change(_ standing: Standing, _ change: String, of unit: UnitID) async throws -> String {
                tried += 1
                do {
                    let rows = try await city.app.run(
                        under: standing.recording,
                        Statement<Int>(
                            "attack",
                            SQL(
                                stringLiteral:
                                    "with moved as (update thidua.obligation set \(change) where unit_id = \(unit.rawValue) returning 1)"
                                    + " select count(*) from moved"), exactlyOne: { row in try row.next(Int.self) }))
                    return "\(rows)"
                } catch {
                    return error.sqlState == .insufficientPrivilege ? "denied" : error.constraint ?? "\(error)"
                }
            }
            let (batTrang, union) = (SmallCity.batTrang, SmallCity.huyenDoan)
            #expect(try await change(district, "state = 'done', account = 'A'", of: batTrang) == "0")
            #expect(try await change(commune, "state = 'done', account = 'A', reason = 'R'", of: batTrang) == "denied")
            #expect(try await change(commune, "state = 'done'", of: batTrang) == "what_is_done_is_accounted_for")
            #expect(try await change(commune, "role = 'coordinate'", of: batTrang) == "denied")
            #expect(try await change(city.standing(in: SmallCity.quangTrung), "state = 'done', account = 'A'", of: batTrang) == "0")
            #expect(try await change(commune, "state = 'done', account = 'A'", of: batTrang) == "1")
            #expect(try await change(district, "account = 'B'", of: batTrang) == "denied")
            #expect(
                try await change(city.standing(in: SmallCity.city), "state = 'returned', account = null, reason = 'R'", of: batTrang) == "0"
            )
            #expect(try await change(district, "state = 'returned', account = null, reason = 'R'", of: batTrang) == "1")
            #expect(try await change(commune, "state = 'told', reason = null", of: batTrang) == "denied")
            #expect(try await change(city.standing(in: union), "state = 'done', account = 'A'", of: union) == "1")
            #expect(try await change(district, "state = 'returned', account = null, reason = 'R'", of: union) == "0")
            let elsewhere = Statement<Void>.tell(
                clause, to: [(SmallCity.kienThuy, .district)], family: SmallCity.cityCampaign, from: SmallCity.anLao,
                issuerLevel: .district)
            #expect(try await refused(district, elsewhere) == "denied")
            // Below it, and not addressed by it in this family: another's own.
            let unaddressed = Statement<Void>.tell(
                request, to: [(SmallCity.batTrang, .commune)], family: UUID(), from: SmallCity.anLao, issuerLevel: .district)
            #expect(try await refused(district, unaddressed) == "whoever_owes_was_addressed")
            let twice = Statement<Void>.tell(
                clause, to: [(SmallCity.batTrang, .commune)], family: SmallCity.cityCampaign, from: SmallCity.anLao,
                issuerLevel: .district)
            #expect(try await refused(district, twice) == "a_task_is_told_to_a_unit_once")
            #expect(try await refused(commune, twice) == "denied")
            // Planted: a policy that forgets whose words are whose, and a constraint that does.
            let (quangTrung, sibling) = (SmallCity.quangTrung, city.standing(in: SmallCity.quangTrung))
            let otherWords = "state = 'returned', reason = 'R'"
            #expect(try await change(sibling, otherWords, of: quangTrung) == "denied")
            try await city.owner.execute(
                script: "alter policy done_by_its_unit on thidua.obligation with check (unit_id = thidua.me() and thidua.is_recorded())")
            #expect(try await change(sibling, otherWords, of: quangTrung) == "1")
            print("obligations: \(tried) changes and tellings came to what each side may, and to no more")
        }
    }
}
