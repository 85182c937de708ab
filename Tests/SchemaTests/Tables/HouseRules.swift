import Emulation

extension TableTelling {
    static let houseRules = TableTelling(
        "house_rules", seenBy: .upwardAndDownward, TableRule(insert: TableRule.own { $0.may(.announce) }),
        servers: [.worker: [.read], .auditor: [.readOnly(["root_id", "level", "unit_id", "revision", "answer_days"])]],
        planted: .inEachUnit(
            """
            insert into thidua.house_rules (root_id, level, unit_id, house_rules_id, revision, remind_before, remind_after, answer_days, set_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('house rules', u.unit_id), 1, '{7,1}', '{1}', 5, long_ago);
            """))
}
