import Emulation

extension TableTelling {
    // One that is in force, and one that waits.
    static let mailbox = TableTelling(
        "mailbox", seenBy: .ownDesk,
        TableRule(
            insert: { hat, me, row in row.unit == me && row["code_hash"] == nil && row["answer"] == nil && hat.may(.announce) },
            updates: [
                (
                    "answer = sha256('1'), answered_at = told_at, answered_by = thidua.my_person(), tries = tries + 1",
                    "true", TableRule.own { $0.may(.announce) }
                ),
                (
                    "answer = sha256('1'), answered_at = told_at, answered_by = gen_random_uuid(), tries = tries + 1",
                    "true", { _, _, _ in false }
                ),
                // What is in force.
                (
                    "answer = sha256('1'), answered_at = told_at, answered_by = thidua.my_person(), tries = tries + 1",
                    "tries = 1 and address <> ''", { _, _, _ in false }
                ),
            ],
            columns: ["answer", "answered_at", "answered_by", "tries"]),
        servers: [
            .worker: [.read, .update(["code_hash"])],
            .auditor: [
                .readOnly(["root_id", "level", "unit_id", "mailbox_id", "told_at", "code_hash", "answer", "answered_at", "answered_by"])
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.mailbox (root_id, level, unit_id, mailbox_id, address, told_at, nth, code_hash, answer, answered_at,
                                        answered_by, tries)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('mailbox', u.unit_id), 'office@example.gov.vn', long_ago, 1, sha256('1'),
                    sha256('1'), long_ago, nobody, 1);
            insert into thidua.mailbox (root_id, level, unit_id, mailbox_id, address, told_at, nth)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('mailbox waiting', u.unit_id), 'new@example.gov.vn', long_ago, 2);
            """))

    static let mailboxWithdrawal = TableTelling(
        "mailbox_withdrawal", seenBy: .ownDesk, TableRule(insert: TableRule.own { $0.may(.announce) }),
        servers: [.worker: [.read], .auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.mailbox_withdrawal (root_id, level, unit_id, mailbox_id, withdrawn_at, by_person)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('mailbox waiting', u.unit_id), long_ago, nobody);
            """))

    static let message = TableTelling(
        "message", seenBy: .ownDesk,
        servers: [
            .worker: [.read, .insert, .update(["state", "tries", "next_at", "ended_at", "reply"])],
            .auditor: [
                .readOnly(["root_id", "level", "unit_id", "message_id", "mailbox_id", "carries", "made_at", "state", "ended_at"])
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.message (root_id, level, unit_id, message_id, mailbox_id, carries, made_at, sha256, state, tries, next_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('message', u.unit_id), pg_temp.id('mailbox', u.unit_id), 'news', long_ago,
                    sha256('Thư'::bytea), 'waiting', 0, long_ago);
            """))

    // With a code in it, perhaps: no request reads what is sent.
    static let messageText = closed(
        "message_text", servers: [.worker: [.read, .insert, .delete]],
        planted: .inEachUnit(
            """
            insert into thidua.message_text (root_id, level, unit_id, message_id, bytes)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('message', u.unit_id), 'Thư'::bytea);
            """))
}
