package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Puts an empty report on the unit's desk.
    ///
    /// Fails with `report_pkey` or `a_unit_reports_once_per_period` when it lies there already, or another one for that period, and with
    /// `the_reviewer_is_who_addressed_the_unit` or `a_report_belongs_to_a_period` where the caller made those up.
    package static func openReport(_ id: UUID, campaign: Campaign, level: UnitLevel, period: Period, reviewer: UnitID) -> Statement {
        Statement(
            "open report",
            """
            insert into thidua.report (root_id, level, unit_id, report_id, campaign_id, family_id,
                                       period_level, period_unit, period_id, reviewer_id, changed_at)
            values (\(campaign.unit.rootID), \(level), \(campaign.unit), \(id), \(campaign.id), \(campaign.family),
                    \(campaign.familyLevel), \(period.unit), \(period.id), \(reviewer), thidua.now())
            """)
    }

    /// Writes the first draft of a report.
    package static func insertDraft(_ draft: ReportDraft, of report: UUID, family: UUID, unit: UnitID, level: UnitLevel) -> Statement {
        Statement(
            "insert report draft",
            """
            insert into thidua.report_draft (root_id, level, unit_id, report_id, family_id, note, indicators, figures, weights, explanations,
                                             changed_at, changed_by)
            values (\(unit.rootID), \(level), \(unit), \(report), \(family), \(draft.note), \(draft.values.map(\.indicator)),
                    \(draft.values.map(\.figure)), \(draft.values.map(\.weight)), \(draft.values.map(\.explanation)),
                    thidua.now(), thidua.my_person())
            """)
    }

    /// Rewrites a draft that is still at the revision its writer saw, while the report is on the desk. Fails with `hasMoved` otherwise.
    package static func updateDraft(
        _ draft: ReportDraft, of report: UUID, campaign: UUID, period: UUID, unit: UnitID, level: UnitLevel
    ) -> Statement {
        Statement(
            moving: "update report draft",
            """
            update thidua.report_draft d
            set revision = d.revision + 1, note = \(draft.note), indicators = \(draft.values.map(\.indicator)),
                figures = \(draft.values.map(\.figure)), weights = \(draft.values.map(\.weight)),
                explanations = \(draft.values.map(\.explanation)), changed_at = thidua.now(), changed_by = thidua.my_person()
            from thidua.report r
            where d.root_id = \(unit.rootID) and d.level = \(level) and d.unit_id = \(unit) and d.report_id = \(report)
              and d.revision = \(draft.revision)
              and r.root_id = d.root_id and r.level = d.level and r.unit_id = d.unit_id and r.report_id = d.report_id
              and r.campaign_id = \(campaign) and r.period_id = \(period)
              and r.state in ('draft', 'returned', 'reopened', 'correcting')
            """)
    }
}
