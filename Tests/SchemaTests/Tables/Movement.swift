extension TableTelling {
    static let movement = TableTelling(
        "movement", seenBy: .upwardAndDownward,
        TableRule(
            insert: TableRule.own { $0.may(.announce) },
            updates: [("name = 'Vì người nghèo', revision = revision + 1", "true", TableRule.own { $0.may(.announce) })],
            columns: ["name", "nominal_from", "nominal_until", "period_text", "revision", "changed_at"]),
        planted: .inEachUnit(
            """
            insert into thidua.movement (root_id, level, unit_id, movement_id, name, revision, changed_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('movement', u.unit_id), 'Phong trào', 1, long_ago);
            """))

    // One that the unit's own plan says.
    static let movementLaunch = TableTelling(
        "movement_launch", seenBy: .upwardAndDownward, TableRule(insert: TableRule.own { $0.may(.announce) }),
        planted: .inEachUnit(
            """
            insert into thidua.movement_launch (root_id, level, unit_id, movement_id, revision, launcher, campaign_level, campaign_unit,
                                                campaign_id, position)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('movement', u.unit_id), 1, 'city', u.level, u.unit_id,
                    pg_temp.id('campaign', u.unit_id), 1);
            """))
}
