import Emulation

extension TableTelling {
    // One that nobody opened, one that somebody did and its mailbox knows of, a document, and one that went upward.
    static let delivery = TableTelling(
        "delivery", seenBy: .recipientAndSender,
        TableRule(
            insert: { hat, me, row in
                let isUpward = row.unit == me.parent && row["document_id"] != nil && row["obligation_id"] == nil && row["words"] == nil
                guard row.from == me, me.isAbove(row.unit) || isUpward, row["opened_at"] == nil, row["message_id"] == nil else {
                    return false
                }
                return hat.mayHere(row["document_id"] == nil ? .review : .sign)
            },
            updates: [
                ("opened_at = now(), opened_by = thidua.my_person()", "true", TableRule.own { $0.may(.open) }),
                ("opened_at = now(), opened_by = gen_random_uuid()", "true", { _, _, _ in false }),
                ("opened_at = null, opened_by = null", "true", { _, _, _ in false }),
            ],
            columns: ["opened_at", "opened_by"], isWrittenFromAbove: true),
        servers: [
            .worker: [
                .insertWithout(["by_person", "words", "opened_at", "message_id", "document_id"]),
                .readOnly([
                    "root_id", "level", "unit_id", "delivery_id", "from_unit", "from_level", "obligation_id", "document_id", "by_person",
                    "at", "message_id",
                ]),
                .update(["message_id"]),
            ],
            .auditor: [
                .readOnly([
                    "root_id", "unit_id", "delivery_id", "from_unit", "by_person", "obligation_id", "document_id", "at", "opened_at",
                    "opened_by", "message_id",
                ])
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, family_id, by_person, obligation_id, words, at,
                                         opened_at, opened_by, message_id)
            select u.root_id, u.level, u.unit_id, pg_temp.id('delivery ' || k.kind, u.unit_id), above.unit_id, pg_temp.id('campaign', city),
                   nobody, pg_temp.id('obligation ' || k.kind, u.unit_id), 'Sắp đến hạn', long_ago, k.opened_at, k.opened_by,
                   case when k.opened_at is not null then pg_temp.id('message', u.unit_id) end
            from (values ('told', null::timestamptz, null::uuid), ('requested', long_ago, nobody)) k (kind, opened_at, opened_by)
            where u.parent_id is not null;
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('delivery document', u.unit_id), above.unit_id, above.level,
                   pg_temp.id('campaign', city), nobody, pg_temp.id('issued', above.unit_id), long_ago
            where u.parent_id is not null;
            insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
            select u.root_id, above.level, above.unit_id, pg_temp.id('delivery upward', u.unit_id), u.unit_id, u.level,
                   pg_temp.id('campaign', city), nobody, pg_temp.id('issued', u.unit_id), long_ago
            where u.parent_id is not null;
            """))
}
