import Emulation

extension TableTelling {
    static let evidence = TableTelling(
        "evidence", seenBy: .recipientAndSender, TableRule(insert: TableRule.own { $0.mayHere(.prepare) }),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.evidence (root_id, level, unit_id, evidence_id, family_id, from_unit, obligation_id, kind, sha256, file_name,
                                         added_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('evidence', u.unit_id), pg_temp.id('campaign', city), above.unit_id,
                   pg_temp.id('obligation told', u.unit_id), 'file', sha256('Biên bản'::bytea), 'Biên bản.txt', long_ago
            where u.parent_id is not null;
            """))

    static let evidenceBody = TableTelling(
        "evidence_body", seenBy: .recipientAndSender, TableRule(insert: TableRule.own { $0.mayHere(.prepare) }),
        servers: [
            .auditor: [
                .readOnly(["root_id", "level", "unit_id", "obligation_id", "sha256", "family_id", "from_unit", "media_type", "size"])
            ],
            .gate: [.readOnly(["root_id", "unit_id", "obligation_id", "sha256", "media_type", "bytes"])],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.evidence_body (root_id, level, unit_id, obligation_id, sha256, family_id, from_unit, media_type, size, bytes)
            select u.root_id, u.level, u.unit_id, pg_temp.id('obligation told', u.unit_id), sha256('Biên bản'::bytea),
                   pg_temp.id('campaign', city), above.unit_id, 'text/plain', octet_length('Biên bản'::bytea), 'Biên bản'::bytea
            where u.parent_id is not null;
            """))
}
