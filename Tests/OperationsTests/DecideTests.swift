import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing

@testable import Operations

/// One way to decide: what it costs, and that the exception comes to the same.
@Suite("Deciding", .timeLimit(.minutes(20)))
struct DecideTests {
    private let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)

    @Test("takes so many round trips and stands so often, and no more")
    func roundTrips() async throws {
        try await SmallCity.with { city in
            try await city.owner.execute(script: Self.counting)
            func cost(_ deed: String, atMost trips: Int, _ work: () async throws -> Void) async throws {
                let before = (city.trips, try await city.stands())
                try await work()
                let now = (city.trips - before.0, try await city.stands() - before.1)
                print("round trips: \(deed) \(now.0), stands \(now.1)")
                #expect(now.0 <= trips && now.1 == 1, "\(deed)")
            }
            let board = city.standing(in: SmallCity.city), district = city.standing(in: SmallCity.anLao)
            let plan = SamplePlan.ofCity(SamplePlan.everyAggregation.filter { !$0.timeFirst })
            try await cost("plan drafted", atMost: 2) {
                _ = try await SaveCampaignDraft(SmallCity.cityCampaign, plan: plan, above: nil, revision: nil).run(as: board, on: city.app)
            }
            try await cost("campaign published", atMost: 5) {
                _ = try await PublishCampaign(SmallCity.cityCampaign, decision: .new).run(as: board, on: city.app)
            }
            let task = SamplePlan.task(1, "Các xã, thị trấn", .childAuthorities)
            let adoption = SamplePlan.plan("Thi đua An Lão", addresses: [SamplePlan.allChildren], clauses: [task])
            try await cost("adoption drafted", atMost: 3) {
                _ = try await SaveCampaignDraft(
                    SmallCity.anLaoCampaign, plan: adoption, above: (SmallCity.city, SmallCity.cityCampaign), revision: nil
                ).run(as: district, on: city.app)
            }
            try await cost("adoption published", atMost: 5) {
                _ = try await PublishCampaign(SmallCity.anLaoCampaign, decision: .new).run(as: district, on: city.app)
            }
            try await city.publish(SamplePlan.plan("Bát Trang"), of: SmallCity.batTrang)
            try await cost("campaign amended", atMost: 4) {
                let clause = Clause(id: UUID(), part: .task, heading: "Thêm việc", body: "Báo cáo hằng tuần", dueOn: nil)
                try await board.amend(clauses: [clause], on: city.app)
            }
            try await cost("amendment acknowledged", atMost: 4) {
                _ = try await AcknowledgeAmendment(SmallCity.anLaoCampaign, revision: 2, decision: .new).run(as: district, on: city.app)
            }
            let commune = city.standing(in: SmallCity.batTrang), report = UUID()
            let period = try await city.periods()[0].id
            func draft(_ revision: Int?) -> SaveReportDraft {
                SaveReportDraft(
                    report, campaign: SmallCity.campaign(of: SmallCity.batTrang), period: period, note: nil,
                    values: values.filter { value in plan.indicators.contains { $0.id == value.indicator } }, revision: revision)
            }
            try await cost("report drafted", atMost: 2) { _ = try await draft(nil).run(as: commune, on: city.app) }
            try await cost("draft rewritten", atMost: 2) { _ = try await draft(1).run(as: commune, on: city.app) }
            try await cost("report presented", atMost: 2) {
                _ = try await PresentReport(report, note: "Kính trình", decision: .new).run(as: commune, on: city.app)
            }
            try await cost("report submitted", atMost: 2) {
                _ = try await SubmitReport(report, decision: .new).run(as: commune, on: city.app)
            }
            try await cost("report accepted", atMost: 1) {
                _ = try await AcceptReport(report, of: SmallCity.batTrang, version: 1, decision: .new).run(as: district, on: city.app)
            }
            try await cost("report reopened", atMost: 3) {
                _ = try await ReopenReport(report, of: SmallCity.batTrang, reason: "Sai", decision: .new).run(
                    as: district, on: city.app)
            }
            try await cost("difficulty raised", atMost: 2) {
                _ = try await RaiseDifficulty(
                    UUID(), in: SmallCity.cityCampaign, field: nil, words: "Thiếu người", isGathering: false,
                    decision: Decision(id: UUID(), seen: nil, isNew: true)
                ).run(as: commune, on: city.app)
            }
            let told = try await city.app.run(
                under: commune.settings, .obligations(of: SmallCity.batTrang, after: nil, limit: 1))
            try await cost("task taken up", atMost: 2) {
                _ = try await DecideObligation(told[0].obligation.id, of: SmallCity.batTrang, .takeUp(by: nil), decision: .new)
                    .run(as: commune, on: city.app)
            }
            try await cost("reminder sent", atMost: 2) {
                let id = UUID()
                _ = try await SendReminders(
                    id, of: task.id, to: .some([told[0].obligation.id]), words: nil, decision: Decision(id: id, seen: nil, isNew: true)
                ).run(as: district, on: city.app)
            }
            let delivery = try await city.app.run(under: commune.settings, .deliveries(to: SmallCity.batTrang, before: nil, limit: 1))
            try await cost("delivery opened", atMost: 2) {
                _ = try await OpenDelivery(delivery[0].delivery.id).run(as: commune, on: city.app)
            }
            try await cost("task done", atMost: 2) {
                _ = try await DecideObligation(
                    told[0].obligation.id, of: SmallCity.batTrang, .complete(account: "Đã làm"), decision: .new
                ).run(as: commune, on: city.app)
            }
            let (register, number) = (UUID(), UUID())
            try await cost("register opened", atMost: 2) {
                let settings = OpenRegister.Settings(form: .state, types: [.plan], suffix: "UBND", office: nil, endsOn: nil, first: 201)
                _ = try await OpenRegister(register, settings, decision: Decision(id: register, seen: nil, isNew: true)).run(
                    as: board, on: city.app)
            }
            try await cost("number reserved", atMost: 2) {
                _ = try await ReserveNumber(
                    number, in: register, .plan, purpose: "Kế hoạch", decision: Decision(id: number, seen: nil, isNew: true)
                ).run(as: board, on: city.app)
            }
            try await cost("number cancelled", atMost: 2) {
                _ = try await CancelNumber(number, reason: "Nhầm", decision: .new).run(as: board, on: city.app)
            }
            var numbered = SamplePlan.plan("Thi đua có số", indicators: [SamplePlan.indicator(77, "Số nhà")], schedule: SamplePlan.months)
            (numbered.signer, numbered.signerCapacity) = ("Lãnh đạo 1", .onBehalf)
            let given = numbered
            _ = try await SaveCampaignDraft(SamplePlan.id(1077), plan: given, above: nil, revision: nil).run(as: board, on: city.app)
            try await cost("campaign published under a number", atMost: 5) {
                _ = try await PublishCampaign(SamplePlan.id(1077), decision: .new).run(as: board, on: city.app)
            }
            let known = UUID()
            try await cost("document noted", atMost: 2) {
                let said = NoteDocument.Known(
                    symbol: "45-NQ/TW", title: nil, type: .resolution, issuedOn: nil, issuer: nil, isAnother: false)
                _ = try await NoteDocument(known, said, decision: Decision(id: known, seen: nil, isNew: true)).run(
                    as: board, on: city.app)
            }
            try await cost("document corrected", atMost: 2) {
                let said = NoteDocument.Known(
                    symbol: "45-NQ/TW", title: nil, type: .resolution, issuedOn: nil, issuer: "Bộ Chính trị", isAnother: false)
                _ = try await CorrectDocument(known, said, decision: .new).run(as: board, on: city.app)
            }
            try await cost("document ended", atMost: 2) {
                _ = try await EndDocument(known, .repealed, on: Day("2024-12-20")!, by: nil, nil, decision: .new).run(
                    as: board, on: city.app)
            }
            try await costOfPleas(city, told[0].obligation, cost)
            try await cost("event announced", atMost: 2) {
                _ = try await SaveAnchorEvent(UUID(), name: "Hội nghị", plannedOn: nil, heldOn: nil, reason: nil, revision: nil)
                    .run(as: board, on: city.app)
            }
            try await cost("campaign closed", atMost: 2) {
                try await board.close(on: city.app)
            }
        }
    }

    /// - Parameter cost: holds a deed to so many round trips.
    private func costOfPleas(
        _ city: SmallCity, _ done: Obligation, _ cost: (String, Int, () async throws -> Void) async throws -> Void
    ) async throws {
        let district = city.standing(in: SmallCity.anLao), commune = city.standing(in: SmallCity.batTrang), plea = UUID()
        _ = try await DecideObligation(done.id, of: done.unit, .return(reason: "Thiếu"), decision: .new).run(as: district, on: city.app)
        try await cost("plea asked", 2) {
            _ = try await AskPlea(
                plea, about: done.id, .excuse, reason: "Diễn tập", decision: Decision(id: UUID(), seen: nil, isNew: true)
            ).run(as: commune, on: city.app)
        }
        try await cost("plea refused", 2) {
            _ = try await DecidePlea(plea, of: done.unit, .refuse(answer: "Không"), decision: .new).run(as: district, on: city.app)
        }
        try await cost("excuse granted to two", 2) {
            _ = try await GrantUnasked(
                .excuse, of: done.clause, to: [SmallCity.batTrang, SmallCity.quangTrung], answer: nil, decision: .new
            ).run(as: district, on: city.app)
        }
    }

    @Test(
        "at once or with a look comes to the same report, the same figures to fold and the same event",
        arguments: [(timeFirst: false, rows: 3), (timeFirst: true, rows: 4)])
    func atOnce(_ given: (timeFirst: Bool, rows: Int)) async throws {
        try await SmallCity.with { city in
            let indicators = SamplePlan.everyAggregation.filter { given.timeFirst || !$0.timeFirst }
            try await city.cascade(indicators)
            let period = try await city.periods()[0].id
            let expected = given.rows
            let given = values.filter { value in indicators.contains { $0.id == value.indicator } }
            var rows: [[String]] = []
            for (unit, isAtOnce) in [(SmallCity.batTrang, true), (SmallCity.thaiSon, false)] {
                let report = try await city.submit(given, from: unit, period: period)
                let accept = AcceptReport(report, of: unit, version: 1, decision: .new)
                let reviewer = city.standing(in: SmallCity.anLao)
                let event =
                    isAtOnce
                    ? try #require(try await accept.acceptAtOnce(as: reviewer, on: city.app))
                    : try await accept.decide(as: reviewer, on: city.app)
                #expect(event.kind == .reportAccepted && event.version == 1 && event.subject == report && event.unit == unit)
                // The second look at either is answered with the first answer.
                #expect(try await accept.run(as: reviewer, on: city.app).at == event.at)
                rows.append(try await city.owner.run(Self.traces(of: report)))
            }
            #expect(rows[0] == rows[1])
            #expect(rows[0].count == expected)
        }
    }

    @Test("a plan that defines no indicators waits for nobody who does")
    func waitsForNobody() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            try await city.owner.transaction { transaction in
                try await transaction.run(.takeTurn(defining: [UUID()], root: 1))
                // It would wait until its deadline.
                try await city.publish(SamplePlan.plan("Kiến Thụy"), of: SmallCity.kienThuy)
            }
        }
    }

    @Test("a kind of event that nobody said anything about is nobody's to record, and what is said of each is what the field has")
    func kinds() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let kinds = try await city.owner.run(
                Statement<[String]>("kinds", "select kind from thidua.event_kind", each: { row in try row.next(String.self) }))
            #expect(Set(kinds) == Set(Event.Kind.allCases.map(\.rawValue)))
            let leader = city.standing(in: SmallCity.batTrang)
            func record(_ kind: String) -> Statement<Void> {
                Statement(
                    "record by hand",
                    """
                    insert into thidua.event (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, kind, audience, subject_id,
                                              fingerprint)
                    values (1, 3, thidua.me(), gen_random_uuid(), thidua.now(), thidua.me(), thidua.my_person(), thidua.my_role(), \(kind),
                            'internal', gen_random_uuid(), '')
                    """)
            }
            try await city.app.run(under: leader.recording, record("campaign.closed"))
            let error = await #expect(throws: PostgresError.self) {
                try await city.app.run(under: leader.recording, record("campaign.cancelled"))
            }
            #expect(error?.sqlState == .insufficientPrivilege)
            // Past every policy the constraint is left.
            let byOwner = await #expect(throws: PostgresError.self) {
                try await city.owner.execute(script: "update thidua.event set kind = 'campaign.cancelled'")
            }
            #expect(byOwner?.constraint == "an_event_is_of_a_known_kind")
            func write(_ role: String) async throws {
                try await city.owner.execute(script: "update thidua.event set by_role = '\(role)'")
            }
            for role in Role.allCases { try await write(role.rawValue) }
            for role in ["deputy", "Leader", ""] {
                let error = await #expect(throws: PostgresError.self) { try await write(role) }
                #expect(error?.constraint == "an_event_is_by_a_role_of_the_field")
            }
        }
    }

    @Test("the functions that policies ask say what the table of permissions says, of every deed and role")
    func permissions() async throws {
        try await SmallCity.with { city in
            let differing = Statement<[String]>(
                "compiled otherwise",
                """
                select d.deed || ' ' || r.role
                from (select distinct deed from thidua.permission union select 'no such deed') d
                cross join (select distinct role from thidua.permission union select 'clerk' union select 'inspector') r
                where exists (select from thidua.permission p where p.deed = d.deed and p.role = r.role)
                  is distinct from case r.role when 'deputy' then thidua.is_for_deputies(d.deed)
                                               else coalesce(r.role = any (thidua.roles_for(d.deed)), false) end
                """, each: { row in try row.next(String.self) })
            #expect(try await city.owner.run(differing) == [])
            // The fault to be found: the table says what was never compiled.
            try await city.owner.execute(script: "insert into thidua.permission values ('sign', 'clerk')")
            #expect(try await city.owner.run(differing) == ["sign clerk"])
        }
    }

    /// What an acceptance leaves behind but ids and times.
    private static func traces(of report: UUID) -> Statement<[String]> {
        Statement(
            "traces of an acceptance",
            """
            select (to_jsonb(r) - '{report_id,unit_id,campaign_id,changed_at,decided_at}'::text[])::text from thidua.report r
            where report_id = \(report)
            union all
            select (to_jsonb(p) - '{report_id,unit_id,pending_id,queued_at}'::text[])::text from thidua.figure_pending p
            where report_id = \(report)
            union all
            select (to_jsonb(e) - '{unit_id,event_id,at,subject_id,campaign_id,fingerprint}'::text[])::text from thidua.event e
            where subject_id = \(report) and kind = 'report.accepted'
            """,
            each: { row in try row.next(String.self) })
    }

    /// Counts how often somebody stands.
    private static let counting = """
        create sequence thidua.stands;
        grant usage on sequence thidua.stands to thidua_actor;
        create schema counted;
        grant usage on schema counted to thidua_actor;
        alter function thidua.stand(bytea, bigint, text, text, uuid, text, text) set schema counted;
        create function thidua.stand(
            token_hash bytea, unit bigint, method text default null, path text default null, thing uuid default null,
            address text default null, said text default null) returns void language plpgsql volatile as $$
        begin
          perform nextval('thidua.stands');
          perform counted.stand(token_hash, unit, method, path, thing, address, said);
        end
        $$;
        grant execute on function thidua.stand(bytea, bigint, text, text, uuid, text, text) to thidua_actor;
        """
}

extension SmallCity {
    /// How many batches the application has sent.
    fileprivate var trips: Int { Int(app.statistics.lent.batches + app.statistics.shared.batches + app.statistics.long.batches) }

    fileprivate func stands() async throws -> Int {
        try await owner.run(
            Statement<Int>(
                "stands", "select case when is_called then last_value else 0 end from thidua.stands",
                exactlyOne: { row in try row.next(Int.self) }))
    }
}
