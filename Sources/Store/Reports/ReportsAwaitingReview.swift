package import Emulation
package import FoundationEssentials
package import Postgres

/// A report in a list, with the name of its unit and of its campaign.
package struct ListedReport: Sendable {
    package let filed: FiledReport
    package let unitName: String
    package let campaignName: String
    package let period: Period
    /// How its unit is told to take part.
    package let strength: Strength

    init(_ row: inout Row) throws {
        filed = try FiledReport(&row)
        unitName = try row.next(String.self)
        campaignName = try row.next(String.self)
        period = try Period(&row)
        strength = try row.next(Strength.self)
    }

    static func select(where condition: SQL) -> SQL {
        """
        select \(FiledReport.columns), n.name, c.short_name, p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on,
               a.strength
        from thidua.report r
        join thidua.unit_today n on n.unit_id = r.unit_id
        join thidua.address a on a.root_id = r.root_id and a.level = r.level and a.unit_id = r.unit_id and a.family_id = r.family_id
        join thidua.campaign c on c.root_id = r.root_id and c.level = r.level and c.unit_id = r.unit_id and c.campaign_id = r.campaign_id
        join thidua.period p
          on p.root_id = r.root_id and p.level = r.period_level and p.unit_id = r.period_unit and p.period_id = r.period_id
        where \(condition)
        """
    }
}

extension Statement where Output == [ListedReport] {
    /// What waits for a unit's decision: what was due first comes first, of one day what has waited longest.
    ///
    /// So what is overdue stands before all else, and a day that ends between two pages moves nothing.
    /// - Parameter family: nil for all.
    package static func reportsAwaitingReview(by reviewer: UnitID, family: UUID?, after: ReviewPlace?, limit: Int) -> Statement {
        let later: SQL =
            after.map {
                """
                (coalesce(p.due_on, 'infinity'), r.changed_at, r.unit_id, r.report_id)
                  > (coalesce(\($0.dueOn)::date, 'infinity'), \($0.at), \($0.unit)::bigint, \($0.id))
                """
            } ?? "true"
        return Statement(
            "reports awaiting review",
            """
            \(ListedReport.select(where: "\(awaitingReview(by: reviewer, family: family)) and \(later)"))
            order by coalesce(p.due_on, 'infinity'), r.changed_at, r.unit_id, r.report_id limit \(limit)
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

extension Statement where Output == Int {
    /// How many reports wait for a unit's decision.
    /// - Parameter family: nil for all.
    package static func countOfReviews(by reviewer: UnitID, family: UUID?) -> Statement {
        Statement(
            "count of reviews",
            "select count(*) from thidua.report r where \(awaitingReview(by: reviewer, family: family))",
            exactlyOne: { row in try row.next(Int.self) })
    }
}

/// Of a report in a row `r`.
func awaitingReview(by reviewer: UnitID, family: UUID?) -> SQL {
    let inFamily: SQL = family.map { "r.family_id = \($0)" } ?? "true"
    return "r.root_id = \(reviewer.rootID) and r.reviewer_id = \(reviewer) and r.state = 'submitted' and \(inFamily)"
}
