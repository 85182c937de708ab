import Emulation
import Postgres
import Store

extension Site {
    /// Everybody whom a plan addresses takes it up, there are so many months to report on, and every other one of them sent each.
    func takeUp(_ telling: Telling, reportingOn months: Int) async throws {
        let (root, plan) = (telling.root, telling.plan)
        try await owner.run(all: [
            Statement("trust foreign keys", "set local session_replication_role = replica"),
            Statement(
                "take it up",
                """
                insert into thidua.campaign (
                  root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, above_level, above_unit, above_id, summary,
                  short_name, start_on, end_on, published_at, published_by)
                select root_id, level, unit_id, gen_random_uuid(), \(plan), 1, \(root), 1, \(root), \(plan), 'Nhiệm vụ', 'Nhiệm vụ',
                       '2024-01-01', '2025-12-31', now(), bench.id(1, unit_id)
                from thidua.address where family_id = \(plan)
                """),
            Statement(
                "issue what takes it up",
                """
                insert into thidua.campaign_revision (
                  root_id, level, unit_id, campaign_id, family_id, revision, above_revision, summary, issued_at, issued_by)
                select root_id, level, unit_id, campaign_id, family_id, 1, 1, 'Nhiệm vụ', now(), published_by
                from thidua.campaign where above_id = \(plan)
                """),
            Statement(
                "begin months",
                """
                insert into thidua.period (root_id, level, unit_id, period_id, campaign_id, starts_on, ends_on, due_on)
                select \(root.rootID), 1, \(root), gen_random_uuid(), \(plan), first, (first + interval '1 month')::date - 1,
                       (first + interval '1 month')::date + 4
                from (select (date '2024-01-01' + n * interval '1 month')::date as first from generate_series(0, \(months) - 1) n) m
                """),
            Statement(
                "send reports",
                """
                insert into thidua.report (
                  root_id, level, unit_id, report_id, campaign_id, family_id, period_level, period_unit, period_id, reviewer_id, state,
                  version, changed_at)
                select c.root_id, c.level, c.unit_id, gen_random_uuid(), c.campaign_id, c.family_id, 1, p.unit_id, p.period_id, \(root),
                       'submitted', 1, now()
                from thidua.campaign c
                join thidua.period p on p.campaign_id = \(plan)
                where c.above_id = \(plan) and hashint8(c.unit_id) % 2 = 0
                """),
        ])
        try await owner.execute(script: "vacuum analyze thidua.campaign, thidua.campaign_revision, thidua.period, thidua.report")
    }
}
