package import Emulation
package import FoundationEssentials
package import Postgres

/// One cell of a total: a unit, everything accepted in it and below it, for one indicator and period.
package struct FigureCell: Sendable {
    package let unit: UnitID
    package let period: UUID
    package let indicator: UUID
    package let figure: Figure
}

extension Statement where Output == [FigureCell] {
    /// The totals of a unit and of one page of those it addressed, exact at this moment: folded, pending and own values
    /// in one statement, so all rows come from one snapshot.
    ///
    /// Costs one index probe per cell and reads every pending row below the unit, which are added up by the innermost row of the
    /// page before they are given to the rows around it.
    /// - Parameters:
    ///   - periods: the reporting periods; `UUID.toDate` for indicators that are combined over time first.
    ///   - extremes: the indicators whose least and greatest value is asked.
    ///   - after: the last addressee of the page before.
    ///   - without: a report of whose accepted version nothing is to count in these periods.
    package static func figures(
        of unit: UnitID, level: UnitLevel, campaign: UUID, family: UUID, periods: [UUID], extremes: [UUID],
        after: UnitID?, limit: Int, without: FiledReport? = nil
    ) -> Statement {
        let pending: SQL = without.map { self.pending(withdrawing: $0) } ?? "thidua.figure_pending"
        return Statement(
            "figures of a unit",
            """
            with page as materialized (
              select \(level)::smallint as level, \(unit)::bigint as unit_id, \(unit.lastBelow)::bigint as last
              union all
              (select level, unit_id, thidua.last_below(unit_id) from thidua.address
               where root_id = \(unit.rootID) and campaign_id = \(campaign) and unit_id > \(after?.rawValue ?? 0)
               order by unit_id limit \(limit))
            ), queued as materialized (
              select inner_page.unit_id as inner_id, p.period_id, x.indicator, x.home, p.sign, x.figure, x.weight
              from \(pending) p
              cross join lateral (
                select max(page.unit_id) as unit_id from page where p.unit_id > page.unit_id and p.unit_id <= page.last) inner_page
              cross join unnest(p.indicators, p.homes, p.figures, p.weights) x (indicator, home, figure, weight)
              where p.root_id = \(unit.rootID) and p.period_id = any(\(periods))
                and p.unit_id > \(unit) and p.unit_id <= \(unit.lastBelow) and x.figure is not null
            ), waiting as materialized (
              select page.unit_id, q.period_id, q.indicator, q.n, q.total, q.weight
              from (
                select inner_id, period_id, indicator, home, sum(sign) as n, sum(sign * figure) as total,
                       sum(sign * coalesce(weight, 0)) as weight
                from queued group by inner_id, period_id, indicator, home) q
              join page on page.unit_id <= q.inner_id and q.inner_id <= page.last and q.home <= page.unit_id
            ), waiting_extreme as materialized (
              select page.unit_id, q.period_id, q.indicator, q.figure, sum(q.occurrences) as occurrences
              from (
                select inner_id, period_id, indicator, home, figure, sum(sign) as occurrences
                from queued where indicator = any(\(extremes))
                group by inner_id, period_id, indicator, home, figure having sum(sign) <> 0) q
              join page on page.unit_id <= q.inner_id and q.inner_id <= page.last and q.home <= page.unit_id
              group by page.unit_id, q.period_id, q.indicator, q.figure
            ), withdrawn as materialized (
              -- Only these can take a folded value away; as a rule there are none.
              select unit_id, period_id, indicator, figure, occurrences from waiting_extreme where occurrences < 0
            ), own as materialized (
              select r.unit_id, r.period_id, x.indicator, x.home, x.figure, x.weight, p.starts_on
              from page
              join thidua.report r
                on r.root_id = \(unit.rootID) and r.level = page.level and r.unit_id = page.unit_id
               and r.family_id = \(family) and r.accepted_version is not null
               and (r.period_id = any(\(periods)) or \(UUID.toDate) = any(\(periods)))
              join thidua.report_version v
                on v.root_id = \(unit.rootID) and v.level = r.level and v.unit_id = r.unit_id
               and v.report_id = r.report_id and v.version = r.accepted_version
              join thidua.period p
                on p.root_id = \(unit.rootID) and p.level = r.period_level and p.unit_id = r.period_unit and p.period_id = r.period_id
              cross join unnest(v.indicators, v.homes, v.figures, v.weights) x (indicator, home, figure, weight)
              where x.figure is not null
            ), entered as (
              select unit_id, period_id, indicator, figure, weight from own where period_id = any(\(periods))
              union all
              select v.unit_id, \(UUID.toDate), v.indicator, \(OverTime.figure), \(OverTime.weight)
              from (
                select o.*, i.over_time
                from own o
                join thidua.indicator i
                  on i.root_id = \(unit.rootID) and i.level in \(SQL.everyLevel) and i.unit_id = o.home
                 and i.indicator_id = o.indicator and i.time_first
                where \(UUID.toDate) = any(\(periods))) v
              group by v.unit_id, v.indicator, v.over_time
            ), cell as (
              select f.unit_id, f.period_id, f.indicator_id, f.n, f.total, f.weight
              from page
              join thidua.figure f
                on f.root_id = \(unit.rootID) and f.level = page.level and f.period_id = any(\(periods)) and f.unit_id = page.unit_id
              union all
              select unit_id, period_id, indicator, n, total, weight from waiting
              union all
              select unit_id, period_id, indicator, 1, figure, coalesce(weight, 0) from entered
            ), extreme as (
              select unit_id, period_id, indicator, min(figure) as least, max(figure) as greatest
              from (
                select unit_id, period_id, indicator, figure from waiting_extreme where occurrences > 0
                union all
                select unit_id, period_id, indicator, figure from entered where indicator = any(\(extremes))
                union all
                \(foldedExtreme(unit, periods, extremes, "asc"))
                union all
                \(foldedExtreme(unit, periods, extremes, "desc"))
              ) candidate
              group by unit_id, period_id, indicator
            )
            select cell.unit_id, cell.period_id, cell.indicator_id,
                   sum(cell.n)::bigint, sum(cell.total), sum(cell.weight), min(extreme.least), max(extreme.greatest)
            from cell
            left join extreme
              on extreme.unit_id = cell.unit_id and extreme.period_id = cell.period_id and extreme.indicator = cell.indicator_id
            group by cell.unit_id, cell.period_id, cell.indicator_id
            order by cell.unit_id, cell.period_id, cell.indicator_id
            """,
            each: { row in
                FigureCell(
                    unit: try row.next(UnitID.self), period: try row.next(UUID.self), indicator: try row.next(UUID.self),
                    figure: Figure(
                        n: try row.next(Int.self), total: try row.next(Decimal.self), weight: try row.next(Decimal.self),
                        least: try row.next(Decimal?.self), greatest: try row.next(Decimal?.self)))
            })
    }

