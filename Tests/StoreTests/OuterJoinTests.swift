import Emulation
import EmulationFixtures
import Foundation
import Postgres
import PostgresTesting
import Store
import Testing

/// A table says that its column takes no null; an outer join that finds nothing makes one all the same.
@Suite("Statements with an outer join", .timeLimit(.minutes(20)))
struct OuterJoinTests {
    @Test("are read when there is nothing on the other side")
    func nothing() async throws {
        try await SmallCity.with { city in
            let task = SamplePlan.task(1001, "Các xã, thị trấn", .childAuthorities)
            try await city.cascade(clauses: [task])
            let month = try await city.periods()[0].id
            let report = try await city.submit(
                SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5), from: SmallCity.batTrang, period: month)
            try await city.accept(report)
            try await city.owner.execute(script: Self.more)
            let (unit, child) = (SmallCity.anLao, SmallCity.batTrang)
            let campaign = SmallCity.campaign(of: child)

            let accepted = try await city.app.run(under: city.standing(in: unit).settings, .report(report, of: child))

            var (forms, rows, empty) = (0, 0, 0)
            func read<Output: Sendable>(_ statement: Statement<Output>, isEmpty: Bool = true) async throws {
                let found = try await StatementWatch.store.runWithoutOtherSide(statement, on: city.owner)
                #expect(found.rows > 0 && (found.empty > 0) == isEmpty, "\(statement.name): \(found)")
                (forms, rows, empty) = (forms + 1, rows + found.rows, empty + found.empty)
            }
            for without in [nil, accepted] {
                try await read(
                    .figures(
                        of: unit, level: .district, campaign: SmallCity.anLaoCampaign, family: SmallCity.cityCampaign,
                        periods: [month, .toDate], extremes: [SamplePlan.id(4)], after: nil, limit: 5, without: without))
            }
            try await read(.recountFigures(root: 1, listing: 5))
            try await read(.recountExtremes(root: 1, listing: 5))
            try await read(.recountDoubles(root: 1, listing: 5))
            try await read(.campaignsOwed(by: child))
            try await read(.campaigns(above: child))
            try await read(.reportsOwed(by: child))
            for place in [nil, OwnReportPlace(startsOn: Day("2025-01-01")!, campaign: campaign)] {
                for filter in [nil, campaign] { try await read(.reports(of: child, in: filter, after: place, limit: 5)) }
            }
            // Of nothing it counts none, which is no empty cell.
            try await read(.figuresMoved(in: [FiguresSight(unit: unit, family: SmallCity.cityCampaign)], since: [nil]), isEmpty: false)
            try await read(
                .participation(
                    in: SmallCity.anLaoCampaign, of: unit, family: SmallCity.cityCampaign, periods: [month]))
            try await read(.assignment(.period(month, campaign: campaign), of: child))
            try await read(.assignment(.report(report), of: child))
            for thing in [nil, report] {
                for seq in [nil, 1_000_001 as Int64] {
                    for kind in [nil] + ReadEntry.Kind.allCases {
                        try await read(.trail(of: child, about: thing, kind: kind, before: seq, limit: 5))
                    }
                }
            }
            try await read(.trailEntry(1_000_000, of: child))
            for place in [nil, Moment(at: Date(timeIntervalSince1970: 4_000_000_000), id: report)] {
                try await read(.told(of: child, before: place, limit: 5))
                try await read(.told(ofFamily: SmallCity.cityCampaign, root: 1, before: place, limit: 5))
            }
            try await read(.told(ofSubject: report, of: child))
            // Nothing happened since to what was never done.
            let today = Day("2024-12-20")!
            for day in [nil, today] {
                try await read(.coverage(by: unit, on: day, limit: 5))
                try await read(.obligations(toldBy: task.id, of: unit, on: day, after: nil, limit: 5))
            }
            try await read(.obligations(of: child, after: nil, limit: 5))
            let told = try await city.app.run(under: city.standing(in: child).settings, .obligations(of: child, after: nil, limit: 5))
            try await read(.obligation(try #require(told.first).obligation.id, of: child))
            try await read(.recountPleas(root: 1, listing: 5), isEmpty: false)
            try await read(.recountNominations(root: 1, listing: 5), isEmpty: false)
            try await read(.recountLedger(root: 1, listing: 5), isEmpty: false)
            try await read(.recountObligations(root: 1, listing: 5), isEmpty: false)
            try await read(.recountDifficulties(root: 1, listing: 5), isEmpty: false)
            try await read(.recountCoverage(root: 1, daysAgo: 1, listing: 5), isEmpty: false)
            // Who has it in hand stands on the other side of a task in whatever list.
            let asked = try #require(told.first).obligation.id
            try await city.owner.execute(script: Self.asked)
            try await read(.obligation(ofPlea: asked, of: child))
            for family in [nil, SmallCity.cityCampaign] {
                for last in [nil, UUID(uuidString: "00000000-0000-0000-0000-000000000000")] {
                    try await read(.pleasWaiting(for: unit, in: family, after: last, limit: 5))
                }
            }
            try await read(.matters(toldBy: task.id, of: unit, among: [child]))
            try await read(.openTasks(of: SmallCity.anLaoCampaign, toldBy: unit, limit: 5))
            for some in [nil, [asked]] {
                try await read(.remindable(of: task.id, by: unit, only: some))
            }
            try await read(.evidence(of: asked, of: child))
            try await read(.delivery(asked, to: child))
            for opened in [nil, false] {
                for before in [nil, Moment(at: Date(timeIntervalSince1970: 4_000_000_000), id: report)] {
                    try await read(.deliveries(to: child, opened: opened, before: before, limit: 5))
                }
            }
            try await city.owner.execute(
                script: "update thidua.delivery set opened_at = at, opened_by = gen_random_uuid() where delivery_id = '\(asked)'")
            for before in [nil, Moment(at: Date(timeIntervalSince1970: 4_000_000_000), id: report)] {
                try await read(.deliveries(to: child, opened: true, before: before, limit: 5))
            }
            try await city.owner.execute(script: Self.led)
            try await read(.coordinators(with: asked, of: child, limit: 5))
            for side in LedgerSide.allCases {
                for place in [nil, LedgerPlace(dueOn: Day("2000-01-01")!, kind: .adopt, unit: child, id: asked)] {
                    try await read(.ledger(of: unit, LedgerChoice(side), after: place, limit: 5))
                }
                // Of nothing it counts what is open.
                try await read(.ledgerCounts(of: unit, LedgerChoice(side)), isEmpty: false)
            }
            // What has not ended.
            try await city.owner.execute(script: Self.noted)
            let (plan, decree) = (SmallCity.campaign(of: child), SamplePlan.id(98))
            try await read(.knownDocument(decree, of: child))
            try await read(.documentsStanding(of: child, limit: 5))
            try await read(.documents(bearing: ["98/2023/NĐ-CP"], or: [], knownTo: child))
            try await read(.documents(restedOnBy: plan, of: child))
            for before in [nil, SamplePlan.id(99)] { try await read(.documentsKnown(to: child, before: before, limit: 5)) }
            try await city.owner.execute(script: Self.ended)
            try await read(.endedDebtors(of: task.id, toldBy: unit, on: today, limit: 5), isEmpty: false)
            print("statements: \(forms) forms with nothing on the other side of an outer join, \(empty) empty cells in \(rows) rows read")
        }
    }
}

extension OuterJoinTests {
    /// Differences for the recount, and an entry of each kind of a trail about the report.
    private static let more = """
        set local session_replication_role = replica;
        insert into thidua.figure (root_id, level, unit_id, period_id, indicator_id, parent_id, n, total, weight)
        select root_id, level, unit_id, gen_random_uuid(), gen_random_uuid(), parent_id, 1, 1, 0
        from thidua.unit where unit_id = \(SmallCity.anLao.rawValue);
        insert into thidua.figure_extreme (root_id, level, unit_id, period_id, indicator_id, value, parent_id, occurrences)
        select root_id, level, unit_id, gen_random_uuid(), gen_random_uuid(), 1, parent_id, 1
        from thidua.unit where unit_id = \(SmallCity.anLao.rawValue);
        -- The district holds what its commune holds, which no law lets happen.
        insert into thidua.report
        select (jsonb_populate_record(null::thidua.report, to_jsonb(r) || above)).*
        from thidua.report r, \(above);
        insert into thidua.report_version
        select (jsonb_populate_record(null::thidua.report_version, to_jsonb(v) || above)).*
        from thidua.report_version v, \(above);
        insert into thidua.audit_entry (root_id, seq, at, unit_id, method, path, status, thing, hash)
        select 1, 999995 + place, now(), unit_id, 'run', path, 403, report_id, sha256('')
        from thidua.report,
          unnest('{/reports,/campaigns,/people,/difficulties,/}'::text[]) with ordinality kind (path, place)
        where unit_id = \(SmallCity.batTrang.rawValue);
        """

