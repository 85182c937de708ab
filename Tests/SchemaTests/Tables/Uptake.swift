extension TableTelling {
    static let uptake = TableTelling(
        "uptake", seenBy: .upward, TableRule(insert: TableRule.own { $0.may(.prepare) }),
        servers: [.registrar: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.uptake (root_id, level, unit_id, uptake_id, obligation_id, in_hand_of, taken_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('uptake', u.unit_id), pg_temp.id('obligation told', u.unit_id),
                   pg_temp.id('somebody', u.unit_id), long_ago
            where u.parent_id is not null;
            """))
}
