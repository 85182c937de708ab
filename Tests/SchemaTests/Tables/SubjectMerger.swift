extension TableTelling {
    // One of two of the unit's own, which holds.
    static let subjectMerger = TableTelling(
        "subject_merger", seenBy: .upward,
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
            """))
}
