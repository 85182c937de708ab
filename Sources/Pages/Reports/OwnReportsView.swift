import Emulation
import Operations
import Store

/// What a unit reported and has still to report, period by period.
struct OwnReportsView: Sendable {
    struct Row: Sendable {
        let way: PageAddress
        let campaign: String
        let state: Wording
        /// What of it has colour: what is overdue or came back.
        let isWrong: Bool
        let isWaiting: Bool
        let to: String
        let due: Wording?
        /// When it was sent last.
        let sent: Wording?
        /// By whom; nil where it was not sent, or that is told nobody any more.
        let sentBy: String?
        /// What came of it.
        let outcome: Wording?
        /// Why it came back, in the words of whoever sent it back.
        let reason: String?
        /// Where it is written, for whoever may.
        let writing: (way: PageAddress, words: Wording)?
    }

    struct Month: Sendable {
        let title: Wording
        var rows: [Row]
    }

    let unitName: String
    let months: [Month]
    /// Whether it begins with the latest period.
    let isFirst: Bool
    let older: PageAddress?

    static let title = Wording(vi: "Báo cáo", en: "Reports")
    static let before = "truoc"

    init(_ page: OwnReportsPage, of unit: UnitID, called name: String, mayPrepare: Bool, isFirst: Bool, next: String?) {
        unitName = name
        self.isFirst = isFirst
        older = next.map { PageAddress("/\(unit)/bao-cao").asking("truoc", $0) }
        var months: [Month] = []
        var latest: PeriodSpan?
        for own in page.reports {
            let row = Row(own, of: unit, mayPrepare: mayPrepare)
            let span = own.report.period.span
            if latest?.startsOn == span.startsOn, latest?.endsOn == span.endsOn {
                months[months.count - 1].rows.append(row)
            } else {
                months.append(Month(title: Written.period(own.report.period), rows: [row]))
                latest = span
            }
        }
        self.months = months
    }
}

extension OwnReportsView.Row {
    init(_ row: OwnReportRow, of unit: UnitID, mayPrepare: Bool) {
        let own = row.report
        way = .report(of: unit, campaign: own.campaign, period: own.period.id)
        campaign = own.campaignName
        state = own.state?.words(own.strength) ?? Wording(vi: "chưa viết", en: "not begun")
        isWrong = row.isOverdue || own.state == .returned || own.state == .reopened
        isWaiting = own.state == .submitted
        to = own.reviewerName
        let day = own.period.span.dueOn
        due = day.map { day in
            switch own.strength {
            case .ordered:
                row.isOverdue
                    ? Wording(vi: "hạn \(day.vietnamese), quá hạn", en: "due on \(day.vietnamese), overdue")
                    : Wording(vi: "hạn \(day.vietnamese)", en: "due on \(day.vietnamese)")
            case .requested: Wording(vi: "đề nghị trước \(day.vietnamese)", en: "asked for by \(day.vietnamese)")
            }
        }
        sent = own.submittedAt.map { at in
            let (clock, day) = Moment.words(at)
            return Wording(
                vi: "Lần gửi \(own.version), lúc \(clock) ngày \(day)", en: "Version \(own.version), sent at \(clock) on \(day)")
        }
        sentBy = own.submittedBy
        outcome = Self.outcome(own)
        reason = own.state == .returned || own.state == .reopened ? own.reason : nil
        writing = mayPrepare && own.isOpen && own.state?.isOnDesk ?? true ? (way.below("soan"), ReportState.writing(own.state)) : nil
    }

    private static func outcome(_ own: OwnReport) -> Wording? {
        let counts = own.acceptedVersion.map { version in
            Wording(vi: "Lần gửi \(version) đang được tính.", en: "Version \(version) counts.")
        }
        guard let state = own.state, state != .draft else { return own.isOpen ? nil : closed }
        let decided = own.decidedAt.map { at in
            let (clock, day) = Moment.words(at)
            return (vi: " lúc \(clock) ngày \(day)", en: " at \(clock) on \(day)")
        }
        let (vi, en) = (decided?.vi ?? "", decided?.en ?? "")
        switch state {
        case .draft: return nil
        case .submitted: return counts
        case .accepted:
            return own.strength == .ordered
                ? Wording(vi: "Được duyệt\(vi).", en: "Accepted\(en).") : Wording(vi: "Được tiếp nhận\(vi).", en: "Received\(en).")
        case .returned: return Wording(vi: "Bị trả lại\(vi).", en: "Returned\(en).")
        case .reopened: return Wording(vi: "Được mở lại\(vi); số liệu không còn được tính.", en: "Reopened\(en); its values do not count.")
        case .correcting: return counts
        }
    }

    private static let closed = Wording(vi: "Phong trào đã đóng.", en: "The campaign is closed.")
}
