import Emulation
import EmulationFixtures
import Foundation
import Logging
import Operations
import Postgres
import Store

/// A city with one district and many communes, whose reports of every period wait for the district's decision.
struct KillCity: Sendable {
    static let communes = 110
    static let city = try! UnitID("1")
    static let district = try! UnitID("1.1")

    let owner: PostgresClient
    let auditor: PostgresClient
    /// The district's officer.
    let token: String

    /// A report that waits, as it was sent last.
    struct Waiting: Sendable, Hashable {
        let report: UUID
        let unit: UnitID
        let version: Int
    }

    /// A report that somebody was told is accepted.
    struct Acknowledged: Sendable {
        let waiting: Waiting
        let decision: UUID
    }

    /// Migrates, brings in the units and publishes the campaigns.
    init(_ cluster: KillCluster) async throws {
        guard try await KillServer.command("migrate", on: cluster) == 0 else { throw KillFailure("thidua migrate failed") }
        let first = PostgresClient(PostgresConfiguration(url: cluster.ownerURL, connections: 1), logger: .quiet)
        try await first.execute(script: "alter database thidua set thidua.today = '2024-12-20'")
        await first.close()
        owner = PostgresClient(PostgresConfiguration(url: cluster.ownerURL, connections: 2), logger: .quiet)
        auditor = PostgresClient(.application(.auditor, url: cluster.appURL, connections: 1), logger: .quiet)

        let units = (1...Self.communes).map { "X\($0),Xã \($0),xa,,H" }
        let table = (["code,name,level,kind,parent_code", "T,Thành phố,thanh_pho_truc_thuoc_tw,,", "H,Huyện,huyen,,T"] + units).joined(
            separator: "\n")
        let day = Day("2020-01-01")!
        let imported = try await ImportUnits(client: owner).run(table.utf8, at: .roots(number: 1), beganOn: day).units.map(\.id)

        let app = PostgresClient(.application(.actor, url: cluster.appURL, connections: 2), logger: .quiet)
        var token = ""
        for unit in imported {
            let issued = try await IssueToken(client: owner).run(for: .new(name: "Cán bộ \(unit)"), in: unit, role: .leader, from: day)
                .token
            if unit == Self.district { token = issued.text }
            let plan = SamplePlan.plan(
                "Thi đua \(unit)", indicators: unit == Self.city ? SamplePlan.everyAggregation : [],
                addresses: unit.depth < 3 ? [SamplePlan.allChildren] : [], schedule: unit == Self.city ? SamplePlan.months : nil)
            let standing = Standing(tokenHash: issued.hash, unit: unit, attempt: .run)
            let id = SmallCity.campaign(of: unit)
            _ = try await SaveCampaignDraft(id, plan: plan, above: unit.parent.map { ($0, SmallCity.campaign(of: $0)) }, revision: nil)
                .run(as: standing, on: app)
            _ = try await PublishCampaign(id, decision: Decision(id: UUID(), seen: nil)).run(as: standing, on: app)
        }
        self.token = token
        await app.close()
        try await owner.execute(
            script: """
                insert into thidua.report (root_id, level, unit_id, report_id, campaign_id, family_id, period_level, period_unit, period_id,
                                           reviewer_id, state, version, accepted_version, decided_at, decided_by, changed_at)
                select c.root_id, c.level, c.unit_id, gen_random_uuid(), c.campaign_id, c.family_id, p.level, p.unit_id, p.period_id,
                       c.above_unit, 'submitted', 1, null, null, null, now()
                from thidua.campaign c join thidua.period p on p.root_id = c.root_id and p.campaign_id = c.family_id
                where c.level = 3;
                """)
        try await writeVersions()
    }

    /// What waits for the district.
    func waiting() async throws -> [Waiting] {
        try await owner.run(
            Statement<[Waiting]>(
                "waiting", "select report_id, unit_id, version from thidua.report where state = 'submitted'",
                each: { row in Waiting(report: try row.next(UUID.self), unit: try row.next(UnitID.self), version: try row.next(Int.self)) })
        )
    }

    /// Sends every accepted report anew with other numbers: what was accepted counts until the new version is.
    func submitAgain() async throws {
        try await owner.execute(script: "update thidua.report set state = 'submitted', version = version + 1 where state = 'accepted'")
        try await writeVersions()
    }

    /// The numbers of versions that have none yet; written past the operations, for the proof is about acceptances.
    private func writeVersions() async throws {
        try await owner.execute(
            script: """
                insert into thidua.report_version (root_id, level, unit_id, report_id, family_id, version, period_id, indicators, homes, figures, weights,
                                                   explanations, submitted_at, submitted_by)
                select r.root_id, r.level, r.unit_id, r.report_id, r.family_id, r.version, r.period_id, i.ids, i.homes,
                       array(select case k when 6 then 1 else (r.version * k + (r.unit_id >> 16) % 7) / 4.0 end from generate_series(1, 9) k),
                       array(select case k when 3 then 8 end::numeric from generate_series(1, 9) k), array_fill(null::text, array[9]), now(),
                       gen_random_uuid()
                from thidua.report r,
                     (select array_agg(indicator_id order by position) as ids, array_agg(unit_id) as homes from thidua.indicator) i
                where r.state = 'submitted'
                on conflict do nothing;
                """)
    }

    /// Which acknowledged acceptances are not there exactly once: as an event, as the only one of that version, and as the report's state.
    func lost(of acknowledged: [Acknowledged]) async throws -> [UUID] {
        try await owner.run(
            Statement<[UUID]>(
                "lost",
                """
                select a.report
                from unnest(\(acknowledged.map(\.waiting.report)), \(acknowledged.map(\.decision)), \(acknowledged.map { Int32($0.waiting.version) }))
                  a (report, decision, version)
                left join thidua.report r on r.root_id = 1 and r.report_id = a.report
                where r.state is distinct from 'accepted' or r.accepted_version is distinct from a.version
                   or 1 <> (select count(*) from thidua.event e where e.root_id = 1 and e.subject_id = a.report and e.event_id = a.decision)
                   or 1 <> (select count(*) from thidua.event e
                            where e.root_id = 1 and e.subject_id = a.report and e.kind = 'report.accepted'
                              and (e.particulars->>'version')::int = a.version)
                """,
                each: { row in try row.next(UUID.self) }))
    }

    func close() async {
        await owner.close()
        await auditor.close()
    }
}
