import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing
import Wire

/// Attacks 1 to 8 on nominations, and what the law keeps of each.
@Suite("Nominations", .timeLimit(.minutes(20)))
struct NominationsTests {
    private static let (unit, district) = (SmallCity.batTrang, SmallCity.anLao)

    @Test("are sent, received once for good, returned as often as the law allows, sent again, appraised; each step keeps its verdict")
    func course() async throws {
        try await NominationDesk.with { desk in
            let id = try await desk.sent()
            try await desk.receive(id)
            let receipt = try #require(try await desk.read(id, from: Self.unit).reviews.receipt)
            #expect(receipt.pack == "vn-2024-01-01" && receipt.on == Day("2024-12-20"))
            try await desk.giveBack(id)
            #expect(await desk.outcome { try await desk.giveBack(id) } == "nomination.not-now")
            // What was sent stays; only the achievements are written anew.
            let (draft, _) = try await ReadNominationDraft(id).run(as: desk.city.standing(in: Self.unit), on: desk.city.app)
            var better = draft, other = draft
            better.achievements = "Hiến 200 m² đất, có biên bản"
            other.form = "GK-X"
            #expect(
                await desk.outcome {
                    _ = try await SaveNominationDraft(other).run(as: desk.city.standing(in: Self.unit), on: desk.city.app)
                } == "nomination.head-stays")
            _ = try await SaveNominationDraft(better).run(as: desk.city.standing(in: Self.unit), on: desk.city.app)
            #expect(await desk.outcome { try await desk.send(id, to: Self.unit) } == "nomination.reviewer-stays")
            try await desk.send(id)
            try await desk.receive(id)
            #expect(await desk.outcome { try await desk.giveBack(id) } == "nomination.returned-enough")
            try await desk.appraise(id)
            let full = try await desk.read(id, from: Self.unit)
            #expect(full.nomination.state == .appraised && full.nomination.revision == 6)
            #expect(full.texts.map(\.version) == [1, 2] && full.texts[1].achievements == better.achievements)
            #expect(full.reviews.map(\.deed) == [.receipt, .return, .receipt, .appraisal] && full.reviews.returns == 1)
            #expect(full.reviews.receipt == receipt)
            #expect(full.verdicts.map(\.step) == [.submission, .receipt, .submission, .receipt, .appraisal])
            #expect(await desk.outcome { try await desk.withdraw(id) } == "nomination.not-now")
            try await desk.refuse(id)

            // A commune that reviews itself, and one that is taken back.
            let own = try await desk.sent(to: Self.unit, form: "GK-X")
            for step in [
                { try await desk.receive(own, by: Self.unit) }, { try await desk.appraise(own, by: Self.unit) },
            ] as [() async throws -> Void] { try await step() }
            let taken = try await desk.sent()
            try await desk.withdraw(taken)
            #expect(await desk.outcome { try await desk.receive(taken) } == "nomination.not-now")
            let report = try await desk.city.recount()
            #expect(report.isClean && report.nominations == 3 && report.verdicts == 9)
        }
    }

    @Test("of one who was registered in another district go through the placement, up to whoever stands above that")
    func placed() async throws {
        try await NominationDesk.with { desk in
            let home = SmallCity.tuSon, number = try IdentityNumber("000000000777")
            let known = try await desk.subject("Phạm Thị Thủy", .person, in: home)
            try await IdentifySubject(known.id, by: number, under: .sample).run(as: desk.city.standing(in: home), on: desk.city.app)
            let placement = UUID.version7()
            _ = try await PlaceSubject(
                placement, of: known, Placement.Told(asWhat: "Giáo viên", from: Day("2020-09-01")!, until: nil), knownBy: number,
                under: .sample,
                decision: Decision(id: placement, seen: nil, isNew: true)
            ).run(as: desk.city.standing(in: Self.unit), on: desk.city.app)
            let id = try await desk.draft(known, form: "GK-H", in: Self.unit)
            try await desk.send(id)
            #expect(try await desk.read(id, from: Self.unit).nomination.placement == placement)
            for step in [{ try await desk.receive(id) }, { try await desk.appraise(id) }] as [() async throws -> Void] { try await step() }
            #expect(try await desk.read(id, from: Self.district).listed.subjectName == "Phạm Thị Thủy")
            #expect(await desk.outcome { _ = try await desk.read(id, from: SmallCity.kienThuy) } == "not-found")
            #expect(try await desk.city.recount().isClean)
        }
    }

    @Test("are a head to who stands above their reviewer, nothing to who stands beside, and changed by neither side in the other's place")
    func attacks() async throws {
        try await NominationDesk.with { desk in
            let own = try await desk.sent(to: Self.unit, form: "GK-X"), up = try await desk.sent()
            var (stopped, heads) = (0, 0)
            // 1 and 2: who stands beside finds nothing, whatever the id.
            for place in [SmallCity.quangTrung, SmallCity.kienThuy, SmallCity.phongNoiVu, SmallCity.elsewhere] {
                for id in [own, up, UUID.version7()] {
                    #expect(await desk.outcome { _ = try await desk.read(id, from: place) } == "not-found")
                    stopped += 1
                }
            }
            func nominating(_ subject: UUID) -> String {
                """
                insert into thidua.nomination (root_id, level, unit_id, nomination_id, subject_level, subject_unit, subject_id, form, began_on,
                                               ended_on, at_unit, reach_unit, state, revision, sent_at, changed_at)
                values (1, 3, \(SmallCity.quangTrung.rawValue), gen_random_uuid(), 3, \(Self.unit.rawValue), '\(subject)', 'GK-X',
                        '2024-01-01', '2024-12-01', \(Self.district.rawValue), \(Self.district.rawValue), 'sent', 1, now(), now())
                """
            }
            let known = try await desk.read(own, from: Self.unit).nomination.subject.id
            let answers = [
                await desk.write(nominating(known), as: SmallCity.quangTrung),
                await desk.write(nominating(UUID()), as: SmallCity.quangTrung),
            ]
            #expect(answers == Array(repeating: "who_is_registered_elsewhere_is_nominated_where_it_is_placed", count: 2))
            stopped += 2
            // 3: the district and the city see what stayed in the commune as a head; the city so what lies at the district.
            for (id, place) in [(own, Self.district), (own, SmallCity.city), (up, SmallCity.city)] {
                let seen = try await desk.read(id, from: place)
                #expect(seen.texts.isEmpty && seen.reviews.isEmpty && seen.verdicts.isEmpty && seen.listed.lastWords == nil)
                #expect(seen.timeline.allSatisfy { $0.reason == nil } && seen.nomination.state == .sent)
                heads += 1
            }
            // 4 and 5: there is no grant for it, on either side.
            let denied = "42501", to = "nomination_id = '\(up)'"
            for (sql, place) in [
                ("update thidua.nomination_text set achievements = 'x' where \(to)", Self.district),
                ("update thidua.nomination_review set words = 'x' where \(to)", Self.unit),
                ("update thidua.verdict set truth = 'met' where \(to)", Self.district),
                ("delete from thidua.nomination_text where \(to)", Self.district),
                ("update thidua.nomination set reach_unit = \(SmallCity.city.rawValue) where \(to)", Self.district),
                ("update thidua.nomination set at_unit = \(SmallCity.kienThuy.rawValue) where \(to)", Self.district),
                ("update thidua.nomination set subject_id = gen_random_uuid() where \(to)", Self.unit),
                ("update thidua.nomination set state = 'appraised' where \(to)", Self.unit),
                ("update thidua.nomination set state = 'withdrawn' where \(to)", Self.district),
                (
                    """
                    insert into thidua.nomination_review (root_id, level, unit_id, nomination_id, revision, reach_unit, deed, done_at)
                    values (1, 3, \(Self.unit.rawValue), '\(up)', 2, \(Self.district.rawValue), 'receipt', now())
                    """, Self.unit
                ),
            ] {
                #expect(await desk.write(sql, as: place) == denied, "\(sql)")
                stopped += 1
            }
            // 6: a sister is no reviewer.
            let draft = try await desk.draft(try await desk.subject(in: Self.unit), form: "GK-H", in: Self.unit)
            for place in [SmallCity.quangTrung, SmallCity.city, SmallCity.kienThuy] {
                #expect(await desk.outcome { try await desk.send(draft, to: place) } == "nomination.reviewer-elsewhere")
                stopped += 1
            }
            let sister = nominating(known).replacing("\(SmallCity.quangTrung.rawValue), gen", with: "\(Self.unit.rawValue), gen")
                .replacing(
                    "\(Self.district.rawValue), \(Self.district.rawValue)",
                    with: "\(SmallCity.quangTrung.rawValue), \(SmallCity.quangTrung.rawValue)")
            #expect(await desk.write(sister, as: Self.unit) == "the_reviewer_is_the_unit_itself_or_stands_right_above")
            // Whoever prepares neither sends nor appraises, and an officer of the reviewer does not either.
            let officer = try await desk.city.founder.appoint("Cán bộ", in: [Self.district], as: .officer)
            #expect(await desk.outcome { try await desk.receive(up, as: officer.standing) } == denied)
            stopped += 2
            print("nominations: \(stopped) attacks stopped, \(heads) of what lies further down seen as a head and no more")
        }
    }

    @Test("are returned once where two return at once, and received or withdrawn, never both")
    func races() async throws {
        try await NominationDesk.with { desk in
            var (returned, stopped, either) = (0, 0, 0)
            for round in 0..<25 {
                let id = try await desk.sent()
                if round.isMultiple(of: 5) {
                    async let receipt = desk.outcome { try await desk.receive(id) }
                    async let withdrawal = desk.outcome { try await desk.withdraw(id) }
                    let outcomes = await [receipt, withdrawal]
                    // A withdrawal may come after a receipt; a receipt after a withdrawal may not.
                    let state = try await desk.read(id, from: Self.unit).nomination.state
                    either += outcomes.contains("done") && state == (outcomes[1] == "done" ? .withdrawn : .received) ? 1 : 0
                    continue
                }
                try await desk.receive(id)
                async let one = desk.outcome { try await desk.giveBack(id) }
                async let other = desk.outcome { try await desk.giveBack(id) }
                let outcomes = await [one, other]
                returned += outcomes.count { $0 == "done" }
                stopped += outcomes.count { ["precondition.failed", "nomination.not-now"].contains($0) }
                #expect(try await desk.read(id, from: Self.unit).reviews.returns == 1)
            }
            print("nominations at once: 20 pairs of returns, \(returned) made, \(stopped) stopped; \(either) of 5 withdrawn or received")
            #expect(returned == 20 && stopped == 20 && either == 5)
            #expect(try await desk.city.recount().isClean)
        }
    }

    @Test("are held by the table to so many returns, whoever writes")
    func returns() async throws {
        try await NominationDesk.with { desk in
            let id = try await desk.sent()
            try await desk.receive(id)
            func returning(_ count: Int, of allowed: Int, _ revision: Int) -> String {
                """
                insert into thidua.nomination_review (root_id, level, unit_id, nomination_id, revision, reach_unit, deed, words, returns,
                                                      returns_allowed, done_at)
                values (1, 3, \(Self.unit.rawValue), '\(id)', \(revision), \(Self.district.rawValue), 'return', 'Thiếu', \(count), \(allowed),
                        now())
                """
            }
            #expect(
                await desk.write(returning(2, of: 1, 3), as: Self.district) == "a_nomination_is_returned_no_oftener_than_its_law_allows")
            try await desk.giveBack(id)
            #expect(await desk.write(returning(1, of: 1, 9), as: Self.district) == "a_return_is_counted_once")
        }
    }

    @Test("warn where a condition is not met until somebody says why, and stop where the subject's unit is no more or nobody decides")
    func law() async throws {
        try await NominationDesk.with { desk in
            // A form for people, of a household: not met, and nobody has reviewed that.
            let household = try await desk.subject(in: Self.unit)
            let wrong = try await desk.draft(household, form: "LDTT", in: Self.unit)
            #expect(await desk.outcome { try await desk.send(wrong, to: Self.unit) } == "nomination.because-missing")
            try await desk.send(wrong, to: Self.unit, because: "Cả hộ cùng lao động")
            let kept = try #require(try await desk.read(wrong, from: Self.unit).verdicts.first)
            #expect(kept.truth == .notMet && kept.because == "Cả hộ cùng lao động" && !kept.packs.isEmpty)
            // The commune decides on no Giấy khen of the district.
            let own = try await desk.draft(household, form: "GK-H", in: Self.unit)
            #expect(await desk.outcome { try await desk.send(own, to: Self.unit) } == "nomination.not-competent")
            let nothing = try await desk.draft(household, form: "KHONG-CO", in: Self.unit)
            #expect(await desk.outcome { try await desk.send(nothing) } == "nomination.form-unknown")
            let empty = UUID.version7()
            _ = try await SaveNominationDraft(NominationDraft(id: empty)).run(as: desk.city.standing(in: Self.unit), on: desk.city.app)
            #expect(
                await desk.outcome { try await desk.send(empty) }
                    == "nomination.subject-missing nomination.form-missing nomination.from-missing nomination.until-missing "
                    + "nomination.achievements-missing")
            // Reviewed, the same condition stops it.
            let condition = try kept.record.conditions.first { $0.truth == .notMet }
            for fact in try #require(condition).facts {
                let parts = fact.split(separator: "/").map(String.init)
                try await desk.city.owner.execute(
                    script: """
                        insert into thidua.law_fact_review values ('\(parts[0])', '\(parts[1])', 'Trần Thị Luật', now()) on conflict do nothing
                        """)
            }
            let again = try await desk.draft(household, form: "LDTT", in: Self.unit)
            #expect(await desk.outcome { try await desk.send(again, to: Self.unit, because: "Vẫn đề nghị") } == "nomination.not-met")
        }
    }

    @Test("are held against their events, texts, returns, receipts, reach and law by a recount, which finds every planted fault")
    func recounted() async throws {
        try await NominationDesk.with { desk in
            let id = try await desk.sent()
            try await desk.receive(id)
            try await desk.giveBack(id)
            try await desk.send(id)
            try await desk.receive(id)
            #expect(try await desk.city.recount().isClean)
            let faults: [(sql: String, found: Set<NominationDifference.Aspect>)] = [
                ("update thidua.nomination set state = 'appraised'", [.state]),
                ("update thidua.nomination set revision = 9", [.state]),
                ("delete from thidua.nomination_text where version = 1", [.texts]),
                ("update thidua.nomination_review set received_on = received_on + 1 where received_on is not null", [.receipt]),
                (
                    "update thidua.nomination_review r set pack = p.pack, pack_sha256 = p.sha256 from thidua.law_pack p "
                        + "where p.pack = 'vn-2025-07-01' and r.received_on is not null", [.receipt]
                ),
                (
                    "update thidua.nomination_review set received_on = null, pack = null, pack_sha256 = null where received_on is not null",
                    [.receipt]
                ),
                (
                    "alter table thidua.nomination_review drop constraint a_nomination_is_returned_no_oftener_than_its_law_allows; "
                        + "update thidua.nomination_review set returns = 2 where deed = 'return'", [.returns]
                ),
                ("delete from thidua.nomination_review where deed = 'return'", [.returns]),
            ]
            for (sql, found) in faults {
                try await desk.city.owner.rollingBack { tx in
                    try await tx.execute(script: Self.unforced + sql)
                    let spoiled = try await tx.run(.recountNominations(root: 1, listing: 20))
                    #expect(Set(spoiled.listed.map(\.aspect)) == found, "\(sql): \(spoiled.listed)")
                }
            }
            // A verdict is judged again: another truth, other facts, another hash, a pack that is none.
            let spoiling = [
                "truth = 'met'", "facts = replace(facts, 'household', 'person')", "hashes = array[sha256('x'::bytea)]", "packs = '{x}'",
                #"results = replace(results, '"unknown"', '"met"')"#,
            ]
            for sql in spoiling {
                try await desk.city.owner.execute(
                    script: Self.unforced + "create table public.kept as select * from thidua.verdict; update thidua.verdict set \(sql)")
                let report = try await desk.city.recount()
                #expect(Set(report.nominationDifferences.map(\.aspect)) == [.verdict], "\(sql): \(report.nominationDifferences)")
                try await desk.city.owner.execute(
                    script: """
                        update thidua.verdict v
                        set truth = k.truth, facts = k.facts, hashes = k.hashes, packs = k.packs, results = k.results
                        from public.kept k where k.nomination_id = v.nomination_id and k.revision = v.revision;
                        drop table public.kept; \(Self.forced)
                        """)
            }
            #expect(try await desk.city.recount().isClean)
            print("recount of nominations: \(faults.count + spoiling.count) planted faults found")
        }
    }

    private static let tables = ["nomination", "nomination_text", "nomination_review", "verdict"]
    private static let unforced = tables.map { "alter table thidua.\($0) no force row level security;\n" }.joined()
    private static let forced = tables.map { "alter table thidua.\($0) force row level security;\n" }.joined()
}
