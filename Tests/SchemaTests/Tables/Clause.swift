extension TableTelling {
    static let clause = TableTelling(
        "clause", seenBy: .upwardAndDownward, .published,
        servers: [
            .worker: [.readOnly(["root_id", "level", "unit_id", "campaign_id", "clause_id", "heading"])],
            .auditor: [
                .readOnly([
                    "root_id", "level", "unit_id", "campaign_id", "family_id", "clause_id", "since_revision", "due_on", "fulfilled_by",
                    "who", "strength", "role", "lead_unit",
                ])
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.clause (root_id, level, unit_id, campaign_id, family_id, clause_id, since_revision, position, part, number,
                                       heading, body, evidence_wanted, fulfilled_by)
            select u.root_id, u.level, u.unit_id, pg_temp.id('campaign', u.unit_id), pg_temp.id('campaign', city),
                   pg_temp.id(name, u.unit_id), 1, place, 'task', '1.', 'Phòng Nội vụ', '', false, 'nothing'
            from unnest(array['clause', 'clause done', 'clause requested', 'clause led']) with ordinality c (name, place);
            """))
}
