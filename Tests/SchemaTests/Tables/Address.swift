import Emulation

extension TableTelling {
    static let address = TableTelling(
        "address", seenBy: .upward,
        TableRule(
            insert: { hat, me, row in row.from == me && me.isAbove(row.unit) && hat.mayHere(.sign) }, isWrittenFromAbove: true),
        servers: [
            .worker: [.readOnly(["root_id", "level", "unit_id", "family_id", "from_unit", "strength"])],
            .auditor: [
                .readOnly([
                    "root_id", "level", "unit_id", "family_id", "from_unit", "campaign_id", "strength", "adopt_by", "since_revision",
                ])
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.address (root_id, level, unit_id, family_id, from_level, from_unit, campaign_id, strength, since_revision)
            select u.root_id, u.level, u.unit_id, pg_temp.id('campaign', city), above.level, above.unit_id,
                   pg_temp.id('campaign', above.unit_id), 'ordered', 1
            where u.parent_id is not null;
            """))
}
