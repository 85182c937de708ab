import Emulation

extension TableTelling {
    static let register = TableTelling(
        "register", seenBy: .upward,
        TableRule(
            insert: TableRule.own { $0.may(.register) || $0.mayHere(.sign) },
            updates: [
                ("last = last + 1, last_at = '2024-12-20 12:00+07'", "true", TableRule.own { $0.may(.register) || $0.mayHere(.sign) }),
                ("ends_on = '2024-12-20', closed_at = now()", "true", TableRule.own { $0.may(.register) || $0.mayHere(.sign) }),
            ],
            columns: ["last", "last_at", "last_family", "ends_on", "closed_at"]),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.register (root_id, level, unit_id, register_id, series_id, form, types, suffix, starts_on, ends_on, first, last,
                                         last_family)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('register', u.unit_id), pg_temp.id('register', u.unit_id), 'state', '{plan}',
                    'UBND', '2024-01-01', '2024-12-31', 1, 0, pg_temp.id('campaign', city));
            """))

    // One of each state; those with a number were reserved first. And one that nothing leads to.
    static let document = TableTelling(
        "document", seenBy: .audience("case state when 'issued' then 'published' when 'known' then 'below' else 'internal' end"),
        TableRule(
            insert: { hat, me, row in
                guard row.unit == me else { return false }
                return switch row["state"] {
                case "reserved": hat.may(.register)
                case "issued": hat.mayHere(.sign)
                case "known": hat.may(.cite) || hat.mayHere(.sign)
                default: false
                }
            },
            updates: [
                ("state = 'cancelled', reason = 'R'", "state = 'reserved'", TableRule.own { $0.may(.register) }),
                // By the post by which another of the unit's was signed, for nobody reads posts.
                (
                    """
                    state = 'issued', summary = 'S', issued_on = '2024-12-20', signer = 'N', signer_capacity = 'TM',
                    signer_membership = (
                      select d.signer_membership from thidua.document d where d.unit_id = document.unit_id and d.state = 'issued' limit 1)
                    """, "state = 'reserved'", TableRule.own { $0.mayHere(.sign) }
                ),
                // Signed by nobody's post.
                (
                    "state = 'issued', summary = 'S', issued_on = '2024-12-20', signer = 'N', signer_capacity = 'TM'", "state = 'reserved'",
                    { _, _, _ in false }
                ),
                ("summary = 'S'", "state = 'issued'", { _, _, _ in false }),
                ("summary = 'S'", "state = 'known'", { _, _, _ in false }),
                ("state = 'issued', reason = null", "state = 'cancelled'", { _, _, _ in false }),
                ("state = 'cancelled', reason = 'R'", "state = 'issued'", { _, _, _ in false }),
                ("reason = 'R'", "state = 'cancelled'", { _, _, _ in false }),
            ],
            columns: [
                "family_id", "state", "revision", "summary", "issued_on", "signer", "signer_capacity", "signer_post", "signer_membership",
                "under_id", "reason", "changed_at",
            ],
            delete: { hat, me, row in row.unit == me && row["state"] == "known" && row["family_id"] == nil && hat.may(.cite) }),
        servers: [
            .auditor: [.read], .worker: [.readOnly(["root_id", "level", "unit_id", "document_id", "symbol", "summary"])],
            .gate: [.readOnly(["root_id", "level", "unit_id", "document_id", "symbol"])],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.document (root_id, level, unit_id, document_id, register_id, number, symbol, type, family_id, state, revision,
                                         purpose, given_at, summary, issued_on, signer, signer_capacity, signer_membership, reason,
                                         changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id(k.state, u.unit_id), pg_temp.id('register', u.unit_id), k.number, k.symbol, 'plan',
                   pg_temp.id('campaign', city), k.state, 1, 'Hội nghị', long_ago, k.summary,
                   case k.state when 'issued' then date '2024-12-20' end, k.signer, k.capacity, case k.state when 'issued' then (
                     select m.membership_id from thidua.membership m where m.unit_id = u.unit_id and m.role = 'leader' limit 1) end,
                   k.reason, long_ago
            from (values ('reserved', 1, '01/KH-UBND', null, null, null, null), ('issued', 2, '02/KH-UBND', 'Kế hoạch', 'Người ký', 'TM', null),
                         ('cancelled', 3, '03/KH-UBND', null, null, null, 'Nhầm'))
              k (state, number, symbol, summary, signer, capacity, reason);
            insert into thidua.document (root_id, level, unit_id, document_id, symbol, family_id, state, revision, issuer, changed_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('known', u.unit_id), '45-NQ/TW', pg_temp.id('campaign', city), 'known', 1,
                    'Bộ Chính trị', long_ago);
            insert into thidua.document (root_id, level, unit_id, document_id, symbol, state, revision, changed_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('mistyped', u.unit_id), '54-NQ/TW', 'known', 1, long_ago);
            """),
        // A number is taken once, whatever lets its signer.
        apart: ["number": "r.number + 1000"])

    static let documentEnd = TableTelling(
        "document_end", seenBy: .audience("case when is_known then 'below' else 'published' end"),
        TableRule(insert: { hat, me, row in row.unit == me && hat.may(["1", "true"].contains(row["is_known"]) ? .cite : .register) }),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.document_end (root_id, level, unit_id, document_id, is_known, how, ended_on, by_words, by_level, by_unit, by_id,
                                             said_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id(k.state, u.unit_id), k.is_known, 'replaced', date '2025-03-01', '45-NQ/TW',
                   u.level, u.unit_id, case when not k.is_known then pg_temp.id('known', u.unit_id) else pg_temp.id('issued', u.unit_id) end,
                   long_ago
            from (values ('issued', false), ('known', true)) k (state, is_known);
            """))
}
