import Emulation
import Foundation
import Operations
import Store

/// What stays open if a campaign is closed.
struct ClosingView: Sendable {
    struct Group: Sendable {
        let title: Wording
        let lines: [(name: String, words: Wording, way: PageAddress?)]
        /// How many there are beyond those.
        let more: Int
    }

    let unit: UnitID
    let ends: OpenEnds
    let groups: [Group]
    var isSeen = false
    /// As typed.
    var excuse = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Đóng phong trào", en: "Close the campaign")
    static let seenAll = Control(
        field: "seenAll", id: "da-xem",
        label: Wording(
            vi: "Tôi đã xem những việc còn dở nêu trên và vẫn đóng phong trào",
            en: "I have seen what stays open, and close the campaign all the same"))
    static let excuseAll = Control(
        field: "excuse", id: "mien-tat-ca", label: Wording(vi: "Miễn tất cả, lý do", en: "Excuse all of them, because"))
    /// Of each kind so many are shown.
    private static let shown = 20

    init(_ ends: OpenEnds, of unit: UnitID) {
        (self.unit, self.ends) = (unit, ends)
        let campaign = ends.campaign.id
        func group(_ title: Wording, count: Int, _ lines: [(String, Wording, PageAddress?)]) -> Group? {
            count == 0
                ? nil : Group(title: title, lines: lines.prefix(Self.shown).map { ($0.0, $0.1, $0.2) }, more: max(0, count - Self.shown))
        }
        groups = [
            group(
                Wording(
                    vi: "Báo cáo đang chờ duyệt: \(ends.reviewCount). Sau khi đóng vẫn duyệt được, không trả lại được",
                    en: "Reports that wait for a decision: \(ends.reviewCount). They can still be accepted then, and not be returned"),
                count: ends.reviewCount,
                ends.reviews.map { ($0.unitName, Written.period($0.period), ReviewView.address($0.filed.report, of: unit)) }),
            group(
                Wording(
                    vi: "Đơn vị được giao chưa báo cáo: \(ends.silent.count). Sau khi đóng không gửi được nữa",
                    en: "Units that were ordered and have not reported: \(ends.silent.count). Nothing can be sent then"),
                count: ends.silent.count, ends.silent.map { ($0.name, Self.words($0), "/\(unit)/phong-trao/\(campaign)/tham-gia") }),
            group(
                Wording(
                    vi: "Báo cáo của chính đơn vị chưa gửi: \(ends.own.count)",
                    en: "Reports of the unit itself that were not sent: \(ends.own.count)"),
                count: ends.own.count,
                ends.own.map { row in
                    let period = row.report.period
                    return (
                        row.report.reviewerName, Written.period(period),
                        PageAddress.report(of: unit, campaign: campaign, period: period.id).below("soan")
                    )
                }),
            group(
                Wording(
                    vi: "Khó khăn, vướng mắc chưa trả lời: \(ends.difficulties.count)",
                    en: "Difficulties without an answer: \(ends.difficulties.count)"),
                count: ends.difficulties.count,
                ends.difficulties.map { listed in
                    let field = listed.difficulty.field ?? String(listed.difficulty.words.prefix(80))
                    return (listed.unitName, Wording(vi: field, en: field), DifficultyLine.address(listed.difficulty, seenFrom: unit))
                }),
            group(
                Wording(
                    vi: "Nhiệm vụ đã giao chưa hoàn thành: \(ends.tasks.count). Sau khi đóng không báo hoàn thành được nữa",
                    en: "Tasks that were ordered and not all have done: \(ends.tasks.count). Nobody can say that they are done then"),
                count: ends.tasks.count,
                CoverageView.tasks(ends.tasks, of: unit, on: ends.today).map { ($0.name.vi, $0.count, $0.way) }),
            group(
                Wording(
                    vi: "Đề nghị gia hạn, miễn chưa trả lời: \(ends.pleas.count). Sau khi đóng không trả lời được nữa",
                    en: "Pleas for time or an excuse without an answer: \(ends.pleas.count). Nobody can answer them then"),
                count: ends.pleas.count,
                ends.pleas.map { listed in
                    (listed.about.unitName, listed.plea.wish.words, ObligationLine.address(listed.about.obligation, seenFrom: unit))
                }),
        ].compactMap(\.self)
    }

    private static func words(_ silent: OpenEnds.Silent) -> Wording {
        guard silent.hasAdopted else {
            return Wording(vi: "chưa ban hành kế hoạch triển khai", en: "has not taken the plan up")
        }
        return AmendmentCheckView.periods(silent.periods.map(\.span)) ?? Wording(vi: "chưa báo cáo", en: "has not reported")
    }

    /// What holds it up, where something does.
    var held: Wording? {
        guard ends.open.count > 0 else { return nil }
        let names = ends.open.named.words
        return Wording(
            vi: "Nhiệm vụ đã giao chưa hoàn thành, chưa được miễn: \(ends.open.count). Gồm \(names.vi). "
                + "Còn những nhiệm vụ này thì chưa đóng được; để trống nếu chờ các đơn vị hoàn thành.",
            en: "Of what was ordered so much is neither done nor excused: \(ends.open.count). That is \(names.en). "
                + "Until it is, the campaign is not closed; leave this empty to wait for it.")
    }

    var campaign: Campaign { ends.campaign }
    var address: PageAddress { "/\(unit)/phong-trao/\(campaign.id)/ket-thuc" }
}
