import Emulation
import EmulationFixtures
import Foundation
import Postgres
import PostgresTesting
import Store
import Testing

@testable import Operations

@Suite("Many decisions at once", .timeLimit(.minutes(20)))
struct CommendationRacesTests {
    private let unit = SmallCity.batTrang

    @Test("200 on a quota of 50 give 50, also while the quota is lowered; numbers run without a gap (attacks 9 and 10)")
    func quota() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend()
            let nominations = try await city.appraised(200)
            let quota = UUID()
            let standing = city.standing(in: unit)
            func set(_ allowed: Int, isNew: Bool = false) async throws {
                _ = try await SetQuota(
                    quota, of: "GK-X", in: 2024, allowed: allowed,
                    decision: Decision(id: isNew ? quota : UUID(), seen: nil, isNew: isNew)
                ).run(as: standing, on: city.app)
            }
            try await set(60, isNew: true)
            // One number after the other, so that the last stands in line for a while: longer than who waits for a page, on a slow machine.
            var patient = PostgresConfiguration.application(.actor, url: try TestServer.login(to: city.database), connections: 8)
            (patient.acquireTimeout, patient.deadline) = (.seconds(600), .seconds(600))
            let outcomes = try await withClient(patient) { client in
                await withTaskGroup(of: String.self) { group in
                    for nomination in nominations {
                        group.addTask {
                            do {
                                try await city.issue([nomination], on: client)
                                return "given"
                            } catch { return (error as? CommendationRefusal)?.code ?? "\(error)" }
                        }
                    }
                    group.addTask { (try? await set(50)) == nil ? "not lowered" : "lowered" }
                    return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
                }
            }
            print("attacks 9 and 10: \(outcomes)")
            let kept = try #require(try await ReadQuotas().run(as: standing, on: city.app).quotas.first)
            #expect(kept.used == outcomes["given"])
            #expect(kept.used == (outcomes["lowered"] == 1 ? 50 : 60))
            #expect(outcomes["commendation.quota-spent"] == 200 - kept.used)
            let decisions = try await ReadCommendations(of: unit, limit: 100).run(as: standing, on: city.app)
            #expect(decisions.items.count == kept.used)
            #expect(decisions.waiting.count == 200 - kept.used)
            #expect(Set(decisions.items.map(\.symbol)).count == kept.used)
            #expect(decisions.items.map(\.symbol).contains("\(kept.used)/QĐ-UBND"))
            // What is taken back may be given again; less than was given is no quota.
            let first = try #require(decisions.items.last?.commendation.id)
            try await city.cancel(try await city.read(first).awards.map(\.award.id), of: first)
            try await city.issue([decisions.waiting[0].nomination.id])
            await #expect(throws: CommendationRefusal.self) { try await set(kept.used - 1) }
            #expect(try await city.recount().awardDifferences == [])
        }
    }

    @Test("two units that give one person the same at once: one of them is told, and never neither (attack 11)")
    func marks() async throws {
        try await SmallCity.with { city in
            let units = [SmallCity.batTrang, SmallCity.quangTrung]
            try await city.readyToCommend(units)
            var (told, given) = (0, 0)
            for round in 0..<20 {
                // One person that each of the two registered: known by one number.
                var nominations: [UUID] = []
                for unit in units {
                    let subject = try await city.appraised(of: unit)[0]
                    nominations.append(subject)
                    try await city.owner.run(
                        Statement<Void>(
                            "identify",
                            """
                            insert into thidua.subject_identity (root_id, level, unit_id, subject_id, key_no, hash)
                            select s.root_id, s.level, s.unit_id, s.subject_id, 1, sha256(\("\(round)")::text::bytea)
                            from thidua.subject s where s.subject_id = \(subject)
                            """))
                }
                let found = nominations
                let outcomes = await withTaskGroup(of: String.self) { group in
                    for (place, unit) in units.enumerated() {
                        group.addTask {
                            do {
                                try await city.issue([found[place]], in: unit)
                                return "given"
                            } catch let refusals as Refusals {
                                return refusals.all.map(\.code).joined()
                            } catch { return "\(error)" }
                        }
                    }
                    return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
                }
                #expect(outcomes == ["given": 1, "commendation.given-already": 1], "\(outcomes)")
                told += outcomes["commendation.given-already"] ?? 0
                given += outcomes["given"] ?? 0
            }
            print("attack 11: \(given) given, \(told) told of it")
            // With a reason it is decided all the same; what was taken back is not met.
            let again = try await city.appraised(2)
            try await city.owner.run(
                Statement<Void>(
                    "identify both",
                    """
                    insert into thidua.subject_identity (root_id, level, unit_id, subject_id, key_no, hash)
                    select s.root_id, s.level, s.unit_id, s.subject_id, n.place, sha256('both'::bytea)
                    from unnest(\(again)) with ordinality n (id, place) join thidua.subject s on s.subject_id = n.id
                    """))
            let first = try await city.issue([again[0]])
            await #expect(throws: Refusals.self) { try await city.issue([again[1]]) }
            let despite = try await city.issue([again[1]], city.said(despite: "Thành tích khác, trong phong trào khác (mẫu)"))
            try await city.cancel(try await city.read(first).awards.map(\.award.id), of: first)
            try await city.cancel(try await city.read(despite).awards.map(\.award.id), of: despite)
        }
    }

    @Test("whatever a hand changes behind the server's back is found by counting through (checks 2, 5, 12, 13, 14 and 15)")
    func recounted() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend()
            let id = try await city.issue(try await city.appraised(3))
            let read = try await city.read(id)
            try await city.cancel([read.awards[2].award.id], of: id)
            #expect(try await city.recount().awardDifferences == [])
            let award = read.awards[0].award.id.uuidString
            let faults: [(String, Set<AwardDifference.Aspect>)] = [
                ("update thidua.award set ordinal = 7 where award_id = '\(award)'", [.lines, .paper]),
                ("update thidua.award set amount = 350000 where award_id = '\(award)'", [.money]),
                ("update thidua.award set salary = 2530000, amount = 380000 where award_id = '\(award)'", [.money]),
                ("update thidua.award set name = 'Người khác' where award_id = '\(award)'", [.paper]),
                ("update thidua.certificate set signature = sha256('a') || sha256('b') where award_id = '\(award)'", [.paper]),
                ("update thidua.certificate set name = 'Người khác' where award_id = '\(award)'", [.paper]),
                ("update thidua.certificate_key set from_on = '2024-12-21'", [.paper]),
                ("update thidua.award set form = 'BK-T', amount = 3510000, multiple = 15000 where award_id = '\(award)'", [.competence]),
                (
                    "update thidua.nomination set state = 'appraised' where nomination_id = '\(read.awards[0].award.nomination)'",
                    [.nomination]
                ),
                ("update thidua.commendation set lines = 4 where kind = 'award'", [.lines]),
                (
                    """
                    insert into thidua.quota (root_id, level, unit_id, quota_id, form, year, allowed, used, revision, changed_at)
                    select a.root_id, a.level, a.unit_id, gen_random_uuid(), 'GK-X', 2024, 5, 2, 1, now() from thidua.award a limit 1
                    """, [.quota]
                ),
                ("update thidua.commendation set decided_on = '2024-12-19' where kind = 'cancellation'", [.cancelled]),
            ]
            for (fault, found) in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(script: "set constraints all deferred; \(fault)")
                    let (law, keys) = (try await ReadLaw().run(on: city.app).book, try await tx.run(.certificateKeys()))
                    let counted = try await tx.run(.recountAwards(root: 1, listing: 100))
                    let judged = try await tx.run(.awardsToJudge(root: 1))
                    #expect(Set((counted + judged.flatMap { $0.differences(by: law, keys) }).map(\.aspect)) == found, "\(fault)")
                }
            }
            print("recount of awards: \(faults.count) planted faults found")
        }
    }

    @Test("killed at any step, a decision is there whole or not at all; asked again it gives its answer, and no number is lost (attack 37)")
    func killed() async throws {
        try await SmallCity.with { city in
            try await city.readyToCommend()
            let login = try TestServer.login(to: city.database)
            // Each is written to by the decision, one after the other; one that is held stops it there.
            let steps: [StaticString] = [
                "document", "commendation", "award", "nomination", "verdict", "award_mark", "certificate", "event",
            ]
            for (place, step) in steps.enumerated() {
                let nominations = try await city.appraised(3)
                let id = UUID()
                try await withClient(.application(.actor, url: login, connections: 1)) { client in
                    let pid = try await client.run(Statement("pid", "select pg_backend_pid()", exactlyOne: { try $0.next(Int.self) }))
                    try await city.owner.rollingBack { tx in
                        try await tx.execute(script: "lock table thidua.\(step) in share mode")
                        async let issued = (try? await city.issue(nominations, id: id, on: client)) != nil
                        let held = Statement(
                            "held", "select exists (select from pg_locks where pid = \(pid) and not granted)",
                            exactlyOne: { try $0.next(Bool.self) })
                        let patience = ContinuousClock.now + .seconds(60)
                        while try await !city.app.run(held), ContinuousClock.now < patience {}
                        #expect(try await city.app.run(held), "nothing held it at \(step)")
                        _ = try await tx.run(
                            Statement("strike", "select pg_terminate_backend(\(pid)::int)", exactlyOne: { try $0.next(Bool.self) }))
                        let wasIssued = await issued
                        #expect(!wasIssued)
                    }
                }
                await #expect(throws: OperationRefusal.notFound) { _ = try await city.read(id) }
                try await city.issue(nominations, id: id)
                try await city.issue(nominations, id: id)
                let read = try await city.read(id)
                #expect(read.papers.count == 3 && read.listed.symbol == "0\(place + 1)/QĐ-UBND")
            }
            #expect(try await city.recount().awardDifferences == [])
            print("attack 37: killed at \(steps.count) steps, nothing of any stayed, \(steps.count) given when asked again")
        }
    }
}
