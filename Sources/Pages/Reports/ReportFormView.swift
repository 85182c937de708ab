import Emulation
import Foundation
import Operations
import Store

/// A report as its writer fills it in.
struct ReportFormView: Sendable {
    let unit: UnitID
    let campaign: Campaign
    let period: Period
    let reviewer: String
    let unitName: String
    /// Who fills it in, so that a script can tell whether somebody else has signed in meanwhile.
    var reader: UUID?
    var asks: [AskView]
    /// The text beside the numbers, as its writer saw it and as it is typed.
    var seenNote: String
    var note: String
    /// What somebody else wrote there meanwhile.
    var theirNote: Wording?
    /// Why it came back, and when.
    let returned: (reason: String, at: Date?)?
    let state: ReportState?
    /// Who laid the draft before the leader.
    let presented: PresentedView?
    /// Which version is being written.
    let version: Int
    /// Whether the campaign takes reports.
    let isOpen: Bool
    let strength: Strength
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
        asks = form.assignment.asked.enumerated().map { place, indicator in
            AskView(indicator, at: place, kept: form.draft, previous: form.previous, target: form.targets[indicator.id])
        }
        seenNote = form.draft?.note ?? ""
        note = seenNote
        state = form.report?.state
        returned = form.report.flatMap { report in
            guard report.state == .returned || report.state == .reopened, let reason = report.reason else { return nil }
            return (reason, report.decidedAt)
        }
        presented = form.draft.flatMap { draft in draft.presentation.map { PresentedView($0, at: draft.revision) } }
        version = (form.report?.version ?? 0) + 1
        isOpen = form.assignment.isOpen
        strength = form.assignment.received.address.strength
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

    var written: Wording { Self.written(asks.count(where: \.isWritten), of: asks.count) }

    static func written(_ count: Int, of all: Int) -> Wording {
        Wording(vi: "Đã ghi \(count)/\(all) chỉ tiêu", en: "\(count) of \(all) indicators written")
    }

    /// Whether it can be written now: not while it waits above, nor once it was accepted or the campaign closed.
    var isOnDesk: Bool { isOpen && state?.isOnDesk ?? true }

    var address: PageAddress { .report(of: unit, campaign: campaign.id, period: period.id).below("soan") }
    var checking: PageAddress { .report(of: unit, campaign: campaign.id, period: period.id).below("gui") }
    var presenting: PageAddress { .report(of: unit, campaign: campaign.id, period: period.id).below("trinh") }

    /// Where it is red: what is requested is never late.
    var isLate: Bool { strength == .ordered && period.span.dueOn.map { $0 < today } ?? false }
}
