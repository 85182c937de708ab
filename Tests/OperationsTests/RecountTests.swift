import Emulation
import EmulationFixtures
import FoundationEssentials
import Jobs
import Operations
import Postgres
import PostgresTesting
import Store
import TestTraits
import Testing

/// The recount is the proof of every total, so it has to find what is wrong with one.
@Suite("A recount", .timeLimit(.minutes(20)))
struct RecountTests {
    @Test("agrees with totals that are folded, pending, corrected and withdrawn")
    func agrees() async throws {
        try await SmallCity.with { city in
            try await city.reportedAndPartlyFolded()
            let pending = try await city.recount()
            #expect(pending.isClean, "\(pending.differences)")
            #expect(pending.pendingRows > 0)
            try await FoldWorker(client: city.worker).drain()
            let folded = try await city.recount()
            #expect(folded.isClean, "\(folded.differences)")
            #expect(folded.pendingRows == 0)
            #expect(folded.cells == pending.cells)
            print(
                "recount: \(folded.cells) cells, \(folded.extremes) extremes, \(folded.versions) versions, \(folded.values) values, \(pending.pendingRows) pending rows"
            )
        }
    }

    /// Told by the plan and by an amendment, done, returned and done again.
    private func toldAndDone(_ city: SmallCity) async throws {
        try await city.cascade(
            clauses: [
                SamplePlan.task(91, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-23")!),
                SamplePlan.task(92, "Các phòng", .kinds([.agency]), by: .adoption),
                SamplePlan.task(93, "Huyện đoàn", .units([SmallCity.huyenDoan]), .requested),
            ])
        let (district, commune) = (city.standing(in: SmallCity.anLao), city.standing(in: SmallCity.batTrang))
        _ = try await city.founder.found("N,Xã Mới,xa,,313", at: .under(SmallCity.anLao), from: Day("2024-12-20")!)
        try await district.amend(
            clauses: [SamplePlan.task(94, "Xã Bát Trang", .units([SmallCity.batTrang]))], addresses: [SamplePlan.allChildren], on: city.app)
        let told = try await ListObligations(after: nil, limit: 10).run(as: commune, on: city.app).obligations
        for one in told { try await decide(one, .complete(account: "Đã làm"), as: commune, city) }
        try await decide(told[0], .return(reason: "Thiếu"), as: district, city)
        try await decide(told[0], .complete(account: "Đã bổ sung"), as: commune, city)
        try await decide(told[1], .return(reason: "Chưa rõ"), as: district, city)
    }

    private func decide(
        _ task: ListedObligation, _ step: DecideObligation.Step, as standing: Standing, _ city: SmallCity
    ) async throws {
        let one = task.obligation
        _ = try await DecideObligation(one.id, of: one.unit, step, decision: .new).run(as: standing, on: city.app)
    }

    @Test("looks up once more whom each task is told to and how it stands, and finds what was spoiled")
    func tasks() async throws {
        try await SmallCity.with { city in
            try await toldAndDone(city)
            let clean = try await city.recount()
            #expect(clean.isClean, "\(clean.obligationDifferences)")
            #expect(clean.obligations == 7 && clean.clauses == 4)
            typealias Aspect = ObligationDifference.Aspect
            let (agency, communes, union) = (SamplePlan.id(92), SamplePlan.id(91), SamplePlan.id(93))
            let faults: [(sql: String, found: [Aspect])] = [
                ("delete from thidua.obligation where clause_id = '\(agency)'", [.missing]),
                ("update thidua.obligation set strength = 'ordered' where clause_id = '\(union)'", [.missing, .surplus, .absent]),
                (
                    "update thidua.obligation set due_on = due_on + 1 where state = 'told' and clause_id = '\(communes)'",
                    [.missing, .surplus]
                ),
                (
                    """
                    insert into thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, role,
                                                   strength, due_on, fulfilled_by, state, revision, told_at, changed_at)
                    select root_id, 3, \(SmallCity.quangTrung.rawValue), gen_random_uuid(), family_id, from_level, from_unit, clause_id, role,
                           strength, due_on, fulfilled_by, state, revision, told_at, changed_at
                    from thidua.obligation o where clause_id = '\(agency)'
                    """, [.surplus]
                ),
                ("update thidua.obligation set state = 'done', account = 'Xong' where clause_id = '\(union)'", [.state]),
                ("update thidua.obligation set account = 'Khác' where state = 'done'", [.state]),
                ("delete from thidua.event where kind = 'obligation.returned'", [.state]),
                (
                    """
                    alter table thidua.campaign no force row level security;
                    update thidua.campaign set state = 'closed', closed_at = now(), closed_by = published_by
                    where campaign_id = '\(SmallCity.anLaoCampaign)'
                    """, [.left]
                ),
                (
                    """
                    alter table thidua.obligation drop constraint what_is_done_is_accounted_for;
                    update thidua.obligation set account = ' ' where state = 'done' and strength = 'ordered'
                    """, [.state, .unshown]
                ),
            ]
            var found = 0
            for fault in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(script: "alter table thidua.obligation no force row level security; " + fault.sql)
                    let spoiled = try await tx.run(.recountObligations(root: 1, listing: 10))
                    #expect(Set(spoiled.listed.map(\.aspect)) == Set(fault.found), "\(fault.sql): \(spoiled.listed)")
                    #expect(spoiled.differences == spoiled.listed.count)
                    found += spoiled.differences
                }
            }
            print("recount: \(clean.obligations) tasks of \(clean.clauses) clauses; \(faults.count) faults were \(found) differences")
        }
    }

    @Test("looks for the event of what was sent and at who opened it, and finds what was spoiled")
    func deliveries() async throws {
        try await SmallCity.with { city in
            try await toldAndDone(city)
            let district = city.standing(in: SmallCity.anLao), office = city.standing(in: SmallCity.quangTrung)
            let id = UUID()
            _ = try await SendReminders(
                id, of: SamplePlan.id(91), to: .everybodyLeft, words: "Khẩn trương", decision: Decision(id: id, seen: nil, isNew: true)
            ).run(as: district, on: city.app)
            let sent = try await ListDeliveries(before: nil, limit: 5).run(as: office, on: city.app)[0].delivery.id
            _ = try await OpenDelivery(sent).run(as: office, on: city.app)
            let clean = try await city.recount()
            #expect(clean.isClean, "\(clean.deliveryDifferences)")
            #expect(clean.deliveries > 1 && clean.opened == 1)
            typealias Aspect = DeliveryDifference.Aspect
            let opened = "opened_at is not null", theirs = "select by_person from thidua.delivery limit 1"
            let faults: [(sql: String, found: [Aspect])] = [
                ("delete from thidua.event where subject_id = '\(sent)'", [.unrecorded]),
                ("update thidua.event set at = at - interval '1 h' where subject_id = '\(sent)'", [.unrecorded, .unsent]),
                ("delete from thidua.delivery where \(opened)", [.unsent]),
                ("update thidua.delivery set by_person = null where \(opened)", [.unfounded, .unsent]),
                ("update thidua.delivery set opened_by = (\(theirs)) where \(opened)", [.unreceived]),
                (
                    """
                    alter table thidua.delivery drop constraint nothing_is_opened_before_it_was_sent;
                    update thidua.delivery set opened_at = at - interval '1 min' where \(opened)
                    """, [.unreceived]
                ),
                ("update thidua.membership set valid_from = '2025-06-01' where unit_id = \(SmallCity.quangTrung.rawValue)", [.unreceived]),
            ]
            var found = 0
            for fault in faults {
                try await city.owner.rollingBack { tx in
                    try await tx.execute(script: "alter table thidua.delivery no force row level security; " + fault.sql)
                    let spoiled = try await tx.run(.recountDeliveries(root: 1, listing: 10))
                    #expect(Set(spoiled.listed.map(\.aspect)) == Set(fault.found), "\(fault.sql): \(spoiled.listed)")
                    #expect(spoiled.differences == spoiled.listed.count)
                    found += spoiled.differences
                }
            }
            print("recount: \(clean.deliveries) deliveries; \(faults.count) faults were \(found) differences")
        }
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        /// Which aspects of which unit are reported.
        let found: Set<FigureDifference.Aspect>
        let unit: UnitID
    }

    static let houses = "'\(SamplePlan.id(1))'", least = "'\(SamplePlan.id(4))'", online = "'\(SamplePlan.id(3))'"
    static let toDate = "'\(UUID.toDate)'"
    static let faults: [Fault] = [
        Fault(
            testDescription: "a total that is a ten-thousandth too great",
            sql: "update thidua.figure set total = total + 0.0001 where unit_id = \(SmallCity.city.rawValue) and indicator_id = \(houses)",
            found: [.total], unit: SmallCity.city),
        Fault(
            testDescription: "a count that is one too small",
            sql: "update thidua.figure set n = n - 1 where unit_id = \(SmallCity.anLao.rawValue) and indicator_id = \(houses)",
            found: [.n], unit: SmallCity.anLao),
        Fault(
            testDescription: "a weight that is not there",
            sql: "update thidua.figure set weight = 0 where unit_id = \(SmallCity.anLao.rawValue) and indicator_id = \(online)",
            found: [.weight], unit: SmallCity.anLao),
        Fault(
            testDescription: "a cell that is missing",
            sql: "delete from thidua.figure where unit_id = \(SmallCity.anLao.rawValue) and indicator_id = \(houses)",
            found: [.n, .total], unit: SmallCity.anLao),
        Fault(
            testDescription: "a cell to date that kept an old value",
            sql: "update thidua.figure set total = total + 1 where unit_id = \(SmallCity.city.rawValue) and period_id = \(toDate) "
                + "and indicator_id = '\(SamplePlan.id(7))'",
            found: [.total], unit: SmallCity.city),
        Fault(
            testDescription: "a least value that was withdrawn and still occurs",
            sql:
                "update thidua.figure_extreme set occurrences = occurrences + 1 where unit_id = \(SmallCity.city.rawValue) and indicator_id = \(least)",
            found: [.extreme], unit: SmallCity.city),
        Fault(
            testDescription: "a least value that nobody reported",
            sql: "insert into thidua.figure_extreme select root_id, level, unit_id, period_id, indicator_id, -99, parent_id, 1 "
                + "from thidua.figure_extreme where unit_id = \(SmallCity.city.rawValue) and indicator_id = \(least) limit 1",
            found: [.extreme], unit: SmallCity.city),
        Fault(
            testDescription: "a pending row that is lost",
            sql: "delete from thidua.figure_pending where period_id <> \(toDate)",
            found: [.n, .total, .weight, .extreme], unit: SmallCity.city),
        Fault(
            testDescription: "a pending row that stands there twice",
            sql:
                "insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id, sign, "
                + "indicators, homes, figures, weights) select root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id, "
                + "sign, indicators, homes, figures, weights from thidua.figure_pending where period_id <> \(toDate)",
            found: [.n, .total, .weight, .extreme], unit: SmallCity.city),
        Fault(
            testDescription: "a figure of a city where nothing was reported",
            sql: "insert into thidua.figure values (2, 1, \(SmallCity.elsewhere.rawValue), \(toDate), \(houses), null, 1, 5, 0)",
            found: [.n, .total], unit: SmallCity.elsewhere),
    ]

    @Test("finds what was spoiled, and where", .slow, arguments: faults)
    func finds(_ fault: Fault) async throws {
        try await SmallCity.with { city in
            try await city.reportedAndPartlyFolded()
            try await city.owner.execute(script: fault.sql)
            let report = try await city.recount()
            let there = report.differences.filter { $0.unit == fault.unit }
            #expect(Set(there.map(\.aspect)) == fault.found, "\(report.differences)")
            #expect(there.allSatisfy { $0.expected != $0.found })
            #expect(report.differenceCount == report.differences.count)
        }
    }
}