    /// A plea about each task and a link put to it, under the task's own id.
    private static let asked = """
        set local session_replication_role = replica;
        insert into thidua.plea
        select root_id, level, unit_id, obligation_id, family_id, from_unit, obligation_id, 'excuse', null, 'Lý do', 'asked', 1, null, null,
               told_at, told_at
        from thidua.obligation;
        insert into thidua.evidence (root_id, level, unit_id, evidence_id, family_id, from_unit, obligation_id, kind, link, added_at)
        select root_id, level, unit_id, obligation_id, family_id, from_unit, obligation_id, 'link', 'https://a.vn', told_at
        from thidua.obligation;
        insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, family_id, obligation_id, at)
        select root_id, level, unit_id, obligation_id, from_unit, family_id, obligation_id, told_at from thidua.obligation
        """

    /// A document that Bát Trang notes and its plan rests on.
    private static let noted = """
        set local session_replication_role = replica;
        insert into thidua.document (root_id, level, unit_id, document_id, symbol, state, revision, changed_at)
        select root_id, level, unit_id, '\(SamplePlan.id(98))', '98/2023/NĐ-CP', 'known', 1, now()
        from thidua.unit where unit_id = \(SmallCity.batTrang.rawValue);
        insert into thidua.legal_basis (root_id, level, unit_id, campaign_id, family_id, position, symbol, document_level, document_unit,
                                        document_id)
        select root_id, level, unit_id, campaign_id, family_id, 1, '98/2023/NĐ-CP', level, unit_id, '\(SamplePlan.id(98))'
        from thidua.campaign where unit_id = \(SmallCity.batTrang.rawValue);
        """

    /// Quang Trung co-operates with Bát Trang.
    private static let led = """
        set local session_replication_role = replica;
        update thidua.obligation set role = 'coordinate', lead_unit = \(SmallCity.batTrang.rawValue)
        where unit_id = \(SmallCity.quangTrung.rawValue)
        """

    private static let ended = """
        set local session_replication_role = replica;
        update thidua.unit set ended_on = began_on + 1 where unit_id = \(SmallCity.batTrang.rawValue)
        """

    private static let above = """
        (select jsonb_build_object('unit_id', unit_id, 'level', level, 'reviewer_id', parent_id) as above
         from thidua.unit where unit_id = \(SmallCity.anLao.rawValue)) u
        """
}
