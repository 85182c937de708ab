package import Emulation
package import FoundationEssentials
package import Postgres

/// What a unit owes for one family: the adoption, and per period a report.
package struct OwedCampaign: Sendable {
    package let received: ReceivedAddress
    /// What the unit that addressed it is called today.
    package let fromName: String
    package let shortName: String
    package let aboveRevision: Int
    package let isOpen: Bool
    package let adoption: UUID?
    package let acknowledged: Int?
}

extension Statement where Output == [OwedCampaign] {
    /// The campaigns that name a unit, and what it answered.
    package static func campaignsOwed(by unit: UnitID) -> Statement {
        Statement(
            "campaigns owed by a unit",
            """
            select \(ReceivedAddress.columns), f.name, above.short_name, above.revision, \(Campaign.isOpen("above")), c.campaign_id, r.above_revision
            from thidua.address a
            join thidua.campaign above
              on above.root_id = a.root_id and above.level = a.from_level and above.unit_id = a.from_unit
             and above.campaign_id = a.campaign_id
            join thidua.unit_today f on f.unit_id = a.from_unit
            left join thidua.campaign c
              on c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.family_id = a.family_id
            left join thidua.campaign_revision r
              on r.root_id = c.root_id and r.level = c.level and r.unit_id = c.unit_id and r.campaign_id = c.campaign_id
             and r.revision = c.revision
            where a.root_id = \(unit.rootID) and a.level in \(SQL.everyLevel) and a.unit_id = \(unit)
            order by above.published_at desc, a.family_id
            """,
            each: { row in
                OwedCampaign(
                    received: try ReceivedAddress(&row), fromName: try row.next(String.self), shortName: try row.next(String.self),
                    aboveRevision: try row.next(Int.self), isOpen: try row.next(Bool.self),
                    adoption: try row.next(UUID?.self), acknowledged: try row.next(Int?.self))
            })
    }
}

/// A reporting period of a campaign a unit takes part in, and its report for it.
package struct OwedReport: Sendable {
    package let campaign: UUID
    package let shortName: String
    package let period: Period
    package let strength: Strength
    package let to: UnitID
    package let toName: String
    package let report: UUID?
    package let state: ReportState?
    package let version: Int
    package let reason: String?
    /// What lies on the desk for it; nil where nothing does, or for whoever is not shown it.
    package let draft: DraftOnDesk?
}

/// How far a report is written.
package struct DraftOnDesk: Hashable, Sendable {
    package let savedAt: Date
    /// How many indicators have a value.
    package let filled: Int
    package let revision: Int
    package let presentation: Presentation?
}

extension Statement where Output == [OwedReport] {
    /// Every period in which a unit existed and that it reports on in the campaigns it takes part in, with the report as it stands, oldest first.
    package static func reportsOwed(by unit: UnitID) -> Statement {
        Statement(
            "reports owed by a unit",
            """
            select c.campaign_id, c.short_name, p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on,
                   a.strength, a.from_unit, f.name, r.report_id, r.state, coalesce(r.version, 0), r.reason,
                   d.changed_at, (select count(value)::int from unnest(d.figures) value), d.revision,
                   \(Presentation.columns)
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
            left join thidua.report_draft d
              on d.root_id = r.root_id and d.level = r.level and d.unit_id = r.unit_id and d.report_id = r.report_id
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and \(Campaign.isOpen("c"))
            order by p.starts_on, c.campaign_id
            """,
            each: { row in
                OwedReport(
                    campaign: try row.next(UUID.self), shortName: try row.next(String.self), period: try Period(&row),
                    strength: try row.next(Strength.self), to: try row.next(UnitID.self), toName: try row.next(String.self),
                    report: try row.next(UUID?.self), state: try row.next(ReportState?.self), version: try row.next(Int.self),
                    reason: try row.next(String?.self), draft: try DraftOnDesk(&row))
            })
    }
}

extension DraftOnDesk {
    /// Nil where the outer join found none.
    fileprivate init?(_ row: inout Row) throws {
        let (savedAt, filled, revision) = (try row.next(Date?.self), try row.next(Int.self), try row.next(Int?.self))
        let presentation = try Presentation.orNil(&row)
        guard let savedAt, let revision else { return nil }
        self.init(savedAt: savedAt, filled: filled, revision: revision, presentation: presentation)
    }
}
