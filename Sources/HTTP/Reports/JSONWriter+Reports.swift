import Emulation
import FoundationEssentials
import Operations
import Store
import Wire

extension JSONWriter {
    mutating func members(of draft: ReportDraft) {
        member("revision", draft.revision)
        member("note", draft.note)
        member(draft.presentation, at: draft.revision)
        array("values", draft.values)
    }

    /// - Parameter revision: the draft's as it is now.
    mutating func member(_ presentation: Presentation?, at revision: Int) {
        key("presentation")
        guard let presentation else { return null() }
        object { json in
            json.member("at", presentation.at)
            json.member("byName", presentation.byName)
            json.member("note", presentation.note)
            json.member("isOutdated", presentation.isOutdated(at: revision))
        }
    }

    mutating func members(of report: Report) {
        member("id", report.id)
        member("unit", report.unit)
        member("campaignId", report.campaign)
        member("familyId", report.family)
        member("periodId", report.period)
        member("reviewer", report.reviewer)
        member("state", report.state.rawValue)
        member("version", report.version)
        member("acceptedVersion", report.acceptedVersion)
        member("reason", report.reason)
        member("changedAt", report.changedAt)
        member("decidedAt", report.decidedAt)
        member("etag", ETag(state: report.tag).description)
    }

    /// A report in a list: where it comes from, how it stands, and where to read what was sent.
    /// - Parameter reader: the unit its reader stands in.
    mutating func value(_ listed: ListedReport, for reader: UnitID) {
        let report = listed.filed.report
        object { json in
            json.members(of: report)
            json.member("unitName", listed.unitName)
            json.member("campaignName", listed.campaignName)
            json.member("period", listed.period)
            json.member("href", "/v1/units/\(reader)/of/\(report.unit)/reports/\(report.id.uuidString.lowercased())")
        }
    }

    mutating func value(_ row: OwnReportRow) {
        let own = row.report
        object { json in
            json.member("campaignId", own.campaign)
            json.member("campaignName", own.campaignName)
            json.member("period", own.period)
            json.member("strength", own.strength.rawValue)
            json.member("reviewer", own.reviewer)
            json.member("reviewerName", own.reviewerName)
            json.member("reportId", own.report)
            json.member("state", own.state?.rawValue)
            json.member("version", own.version)
            json.member("acceptedVersion", own.acceptedVersion)
            json.member("isMissing", row.isMissing)
            json.member("isOverdue", row.isOverdue)
        }
    }
}
