package import Emulation
package import FoundationEssentials
package import Postgres

/// One revision of a campaign: what was amended or acknowledged, and when.
package struct CampaignRevision: Sendable {
    package let revision: Int
    package let aboveRevision: Int?
    package let symbol: String?
    package let issuedOn: Day?
    package let summary: String
    package let issuedAt: Date
    /// As they were printed.
    package let recipients: [RecipientLine]
}

extension Statement where Output == [CampaignRevision] {
    /// The revisions of a campaign, oldest first.
    package static func revisions(of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            "revisions of a campaign",
            """
            select r.revision, r.above_revision, r.symbol, r.issued_on, r.summary, r.issued_at, r.recipients
            from thidua.campaign_revision r
            where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit) and r.campaign_id = \(campaign)
            order by r.revision
            """,
            each: { row in
                CampaignRevision(
                    revision: try row.next(Int.self), aboveRevision: try row.next(Int?.self),
                    symbol: try row.next(String?.self), issuedOn: try row.next(Day?.self), summary: try row.next(String.self),
                    issuedAt: try row.next(Date.self), recipients: try row.next(StoredRecipients.self).lines)
            })
    }
}

extension Statement where Output == Int? {
    /// The revision above that a campaign acknowledges at its latest revision.
    package static func acknowledgedRevision(of campaign: UUID, unit: UnitID) -> Statement {
        acknowledgedRevision(of: "\(campaign)", unit: unit)
    }

    /// The same of the campaign it belongs to.
    package static func acknowledgedRevision(_ key: AssignmentKey, of unit: UnitID) -> Statement {
        acknowledgedRevision(of: key.campaign(of: unit), unit: unit)
    }

    private static func acknowledgedRevision(of campaign: SQL, unit: UnitID) -> Statement {
        Statement(
            "acknowledged revision",
            """
            select r.above_revision from thidua.campaign_revision r
            where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit) and r.campaign_id = \(campaign)
            order by r.revision desc limit 1
            """,
            reading: { rows in
                rows.isEmpty ? nil : try rows.read(0) { row in try row.next(Int?.self) }
            })
    }
}

extension Statement where Output == Void {
    /// Moves a published campaign to its next revision. Fails with `hasMoved` when it moved since it was read.
    package static func advance(_ campaign: Campaign, end: Milestone? = nil) -> Statement {
        let end = (end ?? campaign.end).columns
        return Statement(
            moving: "advance campaign",
            """
            update thidua.campaign
            set revision = revision + 1, end_on = \(end.day), end_event = \(end.event), end_event_unit = \(end.unit)
            where root_id = \(campaign.unit.rootID) and level = \(campaign.level) and unit_id = \(campaign.unit)
              and campaign_id = \(campaign.id) and revision = \(Int32(campaign.revision)) and state = 'published'
            """)
    }

    /// Closes a published campaign. Fails with `hasMoved` when it moved since it was read.
    package static func close(_ campaign: Campaign) -> Statement {
        Statement(
            moving: "close campaign",
            """
            update thidua.campaign set state = 'closed', closed_at = thidua.now(), closed_by = thidua.my_person()
            where root_id = \(campaign.unit.rootID) and level = \(campaign.level) and unit_id = \(campaign.unit)
              and campaign_id = \(campaign.id) and revision = \(Int32(campaign.revision)) and state = 'published'
            """)
    }
}
