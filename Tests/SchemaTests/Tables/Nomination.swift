import Emulation

extension TableTelling {
    static let nominationDraft = TableTelling(
        "nomination_draft", seenBy: .ownDesk,
        TableRule(
            reader: { $0.sees(.prepare) }, insert: TableRule.own { $0.mayHere(.prepare) },
            updates: [("revision = revision + 1", "true", TableRule.own { $0.mayHere(.prepare) })],
            columns: [
                "family_id", "subject_unit", "subject_id", "form", "began_on", "ended_on", "achievements", "revision", "changed_at",
            ],
            delete: TableRule.own { $0.mayHere(.prepare) }),
        planted: .inEachUnit(
            """
            insert into thidua.nomination_draft (root_id, level, unit_id, nomination_id, family_id, achievements, revision, changed_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('nomination drafted', u.unit_id), pg_temp.id('campaign', city), '', 1,
                    long_ago);
            """))

    // Three that lie right above, and one that the unit reviews itself.
    static let nomination = TableTelling(
        "nomination", seenBy: .upward,
        TableRule(
            insert: { hat, me, row in
                row.unit == me && row["state"] == "sent" && row["revision"] == "1" && hat.mayHere(.sign)
            },
            updates: [
                ("state = 'withdrawn'", "state = 'sent'", moving(to: "withdrawn")),
                ("state = 'withdrawn'", "state = 'appraised'", moving(to: "withdrawn")),
                ("state = 'sent'", "state = 'returned'", moving(to: "sent")),
                ("state = 'received', revision = 2", "state = 'sent'", moving(to: "received")),
                ("state = 'received'", "state = 'returned'", moving(to: "received")),
                ("state = 'returned'", "state = 'received'", moving(to: "returned")),
                ("state = 'refused'", "state = 'received'", moving(to: "refused")),
                ("state = 'awarded'", "state = 'appraised'", moving(to: "awarded")),
                ("state = 'awarded'", "state = 'returned'", moving(to: "awarded")),
            ],
            columns: ["state", "revision", "changed_at"], reviews: true),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.nomination (root_id, level, unit_id, nomination_id, family_id, subject_level, subject_unit, subject_id,
                                           placement_id, form, began_on, ended_on, at_unit, reach_unit, state, revision, sent_at, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('nomination ' || k.state, u.unit_id), pg_temp.id('campaign', city), u.level,
                   u.unit_id, pg_temp.id('subject person', u.unit_id), pg_temp.id('placement', u.unit_id), 'GK-X', '2024-01-01',
                   '2024-12-31', k.at_unit, k.at_unit, k.state, 1, long_ago, long_ago
            from (values ('sent', above.unit_id), ('returned', above.unit_id), ('appraised', above.unit_id), ('received', u.unit_id))
              k (state, at_unit)
            where k.at_unit is not null;
            """))

    static let nominationText = TableTelling(
        "nomination_text", seenBy: .upwardAsFarAs("reach_unit"), TableRule(insert: TableRule.own { $0.mayHere(.sign) }),
        servers: [
            .auditor: [.readOnly(["root_id", "level", "unit_id", "nomination_id", "version", "family_id", "reach_unit", "sent_at"])]
        ],
        planted: .inEachUnit(
            """
            insert into thidua.nomination_text (root_id, level, unit_id, nomination_id, version, family_id, reach_unit, achievements, sent_at)
            select n.root_id, n.level, n.unit_id, n.nomination_id, 1, n.family_id, n.reach_unit, 'Hiến 200 m² đất', long_ago
            from thidua.nomination n where n.unit_id = u.unit_id;
            """))

    // Of the reviewer: a receipt, a return, an appraisal and, of one that it reviews itself, a refusal.
    static let nominationReview = TableTelling(
        "nomination_review", seenBy: .upwardAsFarAs("reach_unit"),
        TableRule(
            insert: { hat, me, row in
                row.reach == me && me.contains(row.unit) && (row["deed"] == "refusal" ? hat.mayHere(.sign) : hat.may(.appraise))
            }, isWrittenFromAbove: true),
        servers: [
            .auditor: [
                .readOnly([
                    "root_id", "level", "unit_id", "nomination_id", "revision", "reach_unit", "deed", "returns", "returns_allowed",
                    "received_on", "pack", "pack_sha256",
                ])
            ]
        ],
        planted: .once(
            """
            insert into thidua.nomination_review (root_id, level, unit_id, nomination_id, revision, family_id, reach_unit, deed, words,
                                                  article, checks, returns, returns_allowed, received_on, pack, pack_sha256, done_at)
            select n.root_id, n.level, n.unit_id, n.nomination_id, k.revision, n.family_id, n.reach_unit, k.deed,
                   case when k.deed <> 'receipt' then 'Thiếu biên bản' end, case k.deed when 'refusal' then 'Điều 84' end,
                   case k.deed when 'appraisal' then '{dossier}'::text[] end, case k.deed when 'return' then 1 end,
                   case k.deed when 'return' then 1 end, case k.deed when 'receipt' then date '2024-12-20' end,
                   case k.deed when 'receipt' then p.pack end, case k.deed when 'receipt' then p.sha256 end, n.sent_at
            from thidua.nomination n
            join (values ('sent', 'receipt', 1), ('returned', 'return', 2), ('appraised', 'appraisal', 2), ('received', 'refusal', 2))
              k (state, deed, revision) on k.state = n.state
            cross join thidua.law_pack p
            where p.pack = 'vn';
            """),
        apart: ["pack": "'apart'"])

    static let verdict = TableTelling(
        "verdict", seenBy: .upwardAsFarAs("reach_unit"),
        TableRule(
            insert: { hat, me, row in
                switch row["step"] {
                case "submission": row.unit == me && hat.mayHere(.sign)
                case "decision": row.reach == me && me.contains(row.unit) && hat.mayHere(.sign)
                default: row.reach == me && me.contains(row.unit) && hat.may(.appraise)
                }
            }, isWrittenFromAbove: true),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.verdict (root_id, level, unit_id, nomination_id, revision, family_id, reach_unit, step, form, packs, hashes,
                                        truth, facts, results, judged_at)
            select n.root_id, n.level, n.unit_id, n.nomination_id, k.revision, n.family_id, n.reach_unit, k.step, n.form, '{vn}',
                   array[sha256('pack: vn'::bytea)], 'unknown', '{}', '{}', long_ago
            from thidua.nomination n
            join (values ('sent', 'submission', 1), ('returned', 'receipt', 2), ('appraised', 'appraisal', 3), ('received', 'decision', 4))
              k (state, step, revision) on k.state = n.state
            where n.unit_id = u.unit_id;
            """))

    /// Whoever nominated sends again and takes back; whoever reviews does the rest.
    private static func moving(to state: String) -> TableRule.Writer {
        { hat, me, row in
            let from = row["state"] ?? ""
            let finds =
                row.unit == me && ["sent", "received", "returned"].contains(from)
                || row.at == me && ["sent", "received", "appraised"].contains(from)
            let may =
                switch state {
                case "sent", "withdrawn": row.unit == me && hat.mayHere(.sign)
                case "received", "returned", "appraised": row.at == me && hat.may(.appraise)
                default: row.at == me && hat.mayHere(.sign)
                }
            return finds && may
        }
    }
}

extension TableRule.Row {
    fileprivate var reach: UnitID? { self["reach_unit"].flatMap { Int64($0) }.flatMap(UnitID.init(rawValue:)) }
    fileprivate var at: UnitID? { self["at_unit"].flatMap { Int64($0) }.flatMap(UnitID.init(rawValue:)) }
}
