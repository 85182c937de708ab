import Emulation

extension TableTelling {
    // One that gives and one that takes back, each printed in a document that was issued.
    static let commendation = TableTelling(
        "commendation", seenBy: .upwardAndDownward, TableRule(insert: TableRule.own { $0.may(.sign) }),
        servers: [
            .gate: [.readOnly(["root_id", "level", "unit_id", "commendation_id", "document_id", "decided_on"])], .auditor: [.read],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.document (root_id, level, unit_id, document_id, register_id, number, symbol, type, state, revision, given_at,
                                         summary, issued_on, signer, signer_capacity, signer_membership, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id(k.kind, u.unit_id), pg_temp.id('register', u.unit_id), k.number, k.symbol,
                   'decision', 'issued', 1, long_ago, 'Khen thưởng', date '2024-12-20', 'Người ký', 'TM', (
                     select m.membership_id from thidua.membership m where m.unit_id = u.unit_id and m.role = 'leader' limit 1), long_ago
            from (values ('commendation', 101, '101/QĐ-UBND'), ('cancellation', 102, '102/QĐ-UBND')) k (kind, number, symbol);
            insert into thidua.commendation (root_id, level, unit_id, commendation_id, kind, document_id, decided_on, budget, lines, ground,
                                             reason, issued_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id(k.kind, u.unit_id), k.is_of, pg_temp.id(k.kind, u.unit_id), '2024-12-20',
                   k.budget, 1, k.ground, k.reason, long_ago
            from (values ('commendation', 'award', 'Quỹ thi đua', null, null), ('cancellation', 'cancellation', null, 'a', 'Gian dối'))
              k (kind, is_of, budget, ground, reason);
            """))

    static let commendationBasis = TableTelling(
        "commendation_basis", seenBy: .upwardAndDownward, TableRule(insert: TableRule.own { $0.may(.sign) }),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.commendation_basis (root_id, level, unit_id, commendation_id, position, document_level, document_unit,
                                                   document_id, words)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('commendation', u.unit_id), 1, u.level, u.unit_id,
                    pg_temp.id('known', u.unit_id), 'Luật Thi đua, khen thưởng');
            """))

    // Of the one nomination that the unit reviews itself, and of one that lies there from below.
    static let award = TableTelling(
        "award", seenBy: .upwardAndAmong("nomination_unit"),
        TableRule(
            insert: { hat, me, row in row.unit == me && row["cancelled_by"] == nil && hat.may(.sign) },
            updates: [
                (
                    """
                    cancelled_by = (
                      select c.commendation_id from thidua.commendation c where c.unit_id = award.unit_id and c.kind = 'cancellation' limit 1)
                    """, "true", { hat, me, row in row.unit == me && row["cancelled_by"] == nil && hat.may(.sign) }
                ),
                ("cancelled_by = null", "true", { _, _, _ in false }),
            ],
            columns: ["cancelled_by"]),
        servers: [
            .gate: [
                .readOnly([
                    "root_id", "level", "unit_id", "award_id", "commendation_id", "ordinal", "form_name", "began_on", "cancelled_by",
                    "subject_level", "subject_unit", "subject_id",
                    "family_id", "form", "ended_on",
                ])
            ],
            .auditor: [.read],
        ],
        planted: .once(
            """
            insert into thidua.award (root_id, level, unit_id, award_id, commendation_id, ordinal, nomination_level, nomination_unit,
                                      nomination_id, subject_level, subject_unit, subject_id, subject_kind, name, unit_name, form, form_name,
                                      began_on, ended_on, multiple, salary, amount, quota_id, cancelled_by)
            select u.root_id, u.level, u.unit_id, pg_temp.id('award ' || n.nomination_unit || n.state, u.unit_id),
                   pg_temp.id('commendation', u.unit_id), row_number() over (partition by u.unit_id order by n.nomination_id),
                   n.level, n.nomination_unit, n.nomination_id, n.subject_level, n.subject_unit, n.subject_id, 'person', 'Vũ Thị Năm',
                   'Xã', 'GK-X', 'Giấy khen', '2024-01-01', '2024-12-31', 1500, 2340000, 360000,
                   pg_temp.id('quota', u.unit_id),
                   case n.state when 'appraised' then pg_temp.id('cancellation', u.unit_id) end
            from (select n.*, n.unit_id as nomination_unit from thidua.nomination n where n.state in ('received', 'appraised')) n
            join thidua.unit u on u.unit_id = n.at_unit;
            """),
        apart: ["ordinal": "r.ordinal + 1000", "nomination_id": "gen_random_uuid()"])

    static let quota = TableTelling(
        "quota", seenBy: .upward,
        TableRule(
            insert: { hat, me, row in row.unit == me && row["used"] == "0" && hat.may(.sign) },
            updates: [("allowed = 9, used = used + 1, revision = revision + 1", "true", TableRule.own { $0.may(.sign) })],
            columns: ["allowed", "used", "revision", "changed_at"]),
        servers: [.auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.quota (root_id, level, unit_id, quota_id, form, year, family_id, allowed, used, revision, changed_at)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('quota', u.unit_id), 'GK-X', 2024, pg_temp.id('campaign', city), 5, 0, 1,
                    long_ago);
            """),
        apart: ["year": "r.year + 1"])

    static let awardMark = closed(
        "award_mark", servers: [.gate: [.read, .insert]],
        planted: .once(
            """
            insert into thidua.award_mark (root_id, level, unit_id, award_id, what, mark)
            select a.root_id, a.level, a.unit_id, a.award_id, 'form', sha256(a.award_id::text::bytea) from thidua.award a;
            """))

    static let certificate = TableTelling(
        "certificate", seenBy: .upward, TableRule(insert: TableRule.own { $0.may(.sign) }),
        servers: [.gate: [.readOnly(["root_id", "level", "unit_id", "award_id", "number", "code", "name"])], .auditor: [.read]],
        planted: .once(
            """
            insert into thidua.certificate (root_id, level, unit_id, award_id, number, code, name, key_no, payload, signature,
                                            made_at)
            select a.root_id, a.level, a.unit_id, a.award_id, 1,
                   translate(upper(left(md5(a.award_id::text), 26)), '0189', 'WXYZ'), a.name, 1, 'x'::bytea,
                   sha256(a.award_id::text::bytea) || sha256(a.award_id::text::bytea), '2024-12-20'
            from thidua.award a;
            """),
        apart: ["code": "translate(upper(left(md5(random()::text), 26)), '0189', 'WXYZ')"])
}
