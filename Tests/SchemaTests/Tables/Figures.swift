import Emulation

extension TableTelling {
    static let figurePending = TableTelling(
        "figure_pending", seenBy: .upward,
        TableRule(
            insert: { hat, me, row in row.unit.parent == me && row["reviewer_id"] == "\(me.rawValue)" && hat.mayHere(.review) },
            isWrittenFromAbove: true),
        servers: [.worker: [.read, .delete], .auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.figure_pending (root_id, level, unit_id, pending_id, report_id, family_id, reviewer_id, report_period,
                                               period_id, sign, indicators, homes, figures, weights)
            select u.root_id, u.level, u.unit_id, pg_temp.id('pending', u.unit_id), pg_temp.id('report1', u.unit_id),
                   pg_temp.id('campaign', city), u.parent_id, pg_temp.id('period1', city), pg_temp.id('period1', city), 1, '{}', '{}',
                   '{}', '{}'
            where u.parent_id is not null;
            """))

    static let figure = TableTelling(
        "figure", seenBy: .upward, servers: [.worker: [.read, .insert, .update(["n", "total", "weight"])], .auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.figure (root_id, level, unit_id, period_id, indicator_id, parent_id, n, total, weight)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('period1', city), pg_temp.id('indicator', city), u.parent_id, 1, 1, 0);
            """))

    static let figureExtreme = TableTelling(
        "figure_extreme", seenBy: .upward,
        servers: [.worker: [.read, .insert, .delete, .update(["occurrences"])], .auditor: [.read]],
        planted: .inEachUnit(
            """
            insert into thidua.figure_extreme (root_id, level, unit_id, period_id, indicator_id, value, parent_id, occurrences)
            values (u.root_id, u.level, u.unit_id, pg_temp.id('period1', city), pg_temp.id('indicator', city), 1, u.parent_id, 1);
            """))

    // The numbers of cities are public, so it has no row security.
    static let foldLease = closed(
        "fold_lease", servers: [.registrar: [.read, .insert], .worker: [.read, .updateAnything]], isForced: false)
}
