package import Emulation
package import FoundationEssentials
package import Postgres

/// A period that has begun, of a campaign a unit takes part in, and the unit's report on it if there is one.
package struct OwnReport: Sendable {
    package let campaign: UUID
    package let campaignName: String
    /// Whether the campaign takes reports, and every campaign it derives from.
    package let isOpen: Bool
    package let period: Period
    package let strength: Strength
    /// Who decides on it.
    package let reviewer: UnitID
    package let reviewerName: String
    package let report: UUID?
    package let state: ReportState?
    /// How often it was submitted.
    package let version: Int
    /// The version that counts, if one does.
    package let acceptedVersion: Int?
    /// Why it was returned or reopened.
    package let reason: String?
    package let decidedAt: Date?
    /// When it was sent last.
    package let submittedAt: Date?
    /// Who sent it then; nil for whoever is not one of the unit's people any more.
    package let submittedBy: String?
}

/// A place in the list of a unit's own reports.
package struct OwnReportPlace: Hashable, Sendable {
    package let startsOn: Day
    package let campaign: UUID

    package init(startsOn: Day, campaign: UUID) {
        self.startsOn = startsOn
        self.campaign = campaign
    }
}

extension Statement where Output == [OwnReport] {
    /// What a unit reported, period by period, the latest first, with the periods that it has not reported on.
    /// - Parameter campaign: one of its own; nil for all.
    package static func reports(of unit: UnitID, in campaign: UUID? = nil, after place: OwnReportPlace?, limit: Int) -> Statement {
        let ofCampaign: SQL = campaign.map { "and c.campaign_id = \($0)" } ?? ""
        let earlier: SQL = place.map { "(p.starts_on, c.campaign_id) < (\($0.startsOn), \($0.campaign))" } ?? "true"
        return Statement(
            "reports of a unit",
            """
            select c.campaign_id, c.short_name, \(Campaign.isOpen("c")), p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on,
                   p.due_on, a.strength, a.from_unit, f.name, r.report_id, r.state, coalesce(r.version, 0), r.accepted_version,
                   r.reason, r.decided_at, sent.submitted_at, \(Colleague.name(of: "sent.submitted_by"))
            from thidua.campaign c
            join thidua.address a on a.root_id = c.root_id and a.level = c.level and a.unit_id = c.unit_id and a.family_id = c.family_id
            join thidua.unit_today f on f.unit_id = a.from_unit
            join thidua.period p
              on p.root_id = c.root_id and p.level = c.family_level and p.unit_id = c.family_unit and p.campaign_id = c.family_id
            join thidua.unit u
              on u.unit_id = c.unit_id and u.began_on <= p.ends_on and (u.ended_on is null or u.ended_on > p.starts_on)
            left join thidua.report r
              on r.root_id = c.root_id and r.level = c.level and r.unit_id = c.unit_id
             and r.campaign_id = c.campaign_id and r.period_id = p.period_id
            left join thidua.report_version sent
              on sent.root_id = r.root_id and sent.level = r.level and sent.unit_id = r.unit_id
             and sent.report_id = r.report_id and sent.version = r.version
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) \(ofCampaign)
              and p.starts_on <= thidua.today() and \(earlier)
            order by p.starts_on desc, c.campaign_id desc limit \(limit)
            """,
            each: { row in
                OwnReport(
                    campaign: try row.next(UUID.self), campaignName: try row.next(String.self), isOpen: try row.next(Bool.self),
                    period: try Period(&row), strength: try row.next(Strength.self), reviewer: try row.next(UnitID.self),
                    reviewerName: try row.next(String.self), report: try row.next(UUID?.self), state: try row.next(ReportState?.self),
                    version: try row.next(Int.self), acceptedVersion: try row.next(Int?.self),
                    reason: try row.next(String?.self), decidedAt: try row.next(Date?.self), submittedAt: try row.next(Date?.self),
                    submittedBy: try row.next(String?.self))
            })
    }
}
