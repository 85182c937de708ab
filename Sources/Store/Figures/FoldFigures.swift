package import Postgres

extension Statement where Output == Bool {
    /// Takes the lease of a root's fold until the transaction ends; false when another worker has it.
    package static func takeFoldLease(root: Int32) -> Statement {
        Statement(
            "take fold lease",
            "select root_id from thidua.fold_lease where root_id = \(root) for update skip locked",
            reading: { rows in rows.count == 1 })
    }
}

extension Statement where Output == [Backlog] {
    /// The roots that have figures waiting.
    package static func rootsToFold() -> Statement {
        Statement(
            "roots to fold",
            """
            select l.root_id, extract(epoch from clock_timestamp() - p.queued_at)::float8 from thidua.fold_lease l
            cross join lateral (
              select queued_at from thidua.figure_pending where root_id = l.root_id order by queued_at limit 1) p
            order by l.root_id
            """,
            each: Backlog.init)
    }
}

extension Statement where Output == Int {
    /// Folds the oldest pending rows of a root into the cells of every ancestor up to each indicator's home.
    ///
    /// Deletes and adds in one statement, so every row counts exactly once; cells are taken in key order, so folds cannot
    /// deadlock. Measured on 1,600 reports of 20 values, 6 of them extremes that never repeat: 700 ms, without extremes 90 ms.
    /// - Returns: how many pending rows were folded.
    package static func fold(root: Int32, atMost limit: Int) -> Statement {
        Statement(
            "fold figures",
            """
            with taken as (
              delete from thidua.figure_pending p
              using (
                select level, unit_id, pending_id from thidua.figure_pending
                where root_id = \(root) order by queued_at limit \(limit)) q
              where p.root_id = \(root) and p.level = q.level and p.unit_id = q.unit_id and p.pending_id = q.pending_id
              returning p.unit_id, p.period_id, p.sign, p.indicators, p.homes, p.figures, p.weights
            ), value as (
              select t.unit_id, t.period_id, x.indicator, x.home, x.figure,
                     sum(t.sign) as n, sum(t.sign * x.figure) as total, sum(t.sign * coalesce(x.weight, 0)) as weight
              from taken t
              cross join unnest(t.indicators, t.homes, t.figures, t.weights) x (indicator, home, figure, weight)
              where x.figure is not null
              group by t.unit_id, t.period_id, x.indicator, x.home, x.figure
            ), climbed as (
              select u.level, u.unit_id, u.parent_id, v.period_id, v.indicator, v.home, v.figure, v.n, v.total, v.weight
              from value v
              cross join lateral (values
                (v.unit_id & -281474976710656), (v.unit_id & -4294967296), (v.unit_id & -65536)) a (unit_id)
              join thidua.unit u on u.unit_id = a.unit_id
              where a.unit_id < v.unit_id and a.unit_id >= v.home
            ), folded as (
              insert into thidua.figure (root_id, level, unit_id, period_id, indicator_id, parent_id, n, total, weight)
              select \(root), level, unit_id, period_id, indicator, parent_id, sum(n), sum(total), sum(weight)
              from climbed
              group by level, unit_id, parent_id, period_id, indicator
              order by level, period_id, unit_id, indicator
              on conflict (root_id, level, period_id, unit_id, indicator_id) do update
                set n = figure.n + excluded.n, total = figure.total + excluded.total, weight = figure.weight + excluded.weight
            ), extremes as (
              insert into thidua.figure_extreme (root_id, level, unit_id, period_id, indicator_id, value, parent_id, occurrences)
              select \(root), c.level, c.unit_id, c.period_id, c.indicator, c.figure, c.parent_id, sum(c.n)
              from climbed c
              join thidua.indicator i
                on i.root_id = \(root) and i.level in \(SQL.everyLevel) and i.unit_id = c.home and i.indicator_id = c.indicator
              where i.over_units in ('min', 'max')
              group by c.level, c.unit_id, c.parent_id, c.period_id, c.indicator, c.figure
              order by c.level, c.period_id, c.unit_id, c.indicator, c.figure
              on conflict (root_id, level, period_id, unit_id, indicator_id, value) do update
                set occurrences = figure_extreme.occurrences + excluded.occurrences
            )
            select count(*)::bigint from taken
            """,
            exactlyOne: { row in try row.next(Int.self) })
    }
}
