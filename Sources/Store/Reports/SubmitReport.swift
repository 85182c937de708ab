package import Emulation
import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Sends the draft as the next version: one row that nobody rewrites. What was presented has been signed. Fails with `hasMoved` when
    /// report or draft moved since they were read.
    /// - Parameter isToDate: whether an indicator of it is combined over time first.
    package static func submit(
        _ filed: FiledReport, as next: Report, draftRevision: Int, homes: [UnitID], isToDate: Bool
    ) -> Statement {
        let report = filed.report
        return Statement(
            "submit report",
            """
            -- Whoever rewrites it meanwhile waits, and hears that it is sent; or this waits, and hears that it was rewritten.
            with draft as (
              select d.* from thidua.report_draft d
              where d.root_id = \(report.unit.rootID) and d.level = \(filed.level) and d.unit_id = \(report.unit)
                and d.report_id = \(report.id) and d.revision = \(draftRevision)
              for update
            ), sent as (
              update thidua.report
              set state = \(next.state), version = \(next.version), reason = \(next.reason), changed_at = thidua.now(),
                  to_date = \(isToDate) or (version > 0 and to_date)
              where root_id = \(report.unit.rootID) and level = \(filed.level) and unit_id = \(report.unit) and report_id = \(report.id)
                and state = \(report.state) and version = \(report.version)
                and exists (select from draft)
              returning *
            ), versions as (
              insert into thidua.report_version (root_id, level, unit_id, report_id, family_id, version, period_id, note,
                                                 indicators, homes, figures, weights, explanations, submitted_at, submitted_by)
              select s.root_id, s.level, s.unit_id, s.report_id, s.family_id, s.version, s.period_id, d.note,
                     d.indicators, \(homes), d.figures, d.weights, d.explanations, thidua.now(), thidua.my_person()
              from sent s cross join draft d
              returning 1
            ), signed as (
              update thidua.report_draft d
              set revision = d.revision + 1, presented_at = null, presented_by = null, presented_revision = null, presented_note = null
              from sent s
              where d.root_id = \(report.unit.rootID) and d.level = \(filed.level) and d.unit_id = \(report.unit)
                and d.report_id = \(report.id) and d.presented_at is not null
            )
            select thidua.all_or_nothing(sent, versions, sent)
            from (select (select count(*) from sent) as sent, (select count(*) from versions) as versions) counted
            """)
    }
}
