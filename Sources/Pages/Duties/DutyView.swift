import Emulation
import Operations
import Store

/// One thing that a unit owes.
struct DutyView: Sendable {
    let title: Wording
    /// In what state it is, where that is worth a word.
    let state: Wording?
    let isReturned: Bool
    let campaign: String
    let to: Wording
    let due: Wording?
    /// How long that is.
    let time: Wording?
    let isOverdue: Bool
    /// Why it came back, in the words of whoever sent it back.
    let reason: String?
    /// How far it is written.
    let draft: Wording?
    /// Who laid it before the leader.
    let presented: PresentedView?
    /// What of it is somebody else's to do.
    let others: Wording?
    /// What is done about it there.
    let deed: Wording
    /// Where it is done, or read.
    let way: PageAddress?

    init(_ owed: Owed, of unit: UnitID, on today: Day, maySign: Bool, mayPrepare: Bool = true) {
        switch owed.deed {
        case .report: title = Self.report(owed.period)
        case .adopt: title = Self.adoption
        case .acknowledge: title = Self.acknowledgement(Written.amendment(owed.revision ?? 0))
        }
        state = owed.deed == .report ? owed.state?.words ?? Self.unwritten : nil
        isReturned = owed.state == .returned || owed.state == .reopened
        campaign = owed.shortName
        to = owed.deed == .report ? Self.sent(to: owed.toName) : Self.given(by: owed.toName, owed.strength)
        due = owed.dueOn.map { Self.due($0, owed.strength) }
        time = owed.dueOn.map { Written.time(from: today, to: $0) }
        isOverdue = owed.isOverdue
        reason = owed.reason
        draft = owed.draft.map(Self.written)
        presented = owed.draft.flatMap { draft in draft.presentation.map { PresentedView($0, at: draft.revision) } }
        others = maySign ? nil : Self.leaders(owed.deed)
        switch owed.deed {
        case .report:
            let report = owed.period.map { PageAddress.report(of: unit, campaign: owed.campaign, period: $0.id) }
            // What lies before a leader to be sent is looked at first; who writes no report reads it.
            let isReady = maySign && presented.map { !$0.isOutdated } ?? false
            way = mayPrepare ? report?.below(isReady ? "gui" : "soan") : report
            deed = !mayPrepare ? Self.read : isReady ? Self.send : ReportState.writing(owed.state)
        case .acknowledge:
            deed = Wording(vi: "Xem điều chỉnh", en: "See the amendment")
            way = owed.adoption.map { AcknowledgementView.address(of: $0, owed.revision ?? 0, in: unit) }
        // From what is to be taken up, a way leads on to taking it up.
        case .adopt:
            deed = Wording(vi: "Xem kế hoạch", en: "See the plan")
            way = "/\(unit)/cua/\(owed.to)/phong-trao/\(owed.campaign)"
        }
    }

    private static let read = Wording(vi: "Xem báo cáo", en: "See the report")
    private static let send = Wording(vi: "Xem và gửi", en: "Look and send")
    private static let unwritten = Wording(vi: "chưa viết", en: "not begun")

    static let adoption = Wording(vi: "Ban hành kế hoạch triển khai", en: "Issue a plan that takes it up")

    static func report(_ period: Period?) -> Wording {
        guard let period else { return Wording(vi: "Báo cáo", en: "Report") }
        let name = Written.inner(period)
        return Wording(vi: "Báo cáo \(name.vi)", en: "Report on \(name.en)")
    }

    static func acknowledgement(_ amendment: Int) -> Wording {
        Wording(vi: "Tiếp nhận điều chỉnh lần \(amendment) của kế hoạch", en: "Acknowledge amendment \(amendment) of the plan")
    }

    private static func sent(to unit: String) -> Wording { Wording(vi: "gửi \(unit)", en: "to \(unit)") }

    private static func given(by unit: String, _ strength: Strength) -> Wording {
        switch strength {
        case .ordered: Wording(vi: "\(unit) giao", en: "ordered by \(unit)")
        case .requested: Wording(vi: "\(unit) đề nghị", en: "requested by \(unit)")
        }
    }

    private static func due(_ day: Day, _ strength: Strength) -> Wording {
        switch strength {
        case .ordered: Wording(vi: "hạn \(day.vietnamese)", en: "due on \(day.vietnamese)")
        case .requested: Wording(vi: "đề nghị trước \(day.vietnamese)", en: "asked for by \(day.vietnamese)")
        }
    }

    private static func written(_ draft: DraftOnDesk) -> Wording {
        let (clock, day) = Moment.words(draft.savedAt)
        return Wording(
            vi: "Đã ghi \(draft.filled) chỉ tiêu, lưu lần cuối \(clock) ngày \(day).",
            en: draft.filled == 1
                ? "One value written, last saved \(clock) on \(day)." : "\(draft.filled) values written, last saved \(clock) on \(day).")
    }

    /// What a role without a signature can do of it.
    private static func leaders(_ deed: Owed.Deed) -> Wording {
        switch deed {
        case .report: Wording(vi: "Lãnh đạo đơn vị gửi.", en: "A leader of the unit sends it.")
        case .adopt: Wording(vi: "Lãnh đạo đơn vị ban hành.", en: "A leader of the unit issues it.")
        case .acknowledge:
            Wording(
                vi: "Lãnh đạo đơn vị tiếp nhận. Trước đó mức giao cũ vẫn có hiệu lực.",
                en: "A leader of the unit acknowledges it. Until then the old targets hold.")
        }
    }
}
