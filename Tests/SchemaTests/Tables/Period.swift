extension TableTelling {
    static let period = TableTelling(
        "period", seenBy: .upwardAndDownward,
        TableRule(
            insert: TableRule.own { $0.mayHere(.sign) || $0.may(.announce) },
            delete: TableRule.own { $0.mayHere(.sign) || $0.may(.announce) }),
        servers: [.worker: [.read, .insert], .auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.period (root_id, level, unit_id, period_id, campaign_id, starts_on, ends_on)
            select u.root_id, u.level, u.unit_id, pg_temp.id('period' || n, u.unit_id), pg_temp.id('campaign', u.unit_id),
                   make_date(2024, n, 1), make_date(2024, n, 28)
            from generate_series(1, 2) n where u.parent_id is null;
            """))
}
