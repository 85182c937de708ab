package import Emulation
import FoundationEssentials
package import Postgres

extension Statement where Output == ReportDraft? {
    /// What is on the unit's desk for a report, or for a period of a campaign; nobody else sees it.
    package static func draft(_ key: AssignmentKey, of unit: UnitID) -> Statement {
        Statement("draft of a report", "\(draft(key, unit))", atMostOne: ReportDraft.init)
    }

    /// The same, and until the transaction ends nobody else rewrites it.
    package static func draftToRewrite(_ key: AssignmentKey, of unit: UnitID) -> Statement {
        Statement("draft to rewrite", "\(draft(key, unit)) for update of d", atMostOne: ReportDraft.init)
    }

    private static func draft(_ key: AssignmentKey, _ unit: UnitID) -> SQL {
        """
        select \(ReportDraft.columns)
        from thidua.report_draft d
        where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.report_id = \(key.report(of: unit))
        """
    }
}

extension ReportDraft {
    fileprivate static let columns: SQL = """
        d.revision, d.note, \(Presentation.columns), d.indicators, d.figures, d.weights, d.explanations
        """

    fileprivate init(_ row: inout Row) throws {
        let (revision, note) = (try row.next(Int.self), try row.next(String?.self))
        let presentation = try Presentation.orNil(&row)
        self.init(note: note, values: try ReportValue.all(&row), revision: revision, presentation: presentation)
    }
}

extension Presentation {
    /// Of a draft in a row `d`. Whoever presented is named from among the people of the unit one stands in, and nowhere else.
    static let columns: SQL = """
        d.presented_revision, d.presented_at,
        case when d.presented_by is not null then
          \(Colleague.name(of: "d.presented_by")) end,
        d.presented_note
        """

    static func orNil(_ row: inout Row) throws -> Presentation? {
        let (revision, at) = (try row.next(Int?.self), try row.next(Date?.self))
        let (byName, note) = (try row.next(String?.self), try row.next(String?.self))
        guard let revision, let at else { return nil }
        return Presentation(revision: revision, at: at, byName: byName, note: note)
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
