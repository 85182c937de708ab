package import Postgres

extension Statement where Output == Recounted {
    /// Looks for values that count twice on their way up: held for one period by an accepted report and by one of a unit below.
    ///
    /// Shares no SQL with what refuses them. Needs `workMemory` and a repeatable-read transaction.
    package static func recountDoubles(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount doubles",
            """
            with \(Recount.indicators(root)), \(Recount.above(root)), \(Recount.counted(root)), compared as materialized (
              select c.author, c.period_id, c.indicator, c.figure
              from counted c join indicator i on i.home = c.home and i.indicator_id = c.indicator and i.over_units <> 'none'
            ), different as materialized (
              select upper.author as unit_id, upper.period_id, upper.indicator, 'double' as aspect, lower.figure as value,
                     1 as expected, 2 as found
              from compared lower
              join above a on a.author = lower.author
              join compared upper
                on upper.author = a.unit_id and upper.period_id = lower.period_id and upper.indicator = lower.indicator
            )
            \(Recount.verdict(root, limit))
            """,
            exactlyOne: Recounted.init)
    }
}
