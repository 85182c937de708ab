import Emulation

extension TableTelling {
    static let target = TableTelling(
        "target", seenBy: .upwardAndDownwardForAll,
        TableRule(
            insert: { hat, me, row in row.from == me && me.contains(row.unit) && hat.mayHere(.sign) }, isWrittenFromAbove: true),
        servers: [
            .worker: [.readOnly(["root_id", "level", "campaign_id", "from_unit", "revision"])],
            .auditor: [
                .readOnly(["root_id", "level", "campaign_id", "from_unit", "revision", "unit_id", "indicator_id", "value"])
            ],
        ],
        // One target for itself and all below, and one from above for it alone.
        planted: .inEachUnit(
            """
            insert into thidua.target (root_id, level, unit_id, from_level, from_unit, campaign_id, family_id, home_level, home_unit,
                                       indicator_id, revision, value)
            values (u.root_id, u.level, u.unit_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city),
                    u.level, u.unit_id, pg_temp.id('indicator', u.unit_id), 1, 10);
            insert into thidua.target (root_id, level, unit_id, from_level, from_unit, campaign_id, family_id, home_level, home_unit,
                                       indicator_id, revision, value)
            select u.root_id, u.level, u.unit_id, above.level, above.unit_id, pg_temp.id('campaign', above.unit_id),
                   pg_temp.id('campaign', city), above.level, above.unit_id, pg_temp.id('indicator', above.unit_id), 1, 5
            where u.parent_id is not null;
            """))
}
