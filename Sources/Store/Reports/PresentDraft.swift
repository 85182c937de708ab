import Emulation
import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Lays a draft that is on the desk before the leader. That is a revision of it too, or a page that was kept would not be known to be old.
    /// Fails with `hasMoved` when report or draft moved since they were read.
    package static func present(_ filed: FiledReport, revision: Int, note: String?) -> Statement {
        let report = filed.report
        return Statement(
            moving: "present report draft",
            """
            update thidua.report_draft d
            set revision = d.revision + 1, presented_revision = d.revision + 1, presented_at = thidua.now(),
                presented_by = thidua.my_person(), presented_note = \(note)
            from thidua.report r
            where d.root_id = \(report.unit.rootID) and d.level = \(filed.level) and d.unit_id = \(report.unit) and d.report_id = \(report.id)
              and d.revision = \(revision)
              and r.root_id = d.root_id and r.level = d.level and r.unit_id = d.unit_id and r.report_id = d.report_id
              and r.state = \(report.state) and r.version = \(report.version)
            """)
    }
}
