package import Postgres

extension Statement where Output == Recounted {
    /// Counts how often every value of a least-or-greatest indicator occurs below each unit, and compares it with what is folded and pending.
    ///
    /// Shares no SQL with the fold. Needs `workMemory` and a repeatable-read transaction.
    package static func recountExtremes(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount extremes",
            """
            with \(Recount.indicators(root)), \(Recount.above(root)), \(Recount.counted(root)), \(Recount.combined),
            \(Recount.waiting(root)), compared as materialized (
              select unit_id, period_id, indicator, value, sum(occurrences) filter (where due) as due_occurrences,
                     sum(occurrences) filter (where not due) as occurrences
              from (
                select true as due, a.unit_id, c.period_id, c.indicator, c.figure as value, count(*)::numeric as occurrences
                from (
                  select c.author, c.period_id, c.indicator, c.home, c.figure
                  from counted c join indicator i on i.home = c.home and i.indicator_id = c.indicator and i.keeps_extremes
                  union all
                  select author, period_id, indicator, home, figure from combined where keeps_extremes) c
                join above a on a.author = c.author and a.unit_id >= c.home
                group by a.unit_id, c.period_id, c.indicator, c.figure
                union all
                select false, a.unit_id, w.period_id, w.indicator, w.figure, w.sign
                from waiting w
                join indicator i on i.home = w.home and i.indicator_id = w.indicator and i.keeps_extremes
                join above a on a.author = w.author and a.unit_id >= w.home
                union all
                select false, unit_id, period_id, indicator_id, value, occurrences from thidua.figure_extreme where root_id = \(root)) side
              group by unit_id, period_id, indicator, value
            ), different as materialized (
              select unit_id, period_id, indicator, 'extreme' as aspect, value,
                     coalesce(due_occurrences, 0) as expected, coalesce(occurrences, 0) as found
              from compared where coalesce(due_occurrences, 0) <> coalesce(occurrences, 0)
            )
            \(Recount.verdict(root, limit))
            """,
            exactlyOne: Recounted.init)
    }
}