    /// What waits, as if the acceptance of a report had just been taken back too.
    private static func pending(withdrawing filed: FiledReport) -> SQL {
        let report = filed.report
        return """
            (select root_id, unit_id, period_id, sign, indicators, homes, figures, weights from thidua.figure_pending
             union all
             select v.root_id, v.unit_id, v.period_id, -1, v.indicators, v.homes, v.figures, v.weights
             from thidua.report_version v
             where v.root_id = \(report.unit.rootID) and v.level = \(filed.level) and v.unit_id = \(report.unit)
               and v.report_id = \(report.id) and v.version = \(report.acceptedVersion))
            """
    }

    /// The first value from one end that still occurs once the pending rows are counted in: one index entry as a rule.
    private static func foldedExtreme(_ unit: UnitID, _ periods: [UUID], _ extremes: [UUID], _ order: StaticString) -> SQL {
        """
        select page.unit_id, p.period_id, i.indicator, e.value
        from page cross join unnest(\(periods)) p (period_id) cross join unnest(\(extremes)) i (indicator)
        cross join lateral (
          select e.value from thidua.figure_extreme e
          where e.root_id = \(unit.rootID) and e.level = page.level and e.period_id = p.period_id
            and e.unit_id = page.unit_id and e.indicator_id = i.indicator
            and e.occurrences + coalesce((
              select w.occurrences from withdrawn w
              where w.unit_id = page.unit_id and w.period_id = p.period_id and w.indicator = i.indicator and w.figure = e.value), 0) > 0
          order by e.value \(unescaped: order) limit 1) e
        """
    }
}
