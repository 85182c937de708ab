import Emulation

extension TableTelling {
    // One of each: told, done, done by request alone, led by another, what a unit told itself, and what goes on from that.
    static let obligation = TableTelling(
        "obligation", seenBy: .upwardAndLead,
        TableRule(
            insert: { hat, me, row in
                row.from == me && (row.unit == me || me.isAbove(row.unit)) && row["state"] == "told" && row["since_unit"] == nil
                    && hat.mayHere(.sign)
            },
            updates: [
                ("state = 'done', account = 'A'", "state = 'told'", TableRule.own { $0.mayHere(.prepare) }),
                (
                    "state = 'returned', account = null, reason = 'R'", "strength = 'ordered' and state = 'done'",
                    { hat, me, row in row.from == me && hat.mayHere(.review) }
                ),
                ("state = 'returned', account = null, reason = 'R'", "strength = 'requested' and state = 'done'", { _, _, _ in false }),
                // Either side in the other's words; of what a unit told itself there is one side.
                ("state = 'returned', reason = 'R'", "from_unit <> unit_id and state = 'told'", { _, _, _ in false }),
                (
                    "state = 'returned', reason = 'R'", "from_unit = unit_id and state = 'told'",
                    { hat, me, row in row.from == me && row.unit == me && hat.mayHere(.review) }
                ),
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
                    "fulfilled_by", "state", "told_at", "changed_at", "role", "lead_unit", "since_level", "since_unit", "since_id",
                ]),
                .insertWith(["since_level", "since_unit", "since_id"]),
                .turn(
                    ["state", "reason", "changed_at"], to: "state = 'passed', reason = null, changed_at = now()", of: "state",
                    among: ["told", "returned"]),
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, role, strength,
                                           fulfilled_by, state, revision, account, told_at, changed_at, lead_unit)
            select u.root_id, u.level, u.unit_id, pg_temp.id('obligation ' || k.kind, u.unit_id), pg_temp.id('campaign', city), above.level,
                   above.unit_id, pg_temp.id(k.clause, above.unit_id), k.role, k.strength, 'nothing', k.state, 1,
                   case k.state when 'done' then 'Xong' end, long_ago, long_ago,
                   case k.role when 'coordinate' then (
                     select min(b.unit_id) from thidua.unit b where b.parent_id = u.parent_id and b.unit_id <> u.unit_id) end
            from (values ('told', 'clause', 'ordered', 'told', 'lead'), ('done', 'clause done', 'ordered', 'done', 'lead'),
                         ('requested', 'clause requested', 'requested', 'done', 'lead'),
                         ('led', 'clause led', 'ordered', 'told', 'coordinate')) k (kind, clause, strength, state, role)
            where u.parent_id is not null;
            insert into thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, role, strength,
                                           fulfilled_by, state, revision, told_at, changed_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('obligation own', u.unit_id), pg_temp.id('campaign', city), u.level, u.unit_id,
                    pg_temp.id('clause', u.unit_id), 'lead', 'ordered', 'nothing', 'told', 1, long_ago, long_ago);
            insert into thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, role, strength,
                                           fulfilled_by, state, revision, told_at, changed_at, since_level, since_unit, since_id)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('obligation since', u.unit_id), pg_temp.id('campaign', city), u.level, u.unit_id,
                    pg_temp.id('clause done', u.unit_id), 'lead', 'ordered', 'nothing', 'told', 1, long_ago, long_ago, u.level, u.unit_id,
                    pg_temp.id('obligation own', u.unit_id));
            """),
        // A copy would be the same task told to the same unit.
        apart: ["clause_id": "gen_random_uuid()"])
}
