extension TableTelling {
    // Of a subject of the unit's own, and of another's that is placed there.
    static let priorAward = TableTelling(
        "prior_award", seenBy: .upwardFromEither("home_unit"),
        TableRule(
            insert: { hat, me, row in row.unit == me && row["withdrawn_at"] == nil && hat.may(.prepare) },
            updates: [
                ("form = 'LDTT', form_words = null, revision = revision + 1", "true", TableRule.own { $0.may(.prepare) }),
                ("withdrawn_at = now(), why_withdrawn = 'Nhầm'", "true", TableRule.own { $0.may(.prepare) }),
            ],
            columns: [
                "form", "form_words", "from_year", "year", "decided_on", "symbol", "decided_by", "proof", "shown_by", "withdrawn_at",
                "why_withdrawn", "revision", "changed_at",
            ]),
        servers: [
            .gate: [.read],
            .auditor: [.readOnly(["root_id", "level", "unit_id", "award_id", "withdrawn_at", "revision"])],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.prior_award (root_id, level, unit_id, award_id, home_level, home_unit, subject_id, form, year, decided_by,
                                            proof, shown_by, revision, changed_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('prior award', u.unit_id), u.level, u.unit_id,
                    pg_temp.id('subject person', u.unit_id), 'LDTT', 2020, 'UBND xã', 'document', 'Bản sao', 1, long_ago);
            insert into thidua.prior_award (root_id, level, unit_id, award_id, home_level, home_unit, subject_id, placement_id, form_words,
                                            year, decided_by, proof, revision, changed_at)
            select p.root_id, p.level, p.unit_id, pg_temp.id('prior award elsewhere', u.unit_id), p.home_level, p.home_unit, p.subject_id,
                   p.placement_id, 'Giấy khen', 2021, 'UBND xã', 'claimed', 1, long_ago
            from thidua.placement p
            where p.root_id = u.root_id and p.level = u.level and p.unit_id = u.unit_id
              and p.placement_id = pg_temp.id('placement elsewhere', u.unit_id);
            """),
        apart: ["subject_id": "gen_random_uuid()"])
}
