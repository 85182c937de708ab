import Emulation

extension TableTelling {
    // One of each: gathered, raised, answered to its raiser alone, answered for all, and merged upward while it speaks for others.
    static let difficulty = TableTelling(
        "difficulty",
        seenBy: .audience(
            """
            case when state = 'gathering' then 'internal'
                 when is_published or gathers > 0 and state in ('merged', 'answered') then 'published' else 'sent' end
            """),
        TableRule(
            insert: { hat, me, row in
                guard row.unit == me, row["gathers"] == "0" else { return false }
                return row["state"] == "raised" && hat.mayHere(.prepare) || row["state"] == "gathering" && hat.mayHere(.review)
            },
            updates: [
                ("state = 'withdrawn'", "state = 'raised'", TableRule.own { $0.mayHere(.prepare) }),
                ("words = 'B'", "state = 'gathering'", TableRule.own { $0.mayHere(.review) }),
                (
                    "state = 'answered', answer = 'A'", "state = 'raised'",
                    { hat, me, row in row.unit.parent == me && hat.mayHere(.review) }
                ),
                ("state = 'answered', answer = 'A'", "state = 'gathering'", TableRule.own { $0.mayHere(.review) }),
                ("state = 'returned', question = 'Q'", "state = 'gathering'", { _, _, _ in false }),
                ("words = 'B'", "state = 'answered'", { _, _, _ in false }),
            ],
            columns: [
                "to_unit", "field", "words", "state", "revision", "raised_on", "due_on", "question", "into_level", "into_unit", "into_id",
                "gathers", "answer", "is_published", "changed_at",
            ], reviews: true),
        servers: [
            .auditor: [
                .readOnly(["root_id", "unit_id", "difficulty_id", "family_id", "to_unit", "state", "due_on", "into_unit", "into_id"])
            ]
        ],
        planted: .inEachUnit(
            """
            insert into thidua.difficulty (root_id, level, unit_id, difficulty_id, family_id, to_unit, words, state, revision, raised_on,
                                           due_on, answer, is_published, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id(k.kind, u.unit_id), pg_temp.id('campaign', city),
                   case when k.kind <> 'gathering' then u.parent_id end, 'Thiếu', k.state, 1,
                   case when k.kind <> 'gathering' then date '2024-10-01' end, case when k.kind <> 'gathering' then date '2024-10-15' end,
                   case k.state when 'answered' then 'Bổ sung' end, k.kind = 'for all', long_ago
            from (values ('gathering', 'gathering'), ('raised', 'raised'), ('answered', 'answered'), ('for all', 'answered'))
              k (kind, state)
            where u.parent_id is not null;
            """))
}
