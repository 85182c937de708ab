import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

@Suite("A unit's own reports", .timeLimit(.minutes(20)))
struct OwnReportsTests {
    private let values = SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5)

    private func told(_ rows: [OwnReportRow]) -> [String] {
        rows.map { row in
            let report = row.report
            let state = report.state?.rawValue ?? "none"
            let accepted = report.acceptedVersion.map { " counts \($0)" } ?? ""
            return "\(report.period.span.startsOn) \(state) \(report.version)\(accepted)"
                + (row.isOverdue ? " overdue" : row.isMissing ? " missing" : "")
        }
    }

    @Test("come month by month, the latest first, with those that are not there, and none of a month that has not begun")
    func months() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let periods = try await city.periods()
            func own(_ unit: UnitID) async throws -> [OwnReportRow] {
                try await ListOwnReports(after: nil, limit: 200).run(as: city.standing(in: unit), on: city.app).reports
            }
            let (batTrang, office) = (SmallCity.batTrang, city.standing(in: SmallCity.anLao))
            #expect(
                try await told(own(batTrang)) == ["2024-12-01 none 0 missing", "2024-11-01 none 0 overdue", "2024-10-01 none 0 overdue"])
            #expect(try await own(SmallCity.huyenDoan).allSatisfy { !$0.isMissing }, "who was requested owes nothing")
            #expect(try await own(SmallCity.city).isEmpty, "whom nobody addressed reports to nobody")

            let october = try await city.submit(values, from: batTrang, period: periods[0].id)
            try await city.accept(october)
            _ = try await CorrectReport(october, decision: .new).run(as: city.standing(in: batTrang), on: city.app)
            let november = try await city.submit(values, from: batTrang, period: periods[1].id)
            #expect(
                try await told(own(batTrang)) == [
                    "2024-12-01 none 0 missing", "2024-11-01 submitted 1", "2024-10-01 correcting 1 counts 1",
                ])
            _ = try await ReturnReport(november, of: batTrang, version: 1, reason: "Sai", decision: .new).run(as: office, on: city.app)
            let rows = try await own(batTrang)
            #expect(told(rows)[1] == "2024-11-01 returned 1 overdue")
            #expect(rows.map(\.report.period.id) == periods.prefix(3).reversed().map(\.id))
            #expect(rows.allSatisfy { $0.report.reviewer == SmallCity.anLao && $0.report.reviewerName == "Huyện An Lão" })
            #expect(rows.map(\.report.report) == [nil, november, october])

            // Held against the other list that says what is owed: of this one it is what has begun and lies on the desk.
            let duties = try await ReadDuties().run(as: city.standing(in: batTrang), on: city.app).owed.filter { $0.deed == .report }
            let onDesk = rows.filter { $0.report.state?.isOnDesk ?? true }
            #expect(Set(duties.map { $0.period?.id }) == Set(onDesk.map(\.report.period.id)))

            try await city.standing(in: SmallCity.city).close(on: city.app)
            let closed = try await own(batTrang)
            #expect(
                closed.count == 3 && closed.allSatisfy { !$0.report.isOpen && !$0.isMissing }, "what is over stays, and is owed no more")
        }
    }

    @Test("come in pages that each go on where the last one ended, of several campaigns in one month")
    func pages() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            // The same periods of a second family: a row of another campaign of each month.
            try await city.owner.execute(script: Self.another)
            let standing = city.standing(in: SmallCity.batTrang)
            let right = try await ListOwnReports(after: nil, limit: 200).run(as: standing, on: city.app)
            #expect(right.reports.count == 6 && right.next == nil)
            func key(_ row: OwnReportRow) -> String { "\(row.report.period.span.startsOn) \(row.report.campaign)" }
            #expect(right.reports.map(key) == right.reports.map(key).sorted(by: >))
            var asked = 0
            for limit in 1...6 {
                var rows: [OwnReportRow] = [], after: OwnReportPlace?
                repeat {
                    let page = try await ListOwnReports(after: after, limit: limit).run(as: standing, on: city.app)
                    rows += page.reports
                    after = page.next
                    asked += 1
                } while after != nil
                #expect(rows.map(key) == right.reports.map(key), "pages of \(limit)")
            }
            // A place that knows the month alone loses the second campaign of it.
            let latest = right.reports[0].report.period.span.startsOn
            let lost = right.reports.dropFirst().count { $0.report.period.span.startsOn == latest }
            #expect(lost == 1)
            print("own reports: 6 rows of 2 campaigns in pages of 1 to 6, \(asked) pages; by the month alone \(lost) was lost")
        }
    }

    private static let another = """
        set local session_replication_role = replica;
        create temporary table other as select '\(SamplePlan.id(7777))'::uuid as family, '\(SamplePlan.id(7778))'::uuid as campaign;
        insert into thidua.campaign
        select (jsonb_populate_record(null::thidua.campaign, to_jsonb(c) || jsonb_build_object('campaign_id', o.family, 'family_id', o.family))).*
        from thidua.campaign c, other o where c.campaign_id = '\(SmallCity.cityCampaign)';
        insert into thidua.campaign
        select (jsonb_populate_record(null::thidua.campaign, to_jsonb(c)
          || jsonb_build_object('campaign_id', o.campaign, 'family_id', o.family, 'above_id', o.family))).*
        from thidua.campaign c, other o where c.campaign_id = '\(SmallCity.campaign(of: SmallCity.batTrang))';
        insert into thidua.address
        select (jsonb_populate_record(null::thidua.address, to_jsonb(a) || jsonb_build_object('family_id', o.family))).*
        from thidua.address a, other o where a.unit_id = \(SmallCity.batTrang.rawValue);
        insert into thidua.period
        select (jsonb_populate_record(null::thidua.period, to_jsonb(p)
          || jsonb_build_object('campaign_id', o.family, 'period_id', gen_random_uuid()))).*
        from thidua.period p, other o where p.campaign_id = '\(SmallCity.cityCampaign)';
        """
}
