import Emulation

extension TableTelling {
    // One of each: asked, granted with more time, an excuse that nobody asked for, and one of a task that another unit leads.
    static let plea = TableTelling(
        "plea", seenBy: .upwardAndLead,
        TableRule(
            insert: { hat, me, row in
                switch row["state"] {
                case "asked": row.unit == me && hat.mayHere(.prepare)
                case "granted": row.to == me && me.isAbove(row.unit) && row["reason"] == nil && hat.mayHere(.review)
                default: false
                }
            },
            updates: [
                ("state = 'withdrawn'", "state = 'asked'", TableRule.own { $0.mayHere(.prepare) }),
                ("state = 'granted'", "state = 'asked'", { hat, me, row in row.to == me && hat.mayHere(.review) }),
                (
                    "state = 'refused', answer = 'A'", "state = 'asked'",
                    { hat, me, row in row.to == me && hat.mayHere(.review) }
                ),
                // Either side in the other's words, and what was decided once more.
                ("state = 'withdrawn', answer = 'A'", "state = 'asked'", { _, _, _ in false }),
                ("answer = 'A'", "state = 'asked'", { _, _, _ in false }),
                ("state = 'asked', moved_from = null, answer = null", "state = 'granted'", { _, _, _ in false }),
                ("answer = 'B'", "state = 'granted'", { _, _, _ in false }),
            ],
            columns: ["state", "revision", "moved_from", "answer", "changed_at"], reviews: true, isWrittenFromAbove: true),
        servers: [
            .auditor: [.read],
            .worker: [.readOnly(["root_id", "level", "unit_id", "obligation_id", "wants", "until", "state", "changed_at"])],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.plea (root_id, level, unit_id, plea_id, family_id, to_unit, obligation_id, wants, until, reason, state,
                                     revision, moved_from, asked_at, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('plea ' || k.state || k.wants, u.unit_id), pg_temp.id('campaign', city),
                   above.unit_id, pg_temp.id('obligation told', u.unit_id), k.wants, k.until, k.reason, k.state, 1, k.moved_from, long_ago,
                   long_ago
            from (values ('excuse', null::date, 'Bão', 'asked', null::date),
                         ('later', date '2024-12-31', 'Bão', 'granted', date '2024-12-15'),
                         ('excuse', null, null, 'granted', null)) k (wants, until, reason, state, moved_from)
            where u.parent_id is not null;
            insert into thidua.plea (root_id, level, unit_id, plea_id, family_id, to_unit, obligation_id, wants, until, reason, state,
                                     revision, moved_from, asked_at, changed_at, lead_unit)
            select u.root_id, u.level, u.unit_id, pg_temp.id('plea led', u.unit_id), pg_temp.id('campaign', city), above.unit_id,
                   o.obligation_id, 'excuse', null, 'Bão', 'withdrawn', 1, null, long_ago, long_ago, o.lead_unit
            from thidua.obligation o
            where o.unit_id = u.unit_id and o.obligation_id = pg_temp.id('obligation led', u.unit_id) and u.parent_id is not null;
            """))
}

extension TableRule.Row {
    fileprivate var to: UnitID? { self["to_unit"].flatMap { Int64($0) }.flatMap(UnitID.init(rawValue:)) }
}
