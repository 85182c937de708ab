import Emulation
package import FoundationEssentials
package import Postgres

extension UUID {
    /// The period of a figure that stands for all periods so far.
    package static let toDate = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}

extension Statement where Output == Void {
    /// Queues how a decision changes what a unit reports "to date", for indicators that are combined over time first.
    ///
    /// Takes the old combined value away and adds the new one; goes before the decision, after `takeTurn`.
    /// - Parameter counting: the version that counts afterwards; nil when none does.
    package static func queueToDate(_ filed: FiledReport, counting version: Int?) -> Statement {
        let report = filed.report
        return Statement(
            "queue to date",
            """
            with this as (
              select * from thidua.report
              where root_id = \(report.unit.rootID) and level = \(filed.level) and unit_id = \(report.unit) and report_id = \(report.id)
                and state = \(report.state) and version = \(report.version) and accepted_version is not distinct from \(report.acceptedVersion)
            ), counted as (
              select r.report_id, r.accepted_version as version, p.starts_on, true as before, r.report_id <> this.report_id as after
              from this
              join thidua.report r
                on r.root_id = \(report.unit.rootID) and r.level = \(filed.level) and r.unit_id = \(report.unit)
               and r.campaign_id = this.campaign_id and r.accepted_version is not null
              join thidua.period p
                on p.root_id = r.root_id and p.level = r.period_level and p.unit_id = r.period_unit and p.period_id = r.period_id
              union all
              select this.report_id, new.version, p.starts_on, false, true
              from this
              join (values (\(version)::int)) new (version) on new.version is not null
              join thidua.period p
                on p.root_id = this.root_id and p.level = this.period_level and p.unit_id = this.period_unit
               and p.period_id = this.period_id
            ), value as (
              select x.indicator, x.home, i.over_time, c.starts_on, c.before, c.after, x.figure, x.weight
              from counted c
              join thidua.report_version v
                on v.root_id = \(report.unit.rootID) and v.level = \(filed.level) and v.unit_id = \(report.unit)
               and v.report_id = c.report_id and v.version = c.version
              cross join unnest(v.indicators, v.homes, v.figures, v.weights) x (indicator, home, figure, weight)
              join thidua.indicator i
                on i.root_id = \(report.unit.rootID) and i.level in (1, 2, 3) and i.unit_id = x.home
               and i.indicator_id = x.indicator and i.time_first
              where x.figure is not null
            ), side as (
              select s.sign, v.indicator, v.home, \(OverTime.figure) as figure, \(OverTime.weight) as weight
              from value v, (values (-1), (1)) s (sign)
              where case s.sign when -1 then v.before else v.after end
              group by s.sign, v.indicator, v.home, v.over_time
            ), changed as (
              select * from side
              where (indicator, home) not in (
                select a.indicator, a.home from side a join side b using (indicator, home)
                where a.sign = -1 and b.sign = 1 and a.figure = b.figure and a.weight is not distinct from b.weight)
            )
            insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id,
                                               sign, indicators, homes, figures, weights)
            select this.root_id, this.level, this.unit_id, this.report_id, this.family_id, this.reviewer_id, this.period_id, \(UUID.toDate),
                   c.sign, array_agg(c.indicator order by c.indicator), array_agg(c.home order by c.indicator),
                   array_agg(c.figure order by c.indicator), array_agg(c.weight order by c.indicator)
            from changed c cross join this
            group by this.root_id, this.level, this.unit_id, this.report_id, this.family_id, this.reviewer_id, this.period_id, c.sign
            """)
    }
}

/// One unit's values of several periods as one value, in SQL: rows `v` with `over_time`, `starts_on`, `figure`, `weight`.
enum OverTime {
    static let figure: SQL = """
        case v.over_time
          when 'last' then (array_agg(v.figure order by v.starts_on desc))[1]
          when 'average' then avg(v.figure)
          when 'min' then min(v.figure)
          when 'max' then max(v.figure)
          else sum(v.figure)
        end
        """

    static let weight: SQL = """
        case v.over_time
          when 'last' then (array_agg(v.weight order by v.starts_on desc))[1]
          when 'weighted' then sum(v.weight)
        end
        """
}
