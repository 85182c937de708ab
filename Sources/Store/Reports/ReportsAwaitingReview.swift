package import Emulation
package import FoundationEssentials
package import Postgres

/// A report in a list, with the name of its unit and of its campaign.
package struct ListedReport: Sendable {
    package let filed: FiledReport
    package let unitName: String
    package let campaignName: String
    package let period: Period

    init(_ row: inout Row) throws {
        filed = try FiledReport(&row)
        unitName = try row.next(String.self)
        campaignName = try row.next(String.self)
        period = try Period(&row)
    }

    static func select(where condition: SQL) -> SQL {
        """
        select \(FiledReport.columns), n.name, c.short_name, p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on
        from thidua.report r
        join thidua.unit_today n on n.unit_id = r.unit_id
        join thidua.campaign c on c.root_id = r.root_id and c.level = r.level and c.unit_id = r.unit_id and c.campaign_id = r.campaign_id
        join thidua.period p
          on p.root_id = r.root_id and p.level = r.period_level and p.unit_id = r.period_unit and p.period_id = r.period_id
        where \(condition)
        """
    }
}

extension Statement where Output == [ListedReport] {
    /// What waits for a unit's decision, longest waiting first.
    package static func reportsAwaitingReview(by reviewer: UnitID, after: Moment?, limit: Int) -> Statement {
        let later: SQL = after.map { "(r.changed_at, r.report_id) > (\($0.at), \($0.id))" } ?? "true"
        return Statement(
            "reports awaiting review",
            """
            \(ListedReport.select(where: """
                r.root_id = \(reviewer.rootID) and r.reviewer_id = \(reviewer) and r.state = 'submitted' and \(later)
                """))
            order by r.changed_at, r.report_id limit \(limit)
            """,
            each: ListedReport.init)
    }

    /// The reports that the addressees of a campaign sent for a period: what a clerk adds up by hand.
    package static func reports(in family: UUID, reviewer: UnitID, period: UUID, after: UnitID?, limit: Int) -> Statement {
        Statement(
            "reports of a campaign",
            """
            \(ListedReport.select(where: """
                r.root_id = \(reviewer.rootID) and r.reviewer_id = \(reviewer) and r.family_id = \(family) and r.period_id = \(period)
                and r.unit_id > \(after?.rawValue ?? 0)
                """))
            order by r.unit_id limit \(limit)
            """,
            each: ListedReport.init)
    }
}
