package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Recounted {
    /// Adds up every accepted version of a city again and compares n, total and weight of each cell with what is folded and pending.
    ///
    /// Shares no SQL with the fold. Needs `workMemory` and a repeatable-read transaction; a few seconds for 2.5 million values.
    package static func recountFigures(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount figures",
            """
            with \(Recount.indicators(root)), \(Recount.above(root)), \(Recount.counted(root)), \(Recount.combined),
            \(Recount.waiting(root)), expected as (
              select a.unit_id, c.period_id, c.indicator, count(*)::numeric as n, sum(c.figure) as total, coalesce(sum(c.weight), 0) as weight
              from (
                select author, period_id, indicator, home, figure, weight from counted
                union all
                select author, period_id, indicator, home, figure, weight from combined) c
              join above a on a.author = c.author and a.unit_id >= c.home
              group by a.unit_id, c.period_id, c.indicator
            ), found as (
              select a.unit_id, w.period_id, w.indicator, sum(w.sign)::numeric as n, sum(w.sign * w.figure) as total,
                     coalesce(sum(w.sign * w.weight), 0) as weight
              from waiting w join above a on a.author = w.author and a.unit_id >= w.home
              group by a.unit_id, w.period_id, w.indicator
              union all
              select unit_id, period_id, indicator_id, n, total, weight from thidua.figure where root_id = \(root)
            ), compared as materialized (
              select unit_id, period_id, indicator, sum(n) filter (where due) as due_n, sum(n) filter (where not due) as n,
                     sum(total) filter (where due) as due_total, sum(total) filter (where not due) as total,
                     sum(weight) filter (where due) as due_weight, sum(weight) filter (where not due) as weight
              from (select true as due, e.* from expected e union all select false, f.* from found f) side
              group by unit_id, period_id, indicator
            ), different as materialized (
              select c.unit_id, c.period_id, c.indicator, x.aspect, null::numeric as value,
                     coalesce(x.expected, 0) as expected, coalesce(x.found, 0) as found
              from compared c
              cross join lateral (values ('n', due_n, n), ('total', due_total, total), ('weight', due_weight, weight))
                x (aspect, expected, found)
              where coalesce(x.expected, 0) <> coalesce(x.found, 0)
            )
            \(Recount.verdict(root, limit))
            """,
            exactlyOne: Recounted.init)
    }
}

/// Parts of the two recounts, as common table expressions.
enum Recount {
    /// What every indicator of the city asks of its figures.
    static func indicators(_ root: Int32) -> SQL {
        """
        indicator as materialized (
          select unit_id as home, indicator_id, over_units in ('min', 'max') as keeps_extremes, over_units, over_time, time_first
          from thidua.indicator where root_id = \(root))
        """
    }

    /// Who stands above whom.
    static func above(_ root: Int32) -> SQL {
        """
        above as materialized (
          select author.unit_id as author, unit.unit_id
          from thidua.unit
          join thidua.unit author on author.unit_id between unit.unit_id + 1 and thidua.last_below(unit.unit_id)
          where unit.root_id = \(root))
        """
    }

    /// Every value that was accepted and stands.
    static func counted(_ root: Int32) -> SQL {
        """
        counted as not materialized (
          select r.unit_id as author, r.period_id, r.period_unit, x.indicator, x.home, x.figure, x.weight
          from thidua.report r
          join thidua.report_version v using (root_id, level, unit_id, report_id)
          cross join rows from (unnest(v.indicators), unnest(v.homes), unnest(v.figures), unnest(v.weights))
            as x (indicator, home, figure, weight)
          where r.root_id = \(root) and v.version = r.accepted_version and x.figure is not null)
        """
    }

