package import Postgres

extension Statement where Output == Recounted {
    /// Looks for values that count twice on their way up: held for one period by an accepted report and by one of a unit below.
    ///
    /// Whoever stands before a unit in the order of ids, and whose subtree reaches to it, stands above it: one sort finds them all.
    /// Shares no SQL with what refuses them. Needs `workMemory` and a repeatable-read transaction.
    package static func recountDoubles(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount doubles",
            """
            with \(Recount.indicators(root)), \(Recount.counted(root)), compared as materialized (
              select c.author, c.period_id, c.indicator, c.figure,
                     max(array[thidua.last_below(c.author), c.author]) over (
                       partition by c.period_id, c.indicator order by c.author rows between unbounded preceding and 1 preceding) as widest
              from counted c join indicator i on i.home = c.home and i.indicator_id = c.indicator and i.over_units <> 'none'
            ), different as materialized (
              select widest[2] as unit_id, period_id, indicator, 'double' as aspect, figure as value, 1 as expected, 2 as found
              from compared where widest[1] >= author
            )
            \(Recount.verdict(root, limit))
            """,
            exactlyOne: Recounted.init)
    }
}
