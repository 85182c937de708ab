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
        try await refusing {
            let assignment = try await Assignment.read(campaign: campaign, period: period, as: standing, on: client)
            guard assignment.isOpen else { throw OperationRefusal.campaignClosed }
            let draft = ReportDraft(note: note, values: values, revision: revision ?? 0)
            try draft.checkShape(asked: assignment.asked, of: assignment.indicators)

            if let revision {
                return try await client.transaction(under: standing.recording) { transaction in
                    let (filed, changed) = try await transaction.run(
                        .report(report, of: standing.unit),
                        .updateDraft(
                            draft, of: report, campaign: campaign, period: period, unit: standing.unit, level: assignment.campaign.level))
                    guard let filed else { throw OperationRefusal.notFound }
                    guard filed.report.campaign == campaign, filed.report.period == period else { throw OperationRefusal.idTaken }
                    try filed.report.requireOnDesk()
                    guard changed == 1 else { throw OperationRefusal.stale }
                    return (revision + 1, false)
                }
            }

            return try await client.transaction(under: standing.recording) { transaction in
                let (opened, _, kept, filed) = try await transaction.run(
                    .openReport(
                        report, campaign: assignment.campaign, level: assignment.campaign.level, period: assignment.period,
                        reviewer: assignment.received.from),
                    .insertDraft(
                        draft, of: report, family: assignment.campaign.family, unit: standing.unit, level: assignment.campaign.level),
                    .draft(of: report, unit: standing.unit), .report(report, of: standing.unit))
                guard let kept, let filed, filed.report.campaign == campaign, filed.report.period == period else {
                    throw OperationRefusal.idTaken
                }
                // The first answer may have been lost: the same draft again is the same answer.
                guard opened == 1 || (kept.revision == 1 && kept.note == note && kept.values == values) else {
                    throw OperationRefusal.stale
                }
                return (kept.revision, opened == 1)
            }
        }
    }
}
