package import Emulation
import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Makes of a report what was decided about it, and queues what that changes in the figures: the version that counted leaves them,
    /// the one that counts now comes in. Fails with `hasMoved` when the report is not as it was read any more.
    ///
    /// Names root and level wherever a partitioned table is met: then the partitions of other levels are not even opened.
    package static func move(_ filed: FiledReport, to next: Report) -> Statement {
        let report = filed.report
        let counts = report.acceptedVersion != next.acceptedVersion
        let queued = counts ? [report.acceptedVersion, next.acceptedVersion].count { $0 != nil } : 0
        return Statement(
            "move report",
            """
            with moved as (
              update thidua.report
              set state = \(next.state), accepted_version = \(next.acceptedVersion), reason = \(next.reason), changed_at = thidua.now(),
                  decided_at = case when \(next.state.isDecided) then thidua.now() else decided_at end,
                  decided_by = case when \(next.state.isDecided) then thidua.my_person() else decided_by end
              where root_id = \(report.unit.rootID) and level = \(filed.level) and unit_id = \(report.unit) and report_id = \(report.id)
                and state = \(report.state) and version = \(report.version)
                and accepted_version is not distinct from \(report.acceptedVersion)
              returning *
            ), queued as (
              insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id,
                                                 sign, indicators, homes, figures, weights)
              select m.root_id, m.level, m.unit_id, m.report_id, m.family_id, m.reviewer_id, m.period_id, m.period_id,
                     case v.version when m.accepted_version then 1 else -1 end, v.indicators, v.homes, v.figures, v.weights
              from moved m
              join thidua.report_version v
                on v.root_id = \(report.unit.rootID) and v.level = \(filed.level) and v.unit_id = m.unit_id and v.report_id = m.report_id
               and v.version in (m.accepted_version, \(report.acceptedVersion))
              where \(counts)
              returning 1
            )
            select thidua.all_or_nothing(moved, moved + queued - \(queued), moved)
            from (select (select count(*) from moved) as moved, (select count(*) from queued) as queued) counted
            """)
    }
}

extension ReportState {
    /// Whether a reviewer brought the report there.
    fileprivate var isDecided: Bool {
        switch self {
        case .accepted, .returned, .reopened: true
        case .draft, .submitted, .correcting: false
        }
    }
}
