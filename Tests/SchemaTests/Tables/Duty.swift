extension TableTelling {
    static let duty = TableTelling(
        "duty", seenBy: .upwardAndDownward, .published,
        planted: .inEachUnit(
            """
            insert into thidua.duty (root_id, level, unit_id, campaign_id, family_id, duty_id, since_revision, position, heading, body)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city),
                    pg_temp.id('duty', u.unit_id), 1, 1, 'Nhiệm vụ', '');
            """))
}
