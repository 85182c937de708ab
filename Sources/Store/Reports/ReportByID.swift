package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == FiledReport? {
    /// A report by its owner and id, if the caller may see it.
    package static func report(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "report by id",
            """
            select \(FiledReport.columns) from thidua.report r
            where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit) and r.report_id = \(id)
              -- In the statement too, so that a report that is hidden is left in the index, in the time of one that is not there.
              and r.unit_id between thidua.me() and thidua.my_last()
            """,
            atMostOne: FiledReport.init)
    }

    /// The report of a unit's campaign in a period.
    package static func report(of unit: UnitID, campaign: UUID, period: UUID) -> Statement {
        Statement(
            "report of a period",
            """
            select \(FiledReport.columns) from thidua.report r
            where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit)
              and r.campaign_id = \(campaign) and r.period_id = \(period)
            """,
            atMostOne: FiledReport.init)
    }
}

/// A report with the keys its rows are filed under.
package struct FiledReport: Sendable {
    package let report: Report
    package let level: UnitLevel
    package let periodUnit: UnitID

    static let columns: SQL = """
        r.report_id, r.unit_id, r.level, r.campaign_id, r.family_id, r.period_unit, r.period_id, r.reviewer_id,
        r.state, r.version, r.accepted_version, r.reason, r.changed_at, r.decided_at
        """

    init(_ row: inout Row) throws {
        let id = try row.next(UUID.self)
        let unit = try row.next(UnitID.self)
        level = try row.next(UnitLevel.self)
        let campaign = try row.next(UUID.self)
        let family = try row.next(UUID.self)
        periodUnit = try row.next(UnitID.self)
        report = Report(
            id: id, unit: unit, campaign: campaign, family: family, period: try row.next(UUID.self),
            reviewer: try row.next(UnitID.self), state: try row.next(ReportState.self),
            version: try row.next(Int.self), acceptedVersion: try row.next(Int?.self),
            reason: try row.next(String?.self), changedAt: try row.next(Date.self), decidedAt: try row.next(Date?.self))
    }
}