    /// For indicators that combine time first: each unit's values as one, in the period "to date".
    static let combined: SQL = """
        combined as (
          select author, \(UUID.toDate) as period_id, indicator, home, keeps_extremes,
                 case over_time
                   when 'last' then sum(figure) filter (where is_latest)
                   when 'average' then sum(figure) / count(*)
                   when 'min' then min(figure)
                   when 'max' then max(figure)
                   else sum(figure)
                 end as figure,
                 case over_time when 'last' then sum(weight) filter (where is_latest) when 'weighted' then sum(weight) end as weight
          from (
            select c.author, c.indicator, c.home, c.figure, c.weight, i.over_time, i.keeps_extremes,
                   p.starts_on = max(p.starts_on) over (partition by c.author, c.home, c.indicator) as is_latest
            from counted c
            join indicator i on i.home = c.home and i.indicator_id = c.indicator and i.time_first
            join thidua.period p on p.unit_id = c.period_unit and p.period_id = c.period_id) value
          group by author, indicator, home, over_time, keeps_extremes)
        """

    /// What was accepted or withdrawn and is not folded yet.
    static func waiting(_ root: Int32) -> SQL {
        """
        waiting as (
          select p.unit_id as author, p.period_id, p.sign, x.indicator, x.home, x.figure, x.weight
          from thidua.figure_pending p
          cross join rows from (unnest(p.indicators), unnest(p.homes), unnest(p.figures), unnest(p.weights))
            as x (indicator, home, figure, weight)
          where p.root_id = \(root) and x.figure is not null)
        """
    }

    /// How many cells there are and differ, and the first of the differences.
    static func verdict(_ root: Int32, _ limit: Int) -> SQL {
        """
        select (select count(*) from compared), (select count(*) from different),
               coalesce(array_agg(d.unit_id order by d.place), '{}'), coalesce(array_agg(d.period_id order by d.place), '{}'),
               coalesce(array_agg(p.starts_on order by d.place), '{}'), coalesce(array_agg(d.indicator order by d.place), '{}'),
               coalesce(array_agg(i.name order by d.place), '{}'), coalesce(array_agg(d.aspect order by d.place), '{}'),
               coalesce(array_agg(d.value::text order by d.place), '{}'), coalesce(array_agg(d.expected::text order by d.place), '{}'),
               coalesce(array_agg(d.found::text order by d.place), '{}')
        from (
          select *, row_number() over (order by unit_id, period_id, indicator, aspect, value) as place from different
          order by place limit \(limit)) d
        left join lateral (select min(starts_on) as starts_on from thidua.period where root_id = \(root) and period_id = d.period_id) p on true
        left join lateral (select min(name) as name from thidua.indicator where root_id = \(root) and indicator_id = d.indicator) i on true
        """
    }
}

/// What one recount of one city found.
package struct Recounted: Sendable {
    /// How many cells were compared.
    package let cells: Int
    package let differences: Int
    /// The first of them.
    package let listed: [FigureDifference]

    init(_ row: inout Row) throws {
        cells = try row.next(Int.self)
        differences = try row.next(Int.self)
        let units = try row.next([UnitID].self)
        let periods = try row.next([UUID].self)
        let days = try row.next([Day?].self)
        let indicators = try row.next([UUID].self)
        let names = try row.next([String?].self)
        let aspects = try row.next([FigureDifference.Aspect].self)
        let values = try row.next([String?].self)
        let expected = try row.next([String].self)
        let found = try row.next([String].self)
        listed = units.indices.map {
            FigureDifference(
                unit: units[$0], period: periods[$0], periodStart: days[$0], indicator: indicators[$0], indicatorName: names[$0],
                aspect: aspects[$0], value: values[$0], expected: expected[$0], found: found[$0])
        }
    }
}

/// One number that is not what was accepted.
package struct FigureDifference: Hashable, Sendable {
    /// `double`: a value that the accepted report of the unit holds, and one below it too.
    package enum Aspect: String, CaseIterable, Sendable { case n, total, weight, extreme, double }

    package let unit: UnitID
    /// `UUID.toDate` for the cell of all periods so far.
    package let period: UUID
    package let periodStart: Day?
    package let indicator: UUID
    package let indicatorName: String?
    package let aspect: Aspect
    /// Of an extreme: the value whose occurrences were counted; of a double: the one below.
    package let value: String?
    package let expected: String
    package let found: String
}

extension FigureDifference.Aspect: PostgresEncodable, PostgresDecodable {}
