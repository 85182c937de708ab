import Emulation
import Foundation
import Operations
import Store

/// One thing that happened, as a sentence: who, what, of what.
struct EventView: Sendable {
    let day: Day
    let clock: String
    /// Who did it, where that is told the reader.
    let who: String?
    /// In which role, and whether in a leader's place.
    let role: Wording
    /// The unit they stood in, where it is not the reader's.
    let by: String?
    let what: Wording
    /// Whose it is, where it is neither the reader's nor theirs who did it.
    let of: String?
    var campaign: String?
    /// Where it can be read.
    var way: PageAddress?
    let reason: String?

    /// - Parameter mayReview: whether the reader opens what was sent for a decision.
    init(_ told: ToldEvent, seenFrom reader: UnitID, mayReview: Bool = false) {
        let event = told.event
        day = Day(event.at)
        clock = Moment.words(event.at).clock
        who = told.byName
        let name = Role(rawValue: event.byRole)?.words ?? Wording(vi: event.byRole, en: event.byRole)
        role = event.asDeputy ? Wording(vi: "ký thay lãnh đạo", en: "in the leader's place") : name
        by = event.byUnit == reader ? nil : told.byUnitName
        what = Self.what(told)
        of = event.unit == reader || event.unit == event.byUnit ? nil : told.unitName
        campaign = told.campaignName
        reason = event.reason
        way = Self.way(told, seenFrom: reader, mayReview: mayReview)
    }

    private static func way(_ told: ToldEvent, seenFrom reader: UnitID, mayReview: Bool) -> PageAddress? {
        let event = told.event
        switch event.kind {
        case .campaignPublished, .campaignAmended, .campaignAcknowledged, .campaignClosed:
            return event.unit == reader
                ? "/\(reader)/phong-trao/\(event.subject)" : "/\(reader)/cua/\(event.unit)/phong-trao/\(event.subject)"
        case .reportSubmitted, .reportAccepted, .reportReturned, .reportCorrecting, .reportReopened, .reportPresented:
            if event.unit == reader, let campaign = event.campaign, let period = told.period {
                return .report(of: reader, campaign: campaign, period: period.id)
            }
            return mayReview && told.from == reader ? "/\(reader)/duyet/\(event.unit)/\(event.subject)" : nil
        case .difficultyRaised, .difficultyGathered, .difficultyWithdrawn, .difficultyReturned, .difficultyMerged, .difficultyAnswered:
            return nil
        }
    }

    private static func what(_ told: ToldEvent) -> Wording {
        let version = told.event.version ?? 1
        let period = told.period.map(Written.inner)
        let (vi, en) = (period.map { " \($0.vi)" } ?? "", period.map { " on \($0.en)" } ?? "")
        let isRequested = told.strength == .requested
        switch told.event.kind {
        case .campaignPublished: return Wording(vi: "ban hành kế hoạch", en: "published the plan")
        case .campaignAmended: return Wording(vi: "điều chỉnh kế hoạch lần \(version)", en: "amended the plan to revision \(version)")
        case .campaignAcknowledged:
            return Wording(vi: "tiếp nhận điều chỉnh của kế hoạch cấp trên", en: "acknowledged the amendment from above")
        case .campaignClosed: return Wording(vi: "kết thúc phong trào", en: "closed the campaign")
        case .reportSubmitted: return Wording(vi: "gửi báo cáo\(vi), lần \(version)", en: "sent version \(version) of the report\(en)")
        case .reportAccepted:
            return isRequested
                ? Wording(vi: "tiếp nhận báo cáo\(vi), lần \(version)", en: "received version \(version) of the report\(en)")
                : Wording(vi: "duyệt báo cáo\(vi), lần \(version)", en: "accepted version \(version) of the report\(en)")
        case .reportReturned:
            return Wording(vi: "trả lại báo cáo\(vi), lần \(version)", en: "returned version \(version) of the report\(en)")
        case .reportCorrecting: return Wording(vi: "mở báo cáo\(vi) để đính chính", en: "took the report\(en) back to correct it")
        case .reportReopened: return Wording(vi: "mở lại báo cáo\(vi)", en: "reopened the report\(en)")
        case .reportPresented: return Wording(vi: "trình lãnh đạo báo cáo\(vi)", en: "laid the report\(en) before the leader")
        case .difficultyRaised: return Wording(vi: "nêu khó khăn, vướng mắc", en: "raised a difficulty")
        case .difficultyGathered: return Wording(vi: "tổng hợp khó khăn, vướng mắc", en: "gathered difficulties")
        case .difficultyWithdrawn: return Wording(vi: "rút khó khăn, vướng mắc", en: "withdrew a difficulty")
        case .difficultyReturned: return Wording(vi: "hỏi lại về khó khăn, vướng mắc", en: "asked back about a difficulty")
        case .difficultyMerged: return Wording(vi: "đưa khó khăn, vướng mắc vào nội dung tổng hợp", en: "merged a difficulty into another")
        case .difficultyAnswered: return Wording(vi: "trả lời khó khăn, vướng mắc", en: "answered a difficulty")
        }
    }
}
