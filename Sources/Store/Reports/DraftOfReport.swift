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
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.report_id = \(report)
            """,
            atMostOne: ReportDraft.init)
    }

    /// The same of the report on a period of a campaign.
    package static func draft(_ key: AssignmentKey, of unit: UnitID) -> Statement {
        Statement("draft of a period", "\(draft(key, unit))", atMostOne: ReportDraft.init)
    }

    /// The same, and until the transaction ends nobody else rewrites it.
    package static func draftToRewrite(_ key: AssignmentKey, of unit: UnitID) -> Statement {
        Statement("draft to rewrite", "\(draft(key, unit)) for update of d", atMostOne: ReportDraft.init)
    }

    private static func draft(_ key: AssignmentKey, _ unit: UnitID) -> SQL {
        """
        select d.revision, d.note, d.indicators, d.figures, d.weights, d.explanations
        from thidua.report_draft d
        where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.report_id = \(key.report(of: unit))
        """
    }
}

extension ReportDraft {
    fileprivate init(_ row: inout Row) throws {
        let revision = try row.next(Int.self)
        self.init(note: try row.next(String?.self), values: try ReportValue.all(&row), revision: revision)
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
