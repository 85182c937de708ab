extension TableTelling {
    // One of two of the unit's own, undone; and one that a unit above said of one of them.
    static let subjectMerger = TableTelling(
        "subject_merger", seenBy: .upwardFromEither("from_unit"),
        servers: [
            .gate: [.read, .insert, .update(["undone_at", "why_undone"])],
            .auditor: [
                .readOnly([
                    "root_id", "level", "unit_id", "merger_id", "from_unit", "from_id", "into_unit", "into_id", "moved_units", "moved",
                    "merged_at", "undone_at",
                ])
            ],
        ],
        planted: .inEachUnit(
            """
            insert into thidua.subject_merger (root_id, level, unit_id, merger_id, from_level, from_unit, from_id, into_level, into_unit,
                                               into_id, moved_units, moved, reason, merged_at, undone_at, why_undone)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('merger', u.unit_id), u.level, u.unit_id,
                    pg_temp.id('subject person', u.unit_id), u.level, u.unit_id, pg_temp.id('subject collective', u.unit_id),
                    array[u.unit_id], array[pg_temp.id('subject person', u.unit_id)], 'Trùng', long_ago, long_ago, 'Nhầm');
            insert into thidua.subject_merger (root_id, level, unit_id, merger_id, from_level, from_unit, from_id, into_level, into_unit,
                                               into_id, moved_units, moved, reason, merged_at)
            select o.root_id, o.level, o.unit_id, pg_temp.id('merger above', u.unit_id), u.level, u.unit_id,
                   pg_temp.id('subject person', u.unit_id), o.level, o.unit_id, pg_temp.id('subject person', o.unit_id),
                   array[u.unit_id], array[pg_temp.id('subject person', u.unit_id)], 'Trùng', long_ago
            from thidua.unit o
            where o.root_id = u.root_id and o.unit_id <> u.unit_id and u.unit_id between o.unit_id and thidua.last_below(o.unit_id)
              and exists (
                select from thidua.subject s
                where s.unit_id = o.unit_id and s.subject_id = pg_temp.id('subject person', o.unit_id))
            order by o.unit_id desc limit 1;
            """))
}
