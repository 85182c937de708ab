import Emulation
import Foundation
import HTTP
import HTTPTypes
import Operations
import Store

/// A report as its writer fills it in.
struct ReportFormView: Sendable {
    let unit: UnitID
    let campaign: Campaign
    let period: Period
    let reviewer: String
    let unitName: String
    var asks: [AskView]
    /// The text beside the numbers, as its writer saw it and as it is typed.
    var seenNote: String
    var note: String
    /// Why it came back, and when.
    let returned: (reason: String, at: Date?)?
    let state: ReportState?
    /// Which version is being written.
    let version: Int
    let today: Day
    var mistakes = Mistakes.none
    /// Whether somebody else changed what was to be saved.
    var isStale = false

    init(_ form: ReportForm, of unitName: String) {
        unit = form.assignment.campaign.unit
        campaign = form.assignment.campaign
        period = form.assignment.period
        self.unitName = unitName
        reviewer = form.reviewer?.name ?? form.assignment.received.from.description
        asks = form.assignment.asked.enumerated().map { AskView($1, at: $0, of: form) }
        seenNote = form.draft?.note ?? ""
        note = seenNote
        state = form.report?.state
        returned = form.report.flatMap { report in
            guard report.state == .returned || report.state == .reopened, let reason = report.reason else { return nil }
            return (reason, report.decidedAt)
        }
        version = (form.report?.version ?? 0) + 1
        today = form.today
    }

    static let title = Wording(vi: "Viết báo cáo", en: "Write the report")

    var heading: Wording {
        let name = Written.inner(period)
        return Wording(vi: "Báo cáo \(name.vi)", en: "Report on \(name.en)")
    }

    var from: Wording {
        Wording(
            vi: "\(campaign.shortName) · \(unitName) gửi \(reviewer)", en: "\(campaign.shortName) · \(unitName) to \(reviewer)")
    }

    var days: String { "\(period.span.startsOn.vietnamese) – \(period.span.endsOn.vietnamese)" }

    var written: Wording {
        let count = asks.count(where: \.isWritten)
        return Wording(vi: "Đã ghi \(count)/\(asks.count) chỉ tiêu", en: "\(count) of \(asks.count) indicators written")
    }

    /// Whether it can be written now: not while it waits above, nor once it was accepted.
    var isOnDesk: Bool { state?.isOnDesk ?? true }

    var address: PageAddress { "/\(unit)/phong-trao/\(campaign.id)/bao-cao/\(period.id)/soan" }
    var checking: PageAddress { "/\(unit)/phong-trao/\(campaign.id)/bao-cao/\(period.id)/gui" }

    var status: HTTPResponse.Status {
        if isStale { return .preconditionFailed }
        return mistakes.all.isEmpty ? .ok : mistakes.problem.status
    }
}
