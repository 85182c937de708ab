import Emulation
import FoundationEssentials
import Postgres
import Store

extension Site {
    /// What stands on the desks of these units, of one indicator.
    func kept(_ indicator: UUID, of units: [UnitID], in period: UUID) async throws -> [UnitID: Decimal] {
        let rows = try await owner.run(
            Statement<[(UnitID, Decimal?)]>(
                "kept",
                """
                select d.unit_id, d.figures[array_position(d.indicators, \(indicator))]
                from thidua.report_draft d join thidua.report r using (root_id, level, unit_id, report_id)
                where d.unit_id = any(\(units)) and r.period_id = \(period)
                """,
                each: { row in (try row.next(UnitID.self), try row.next(Decimal?.self)) }))
        return Dictionary(rows.compactMap { unit, value in value.map { (unit, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    /// How many saves of a form, or of one of its fields, the trail tells of, chained or not.
    func savesInTrail(of units: [UnitID]) async throws -> Int {
        try await owner.run(
            Statement<Int>(
                "saves in the trail",
                """
                select count(*) from (
                  select unit_id, method, path, status from thidua.audit_entry
                  union all select unit_id, method, path, status from thidua.audit_pending) e
                where e.unit_id = any(\(units)) and e.method = 'POST' and e.path like '%/soan%' and e.status is null
                """,
                exactlyOne: { row in try row.next(Int.self) }))
    }
}
