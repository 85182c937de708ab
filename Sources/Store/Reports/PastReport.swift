package import Emulation
package import FoundationEssentials
package import Postgres

/// What a unit sent for an earlier period: what was accepted, otherwise what was sent last.
package struct PastReport: Sendable {
    package let report: UUID
    package let period: Period
    package let isAccepted: Bool
    package let values: [ReportValue]
}

extension Statement where Output == PastReport? {
    /// What a unit sent for the latest period before this one, in the same campaign.
    package static func reportBefore(_ period: UUID, campaign: UUID, of unit: UnitID) -> Statement {
        Statement(
            "report before",
            """
            select r.report_id, p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on, r.accepted_version is not null,
                   v.indicators, v.figures, v.weights, v.explanations
            from thidua.report r
            join thidua.period p
              on p.root_id = r.root_id and p.level = r.period_level and p.unit_id = r.period_unit and p.period_id = r.period_id
            join thidua.report_version v
              on v.root_id = r.root_id and v.level = r.level and v.unit_id = r.unit_id and v.report_id = r.report_id
             and v.version = coalesce(r.accepted_version, r.version)
            where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit) and r.campaign_id = \(campaign)
              and p.starts_on < (
                select this.starts_on from thidua.period this
                where this.root_id = p.root_id and this.level = p.level and this.unit_id = p.unit_id and this.period_id = \(period))
            order by p.starts_on desc limit 1
            """,
            atMostOne: { row in
                let report = try row.next(UUID.self)
                let period = try Period(&row)
                let isAccepted = try row.next(Bool.self)
                return PastReport(report: report, period: period, isAccepted: isAccepted, values: try ReportValue.all(&row))
            })
    }
}
