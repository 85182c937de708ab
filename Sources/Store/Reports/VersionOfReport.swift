package import Emulation
package import FoundationEssentials
package import Postgres

/// What was sent, as it was sent.
package struct ReportVersion: Sendable {
    package let number: Int
    package let note: String?
    package let values: [ReportValue]
    package let submittedAt: Date
}

extension Statement where Output == [ReportVersion] {
    /// The versions of a report that were sent, oldest first.
    package static func versions(of report: UUID, unit: UnitID) -> Statement {
        Statement(
            "versions of a report",
            """
            select v.version, v.note, v.submitted_at, v.indicators, v.figures, v.weights, v.explanations
            from thidua.report_version v
            where v.root_id = \(unit.rootID) and v.level in \(SQL.everyLevel) and v.unit_id = \(unit) and v.report_id = \(report)
            order by v.version
            """,
            each: { row in
                let number = try row.next(Int.self)
                let note = try row.next(String?.self)
                let submittedAt = try row.next(Date.self)
                return ReportVersion(number: number, note: note, values: try ReportValue.all(&row), submittedAt: submittedAt)
            })
    }
}
