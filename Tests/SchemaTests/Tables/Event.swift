import Emulation

extension TableTelling {
    // The kind that is planted is a publication.
    static let event = TableTelling(
        "event", seenBy: .audience("audience"),
        TableRule(insert: { hat, me, row in
            me.contains(row.unit) && hat.mayHere(.sign) && (row["on_behalf_of"] != nil) == (hat == .deputy)
        }),
        servers: [.auditor: [.read], .worker: [.readOnly(["root_id", "unit_id", "family_id", "at", "kind"])]],
        planted: .inEachUnit(
            """
            insert into thidua.event (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, kind, audience, family_id,
                                      campaign_id, subject_id, fingerprint)
            select u.root_id, u.level, u.unit_id, pg_temp.id(audience, u.unit_id), long_ago, u.unit_id, nobody, 'officer',
                   'campaign.published', audience, pg_temp.id('campaign', city), pg_temp.id('campaign', u.unit_id),
                   pg_temp.id('campaign', u.unit_id), ''
            from unnest('{internal,sent,published}'::text[]) audience;
            """))
}
