import Emulation

extension TableTelling {
    // One on the desk, one whose plan is published.
    static let transcript = TableTelling(
        "transcript", seenBy: .audience("case state when 'used' then 'published' else 'internal' end"),
        TableRule(
            insert: { hat, me, row in row.unit == me && row["state"] == "read" && hat.mayHere(.prepare) },
            updates: [
                ("state = 'used'", "state = 'read'", TableRule.own { $0.mayHere(.sign) }),
                ("state = 'used'", "state = 'used'", { _, _, _ in false }),
                ("state = 'read'", "state = 'used'", { _, _, _ in false }),
            ],
            columns: ["state"], delete: { hat, me, row in row.unit == me && row["state"] == "read" && hat.mayHere(.prepare) }),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.transcript (root_id, level, unit_id, campaign_id, family_id, state, media_type, sha256, kept_sha256, kept, pieces,
                                           piece_count, read_at, read_by)
            select u.root_id, u.level, u.unit_id, pg_temp.id(k.what, u.unit_id), pg_temp.id('campaign', city), k.state, 'text/plain',
                   sha256('Kế hoạch'::bytea), sha256('Kế hoạch'::bytea), 'Kế hoạch',
                   '{"pieces": [["type", [[0, 8]], null, []]], "boilerplate": [], "leftovers": []}', 1, long_ago, nobody
            from (values ('draft', 'read'), ('campaign', 'used')) k (what, state);
            """))

    static let transcriptAnswer = TableTelling(
        "transcript_answer", seenBy: .ownDesk, TableRule(insert: TableRule.own { $0.mayHere(.prepare) }),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.transcript_answer (root_id, level, unit_id, campaign_id, piece, turn, family_id, kind, words, answered_at,
                                                  answered_by)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('draft', u.unit_id), 0, 1, pg_temp.id('campaign', city), 'mended',
                    'Kế hoạch phát động', long_ago, nobody);
            """))
}