extension SmallCity {
    /// Two communes over three months: accepted, replaced by a correction, reopened; the last acceptance is not folded yet.
    func reportedAndPartlyFolded() async throws {
        try await cascade()
        let months = try await periods()
        for (number, unit) in [Self.batTrang, Self.thaiSon].enumerated() {
            for (month, period) in months.prefix(2).enumerated() {
                let report = try await submit(
                    SamplePlan.values(
                        houses: Decimal(3 + number), score: Decimal(string: "7.\(number)\(month)")!.rounded(to: 1), online: 90,
                        dossiers: 120,
                        criteria: Decimal(10 * month + number)),
                    from: unit, period: period.id)
                try await accept(report)
                if number == 0, month == 1 {
                    _ = try await CorrectReport(report, decision: .new).run(as: standing(in: unit), on: app)
                    _ = try await SubmitReport(report, decision: .new).run(as: standing(in: unit), on: app)
                    try await accept(report, version: 2)
                }
                if number == 1, month == 0 {
                    _ = try await ReopenReport(report, of: unit, reason: "Sai số liệu", decision: .new)
                        .run(as: standing(in: Self.anLao), on: app)
                }
            }
        }
        try await FoldWorker(client: worker).drain()
        let last = try await submit(
            SamplePlan.values(houses: 5, score: 4.5, online: 1, dossiers: 3, criteria: 7), from: Self.quangTrung, period: months[0].id)
        try await accept(last)
    }
}

private struct RolledBack: Error {}

extension PostgresClient {
    /// Runs a transaction and rolls it back.
    nonisolated(nonsending) func rollingBack(_ body: (Transaction) async throws -> Void) async throws {
        do {
            try await transaction { tx in
                try await body(tx)
                throw RolledBack()
            }
        } catch is RolledBack {}
    }
}
