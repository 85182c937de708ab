extension TableTelling {
    static let campaignDraft = TableTelling(
        "campaign_draft", seenBy: .ownDesk,
        TableRule(
            reader: { $0.sees(.prepare) }, insert: TableRule.own { $0.mayHere(.prepare) },
            updates: [("revision = revision", "true", TableRule.own { $0.mayHere(.prepare) })],
            columns: ["revision", "body", "changed_at", "changed_by"], delete: TableRule.own { $0.mayHere(.prepare) }),
        planted: .inEachUnit(
            """
            insert into thidua.campaign_draft (root_id, level, unit_id, campaign_id, family_id, above_level, above_unit, above_id, body,
                                               changed_at, changed_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('draft', u.unit_id),
                    case when u.parent_id is null then pg_temp.id('draft', u.unit_id) else pg_temp.id('campaign', city) end,
                    above.level, u.parent_id, case when u.parent_id is not null then pg_temp.id('campaign', u.parent_id) end, '{}',
                    long_ago, nobody);
            """))

    static let campaign = TableTelling(
        "campaign", seenBy: .upwardAndDownward,
        TableRule(
            insert: TableRule.own { $0.mayHere(.sign) },
            updates: [("closed_by = closed_by", "true", TableRule.own { $0.mayHere(.sign) })],
            columns: ["state", "revision", "end_on", "end_event", "end_event_unit", "closed_at", "closed_by"]),
        servers: [
            .worker: [.read],
            .auditor: [
                .readOnly([
                    "root_id", "level", "unit_id", "campaign_id", "family_id", "family_level", "family_unit", "above_level", "above_unit",
                    "above_id", "state", "revision", "published_at",
                ])
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.campaign (root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, above_level,
                                         above_unit, above_id, summary, short_name, start_on, end_on, schedule_every, schedule_from,
                                         published_at, published_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, city, above.level,
                    u.parent_id, case when u.parent_id is not null then pg_temp.id('campaign', u.parent_id) end,
                    'Kế hoạch', 'Thi đua', '2024-01-01', '2024-12-31', case when u.parent_id is null then 'month' end,
                    case when u.parent_id is null then date '2024-01-01' end, long_ago, nobody);
            """))

    static let campaignRevision = TableTelling(
        "campaign_revision", seenBy: .upwardAndDownward, .published,
        servers: [
            .auditor: [
                .readOnly([
                    "root_id", "level", "unit_id", "campaign_id", "revision", "above_revision", "issued_at", "document_id", "recipients",
                ])
            ],
            .worker: [.readOnly(["root_id", "level", "unit_id", "campaign_id", "revision", "issued_at"])],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.campaign_revision (root_id, level, unit_id, campaign_id, family_id, revision, summary, issued_at, issued_by,
                                                  document_id)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city), 1, 'Ban hành',
                    long_ago, nobody, pg_temp.id('issued', u.unit_id));
            """))
}
