extension TableTelling {
    static let anchorEvent = TableTelling(
        "anchor_event", seenBy: .upwardAndDownward,
        TableRule(
            insert: TableRule.own { $0.may(.announce) },
            updates: [("revision = revision", "true", TableRule.own { $0.may(.announce) })],
            columns: ["name", "planned_on", "held_on", "revision"]),
        servers: [.worker: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.anchor_event (root_id, level, unit_id, event_id, name)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('event', u.unit_id), 'Đại hội');
            """))

    static let anchorEventHistory = TableTelling(
        "anchor_event_history", seenBy: .upwardAndDownward, TableRule(insert: TableRule.own { $0.may(.announce) }),
        planted: .inEachUnit(
            """
            insert into thidua.anchor_event_history (root_id, level, unit_id, event_id, revision, name, changed_at, changed_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('event', u.unit_id), 1, 'Đại hội', long_ago, nobody);
            """))
}
