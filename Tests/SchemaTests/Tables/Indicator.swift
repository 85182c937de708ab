extension TableTelling {
    static let indicator = TableTelling(
        "indicator", seenBy: .upwardAndDownward, .published, servers: [.worker: [.read], .auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.indicator (root_id, level, unit_id, indicator_id, campaign_id, family_id, since_revision, position, name,
                                          measure, direction, over_units, over_time, time_first, decimals, asked)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('indicator', u.unit_id), pg_temp.id('campaign', u.unit_id),
                    pg_temp.id('campaign', city), 1, 1, 'Chỉ tiêu', 'hồ sơ', 'more', 'sum', 'sum', false, 0, 'every');
            """))
}
