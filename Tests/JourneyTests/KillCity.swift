import Emulation
import EmulationFixtures
import Foundation
import Logging
import Operations
import Postgres
import PostgresTesting
import Store

/// A city with one district and many communes, whose reports of every period wait for the district's decision.
struct KillCity: Sendable {
    static let communes = 110
    static let city = UnitID.written("1")
    static let district = UnitID.written("1.1")

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
        try await withClient(PostgresConfiguration(url: cluster.ownerURL, connections: 1)) { try await Founder($0).stopClock() }
        owner = PostgresClient(PostgresConfiguration(url: cluster.ownerURL, connections: 2), logger: .quiet)
        auditor = PostgresClient(.application(.auditor, url: cluster.appURL, connections: 1), logger: .quiet)

        let communes = (1...Self.communes).map { "X\($0),Xã \($0),xa,,H" }
        let units = try await Founder(owner).found(
            (["T,Thành phố,thanh_pho_truc_thuoc_tw,,", "H,Huyện,huyen,,T"] + communes).joined(separator: "\n"))
        let leaders = try await Founder(owner).leaders(of: units)
        token = leaders[Self.district]!.token.text
        try await withClient(.application(.actor, url: cluster.appURL, connections: 2)) { app in
            for unit in units {
                let plan =
                    unit == Self.city
                    ? SamplePlan.ofCity()
                    : SamplePlan.plan("Thi đua \(unit)", addresses: unit == Self.district ? [SamplePlan.allChildren] : [])
                try await leaders[unit]!.standing.publish(plan, on: app)
            }
        }
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
