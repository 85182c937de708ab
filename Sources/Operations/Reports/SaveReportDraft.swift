package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The author writes on the desk; nobody else sees it. The first time, the report comes into being.
package struct SaveReportDraft: Sendable {
    let report: UUID
    let campaign: UUID
    let period: UUID
    let note: String?
    let values: [ReportValue]
    /// The revision the writer saw; nil where there was none.
    let revision: Int?

    package init(_ report: UUID, campaign: UUID, period: UUID, note: String?, values: [ReportValue], revision: Int?) {
        self.report = report
        self.campaign = campaign
        self.period = period
        self.note = note
        self.values = values
        self.revision = revision
    }

    /// - Returns: the revision it has now, and whether the report is new.
    /// - Throws: `Refusals`, `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (revision: Int, isNew: Bool) {
        try await refusing([
            "a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed,
            "a_report_belongs_to_a_period": OperationRefusal.unknownPeriod,
            "a_unit_reports_once_per_period": OperationRefusal.idTaken, "a_draft_belongs_to_a_report": OperationRefusal.idTaken,
        ]) {
            try await makingOnce(["report_pkey", "a_unit_reports_once_per_period", "report_draft_pkey"]) {
                try await client.transaction(under: standing.recording) { transaction in try await save(in: transaction, as: standing) }
            }
        }
    }

    private func save(in transaction: Transaction, as standing: Standing) async throws -> (revision: Int, isNew: Bool) {
        let asked = AssignmentKey.period(period, campaign: campaign)
        let (filed, kept, head, indicators, units) = try await transaction.run(
            .report(report, of: standing.unit), .draft(.report(report), of: standing.unit), .assignment(asked, of: standing.unit),
            .indicators(asked, of: standing.unit), .unit(standing.unit, andReportersBelow: asked))
        let assignment = try Assignment(head, indicators, units, of: standing.unit)
        guard assignment.isOpen else { throw OperationRefusal.campaignClosed }
        let draft = ReportDraft(note: note, values: values, revision: revision ?? 0)
        try draft.checkShape(asked: assignment.asked, of: assignment.indicators)

        if let filed {
            guard filed.report.campaign == campaign, filed.report.period == period else { throw OperationRefusal.idTaken }
            guard let revision else {
                // The first answer may have been lost: the same draft again is the same answer.
                guard let kept, kept.revision == 1, kept.note == note, kept.values == values else { throw OperationRefusal.stale }
                return (kept.revision, false)
            }
            try filed.report.requireOnDesk()
            guard revision == kept?.revision else { throw OperationRefusal.stale }
            try await transaction.commit(
                .updateDraft(draft, of: report, campaign: campaign, period: period, unit: standing.unit, level: filed.level))
            return (revision + 1, false)
        }
        guard revision == nil else { throw OperationRefusal.notFound }
        try await transaction.open(draft, as: report, for: assignment)
        return (1, true)
    }
}

extension Transaction {
    /// Puts a report on its unit's desk with its first draft, and commits.
    func open(_ draft: ReportDraft, as report: UUID, for assignment: Assignment) async throws {
        let (campaign, level) = (assignment.campaign, assignment.campaign.level)
        try await commit(
            after: [.openReport(report, campaign: campaign, level: level, period: assignment.period, reviewer: assignment.received.from)],
            .insertDraft(draft, of: report, family: campaign.family, unit: campaign.unit, level: level))
    }
}
