import Emulation

extension TableTelling {
    // The first was sent, the second is on the desk.
    static let report = TableTelling(
        "report", seenBy: .upwardOnceSent,
        TableRule(
            insert: { hat, me, row in row.unit == me && row["state"] == "draft" && row["version"] == "0" && hat.mayHere(.prepare) },
            updates: [
                ("state = 'submitted'", "state = 'draft'", TableRule.own { $0.mayHere(.sign) }),
                ("state = 'correcting'", "state = 'draft'", TableRule.own { $0.mayHere(.prepare) }),
                ("state = 'accepted'", "state = 'draft'", { _, _, _ in false }),
                ("state = 'returned'", "state = 'submitted'", { hat, me, row in row.unit.parent == me && hat.mayHere(.review) }),
                ("state = 'correcting'", "state = 'submitted'", { _, _, _ in false }),
            ],
            columns: ["state", "version", "accepted_version", "reason", "to_date", "decided_at", "decided_by", "changed_at"], reviews: true),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.report (root_id, level, unit_id, report_id, campaign_id, family_id, period_level, period_unit, period_id,
                                       reviewer_id, state, version, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('report' || n, u.unit_id), pg_temp.id('campaign', u.unit_id),
                   pg_temp.id('campaign', city), 1, city, pg_temp.id('period' || n, city), u.parent_id,
                   case n when 1 then 'submitted' else 'draft' end, case n when 1 then 1 else 0 end, long_ago
            from generate_series(1, 2) n where u.parent_id is not null;
            """))

    static let reportDraft = TableTelling(
        "report_draft", seenBy: .ownDesk,
        TableRule(
            reader: { $0.sees(.prepare) }, insert: TableRule.own { $0.mayHere(.prepare) },
            updates: [("revision = revision", "true", TableRule.own { $0.mayHere(.prepare) })],
            columns: [
                "revision", "note", "indicators", "figures", "weights", "explanations", "changed_at", "changed_by", "presented_at",
                "presented_by", "presented_revision", "presented_note",
            ],
            delete: TableRule.own { $0.mayHere(.prepare) }),
        planted: .inEachUnit(
            """
            insert into thidua.report_draft (root_id, level, unit_id, report_id, family_id, indicators, figures, weights, explanations,
                                             changed_at, changed_by)
            select u.root_id, u.level, u.unit_id, pg_temp.id('report' || n, u.unit_id), pg_temp.id('campaign', city), '{}', '{}', '{}',
                   '{}', long_ago, nobody
            from generate_series(1, 2) n where u.parent_id is not null;
            """))

    static let reportVersion = TableTelling(
        "report_version", seenBy: .upward, TableRule(insert: TableRule.own { $0.mayHere(.sign) }), servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.report_version (root_id, level, unit_id, report_id, family_id, version, period_id, indicators, homes,
                                               figures, weights, explanations, submitted_at, submitted_by)
            select u.root_id, u.level, u.unit_id, pg_temp.id('report1', u.unit_id), pg_temp.id('campaign', city), 1,
                   pg_temp.id('period1', city), '{}', '{}', '{}', '{}', '{}', long_ago, nobody
            where u.parent_id is not null;
            """))
}
