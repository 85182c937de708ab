package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What somebody changed in the report of a period: each value as they saw it and as they want it, whatever others wrote meanwhile.
///
/// Saving a whole draft over the revision that was seen makes the second of two colleagues lose; so a page saves what was changed, field by
/// field, and one that another changed too stays theirs and comes back as a conflict.
package struct MergeReportDraft: Sendable {
    /// One value before and after; an empty one is none.
    package struct Change: Hashable, Sendable {
        package let was: ReportValue
        package let now: ReportValue

        /// Both are of one indicator.
        package init(was: ReportValue, now: ReportValue) {
            self.was = was
            self.now = now
        }
    }

    /// The text beside the numbers, before and after.
    package struct NoteChange: Hashable, Sendable {
        package let was: String?
        package let now: String?

        package init(was: String?, now: String?) {
            self.was = was
            self.now = now
        }
    }

    /// What stands on the desk now.
    package struct Merged: Sendable {
        package let report: UUID
        package let draft: ReportDraft
        /// What somebody else had changed to something else: it was left as it stands in the draft.
        package let conflicts: [Change]
        package let noteConflicts: Bool
        package let assignment: Assignment
        /// What the unit sent last for an earlier period.
        package let previous: PastReport?
    }

    /// What is asked tells how a number is read.
    package typealias Reading = @Sendable (Assignment) throws -> [Change]

    let campaign: UUID
    let period: UUID
    let changes: Reading
    let note: NoteChange?
    /// The id of the report where there is none yet.
    let newID: UUID

    package init(campaign: UUID, period: UUID, changes: [Change], note: NoteChange?, newID: UUID) {
        self.init(campaign: campaign, period: period, note: note, newID: newID) { _ in changes }
    }

    /// - Parameter changes: is asked again where somebody else began the report at the same moment; what it throws is thrown.
    package init(campaign: UUID, period: UUID, note: NoteChange? = nil, newID: UUID, changes: @escaping Reading) {
        self.campaign = campaign
        self.period = period
        self.changes = changes
        self.note = note?.was == note?.now ? nil : note
        self.newID = newID
    }

    /// Two round trips.
    /// - Throws: `Refusals` with fields `values[n]…`, n being the place of the change; `ReportRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Merged {
        try await refusing([
            "a_closed_campaign_takes_nothing": OperationRefusal.campaignClosed,
            "a_report_belongs_to_a_period": OperationRefusal.unknownPeriod,
        ]) {
            try await makingOnce(["report_pkey", "a_unit_reports_once_per_period", "report_draft_pkey"]) {
                try await client.transaction(under: standing.recording) { transaction in try await merge(in: transaction, as: standing) }
            }
        }
    }

    private func merge(in transaction: Transaction, as standing: Standing) async throws -> Merged {
        let asked = AssignmentKey.period(period, campaign: campaign)
        let (filed, kept, head, indicators, units, previous) = try await transaction.run(
            .report(of: standing.unit, campaign: campaign, period: period), .draftToRewrite(asked, of: standing.unit),
            .assignment(asked, of: standing.unit), .indicators(asked, of: standing.unit), .unit(standing.unit, andReportersBelow: asked),
            .reportBefore(period, campaign: campaign, of: standing.unit))
        let assignment = try Assignment(head, indicators, units, of: standing.unit)
        guard assignment.isOpen else { throw OperationRefusal.campaignClosed }
        let changes = try changes(assignment)
        try ReportDraft(note: nil, values: changes.map(\.now), revision: 0)
            .checkShape(asked: assignment.asked, of: assignment.indicators)
        if let filed {
            try filed.report.requireOnDesk()
            // An author's desk without a draft: it is another's to prepare.
            guard let kept else { throw OperationRefusal.notFound }
            let merged = merging(changes, into: kept, assignment, after: previous)
            guard merged.isChange else { return merged.of(filed.report.id, kept) }
            try await transaction.commit(
                .updateDraft(
                    ReportDraft(note: merged.draft.note, values: merged.draft.values, revision: kept.revision), of: filed.report.id,
                    campaign: campaign, period: period, unit: standing.unit, level: filed.level))
            return merged.of(filed.report.id, merged.draft)
        }
        let merged = merging(changes, into: ReportDraft(note: nil, values: [], revision: 0), assignment, after: previous)
        try await transaction.open(merged.draft, as: newID, for: assignment)
        return merged.of(newID, merged.draft)
    }

    /// The draft as it is when every change that meets what its maker saw, or what they want, is made.
    private func merging(
        _ changes: [Change], into kept: ReportDraft, _ assignment: Assignment, after previous: PastReport?
    ) -> Unfiled {
        let asked = assignment.asked
        var values = Dictionary(kept.values.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
        var conflicts: [Change] = []
        var isChange = false
        for change in changes where change.was != change.now {
            let stands = values[change.now.indicator] ?? .empty(change.now.indicator)
            if stands == change.was {
                values[change.now.indicator] = change.now.isEmpty ? nil : change.now
                isChange = true
            } else if stands != change.now {
                conflicts.append(change)
            }
        }
        let noteConflicts = note.map { $0.was != kept.note && $0.now != kept.note } ?? false
        let note = noteConflicts ? kept.note : note.map(\.now) ?? kept.note
        // What is asked no more stays where it is: sending it is refused, and its writer takes it out.
        let order = asked.map(\.id) + kept.values.map(\.indicator).filter { id in !asked.contains { $0.id == id } }
        return Unfiled(
            draft: ReportDraft(
                note: note, values: order.compactMap { values[$0] }, revision: kept.revision + 1, presentation: kept.presentation),
            conflicts: conflicts, noteConflicts: noteConflicts, isChange: isChange || note != kept.note, assignment: assignment,
            previous: previous)
    }
}

/// What a merge comes to, before it is known which report it is.
private struct Unfiled {
    let draft: ReportDraft
    let conflicts: [MergeReportDraft.Change]
    let noteConflicts: Bool
    /// Whether the draft says something else than before; said in another order it is the same.
    let isChange: Bool
    let assignment: Assignment
    let previous: PastReport?

    func of(_ report: UUID, _ draft: ReportDraft) -> MergeReportDraft.Merged {
        MergeReportDraft.Merged(
            report: report, draft: draft, conflicts: conflicts, noteConflicts: noteConflicts, assignment: assignment, previous: previous)
    }
}
