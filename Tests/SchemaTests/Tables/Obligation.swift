import Emulation

extension TableTelling {
    // One of each: told, done, done by request alone, and what a unit told itself.
    static let obligation = TableTelling(
        "obligation", seenBy: .upward,
        TableRule(
            insert: { hat, me, row in
                row.from == me && (row.unit == me || me.isAbove(row.unit)) && row["state"] == "told" && hat.mayHere(.sign)
            },
            updates: [
                ("state = 'done', account = 'A'", "state = 'told'", TableRule.own { $0.mayHere(.prepare) }),
                (
                    "state = 'returned', account = null, reason = 'R'", "strength = 'ordered' and state = 'done'",
                    { hat, me, row in row.from == me && hat.mayHere(.review) }
                ),
                ("state = 'returned', account = null, reason = 'R'", "strength = 'requested' and state = 'done'", { _, _, _ in false }),
                // Either side in the other's words.
                ("state = 'returned', reason = 'R'", "state = 'told'", { _, _, _ in false }),
                ("state = 'done', account = 'A', reason = 'R'", "state = 'told'", { _, _, _ in false }),
                ("account = 'B', reason = 'R'", "state = 'done'", { _, _, _ in false }),
                ("account = 'B'", "state = 'done'", { _, _, _ in false }),
                ("state = 'told', account = null", "state = 'done'", { _, _, _ in false }),
            ],
            columns: ["state", "revision", "account", "reason", "changed_at"], reviews: true, isWrittenFromAbove: true),
        servers: [
            .auditor: [.read],
            .worker: [
                .readOnly([
                    "root_id", "level", "unit_id", "obligation_id", "family_id", "from_level", "from_unit", "clause_id", "strength",
                    "due_on",
                    "fulfilled_by", "state", "told_at", "changed_at",
                ])
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, role, strength,
                                           fulfilled_by, state, revision, account, told_at, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('obligation ' || k.kind, u.unit_id), pg_temp.id('campaign', city), above.level,
                   above.unit_id, pg_temp.id(k.clause, above.unit_id), 'lead', k.strength, 'nothing', k.state, 1,
                   case k.state when 'done' then 'Xong' end, long_ago, long_ago
            from (values ('told', 'clause', 'ordered', 'told'), ('done', 'clause done', 'ordered', 'done'),
                         ('requested', 'clause requested', 'requested', 'done')) k (kind, clause, strength, state)
            where u.parent_id is not null;
            insert into thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, role, strength,
                                           fulfilled_by, state, revision, told_at, changed_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('obligation own', u.unit_id), pg_temp.id('campaign', city), u.level, u.unit_id,
                    pg_temp.id('clause', u.unit_id), 'lead', 'ordered', 'nothing', 'told', 1, long_ago, long_ago);
            """))
}
