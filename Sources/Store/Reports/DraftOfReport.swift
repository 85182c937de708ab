package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == ReportDraft? {
    /// What is on the unit's desk for a report; nobody else sees it.
    package static func draft(of report: UUID, unit: UnitID) -> Statement {
        Statement(
            "draft of a report",
            """
            select d.revision, d.note, d.indicators, d.figures, d.weights, d.explanations
            from thidua.report_draft d
            where d.root_id = \(unit.rootID) and d.level in (1, 2, 3) and d.unit_id = \(unit) and d.report_id = \(report)
            """,
            atMostOne: { row in
                let revision = try row.next(Int.self)
                return ReportDraft(note: try row.next(String?.self), values: try ReportValue.all(&row), revision: revision)
            })
    }
}

extension ReportValue {
    /// Parallel arrays back to values.
    static func all(_ row: inout Row) throws -> [ReportValue] {
        let indicators = try row.next([UUID].self)
        let figures = try row.next([Decimal?].self)
        let weights = try row.next([Decimal?].self)
        let explanations = try row.next([String?].self)
        return indicators.indices.map {
            ReportValue(indicator: indicators[$0], figure: figures[$0], weight: weights[$0], explanation: explanations[$0])
        }
    }
}
