import Emulation

extension TableTelling {
    // One that nobody else sees, and one that is placed in the unit after it too.
    static let subject = TableTelling(
        "subject", seenBy: .upwardAndAmong("seen_by"),
        TableRule(
            insert: { hat, me, row in
                row.unit == me && row["stands_for"] == row["subject_id"] && row["seen_by"] == "[]"
                    && ["0", "false"].contains(row["has_number"]) && hat.may(.prepare)
            },
            updates: [
                ("name = 'Vũ Thị Năm', birth_year = 1971, revision = revision + 1", "true", TableRule.own { $0.may(.prepare) }),
                ("person_id = gen_random_uuid(), traits = '{woman}'", "true", TableRule.own { $0.may(.prepare) }),
            ],
            columns: [
                "name", "birth_year", "category", "traits", "names_level", "names_unit", "person_id", "revision", "changed_at",
            ]),
        servers: [
            .gate: [.read, .update(["seen_by", "has_number", "stands_level", "stands_unit", "stands_for"])],
            .auditor: [.readOnly(["root_id", "level", "unit_id", "subject_id", "stands_level", "stands_unit", "stands_for"])],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.subject (root_id, level, unit_id, subject_id, kind, name, birth_year, traits, names_level, names_unit,
                                        stands_level, stands_unit, stands_for, seen_by, revision, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('subject ' || k.kind, u.unit_id), k.kind, k.name, k.birth_year, '{}',
                   case k.kind when 'collective' then u.level end, case k.kind when 'collective' then u.unit_id end, u.level, u.unit_id,
                   pg_temp.id('subject ' || k.kind, u.unit_id),
                   case k.kind when 'collective' then coalesce((
                     select array[min(o.unit_id)] from thidua.unit o where o.root_id = u.root_id and o.unit_id > u.unit_id), '{}')
                   else '{}' end, 1, long_ago
            from (values ('person', 'Vũ Thị Năm', 1970), ('collective', 'Tổ nông dân', null)) k (kind, name, birth_year);
            """))

    static let subjectIdentity = closed(
        "subject_identity", servers: [.gate: [.read, .insert, .delete]],
        planted: .inEachUnit(
            """
            insert into thidua.subject_identity (root_id, level, unit_id, subject_id, key_no, hash)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('subject person', u.unit_id), 1, sha256(u.unit_id::text::bytea));
            """))

    // Of the unit's own, and of another's.
    static let placement = TableTelling(
        "placement", seenBy: .upwardFromEither("home_unit"),
        TableRule(
            insert: { hat, me, row in row.unit == me && row.home.map(me.contains) == true && hat.may(.prepare) },
            updates: [("as_what = 'Giáo viên', ended_on = '2024-12-20'", "true", TableRule.own { $0.may(.prepare) })],
            columns: ["as_what", "began_on", "ended_on", "revision", "changed_at"]),
        servers: [.gate: [.insert]],
        planted: .inEachUnit(
            """
            insert into thidua.placement (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id, as_what, began_on,
                                          revision, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('placement', u.unit_id), u.level, u.unit_id,
                   pg_temp.id('subject person', u.unit_id), 'Nông dân', date '2000-01-01', 1, long_ago;
            insert into thidua.placement (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id, as_what, began_on,
                                          revision, changed_at)
            select u.root_id, u.level, u.unit_id, pg_temp.id('placement elsewhere', u.unit_id), o.level, o.unit_id,
                   pg_temp.id('subject person', o.unit_id), 'Công chức', date '2010-01-01', 1, long_ago
            from thidua.unit o
            where o.root_id = u.root_id and exists (
              select from thidua.subject s
              where s.unit_id = o.unit_id and s.subject_id = pg_temp.id('subject person', o.unit_id)) and o.unit_id <> u.unit_id
            order by o.unit_id desc limit 1;
            """))
}

extension TableRule.Row {
    fileprivate var home: UnitID? { self["home_unit"].flatMap { Int64($0) }.flatMap(UnitID.init(rawValue:)) }
}
