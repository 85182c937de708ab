import Emulation
import Foundation
import Operations
import Store

/// What an amendment would change, for whom.
struct AmendmentCheckView: Sendable {
    struct Row: Sendable {
        let unit: String
        let indicator: String
        let before: Wording?
        let after: Wording
    }

    let form: AmendmentView
    let summary: String
    let rows: [Row]
    /// How many units have a target that moves.
    let count: Int
    let others: [Wording]

    static let title = Wording(vi: "Xem trước khi ban hành điều chỉnh", en: "Before the amendment is issued")

    init(_ trial: Trial, _ amendment: Amendment, of form: AmendmentView) {
        self.form = form
        summary = amendment.summary
        struct Place: Hashable {
            let indicator: UUID
            let unit: UnitID
        }
        let own = Set(
            form.plan.campaign.targets.map { Place(indicator: $0.indicator, unit: $0.unit) }
                + trial.targets.compactMap { move in move.unit.map { Place(indicator: move.indicator.id, unit: $0) } })
        let moves = trial.targets.flatMap { move -> [(unit: UnitID, move: Trial.TargetMove)] in
            guard move.unit == nil else { return [(move.unit!, move)] }
            // One for all reaches whoever has none of their own; without addressees, the unit itself.
            let reached = form.addressees.filter { !own.contains(Place(indicator: move.indicator.id, unit: $0.id)) }
            return reached.isEmpty ? [(form.unit, move)] : reached.map { ($0.id, move) }
        }
        rows = moves.sorted { ($0.unit, $0.move.indicator.name) < ($1.unit, $1.move.indicator.name) }.map { unit, move in
            Row(
                unit: form.name(of: unit), indicator: move.indicator.name,
                before: move.before.map { Written.shown($0, of: move.indicator) }, after: Written.shown(move.after, of: move.indicator))
        }
        count = Set(moves.map(\.unit)).count
        others = Self.others(trial, amendment, form)
    }

    private static func others(_ trial: Trial, _ amendment: Amendment, _ form: AmendmentView) -> [Wording] {
        var others: [Wording] = []
        if case .next(let register, _, let print)? = trial.numbering, let type = DocumentType(rawValue: form.typed.type) {
            let (book, who) = (String(register.tail(of: type).dropFirst()), print.signer)
            others.append(
                Wording(
                    vi: "Ban hành thành \(type.words.vi), số tiếp theo của sổ \(book), người ký \(who); gửi mọi nơi nhận kế hoạch.",
                    en: "Issued as a \(type.words.en), under the next number of \(book), signed by \(who); sent to whom the plan was."))
        }
        if let end = amendment.end {
            let (was, now) = (form.endWords(form.campaign.end), form.endWords(end))
            others.append(
                Wording(vi: "Kế hoạch kết thúc \(now.vi); trước đây: \(was.vi).", en: "It ends \(now.en); before, \(was.en)."))
        }
        if let periods = periods(trial.periodsAdded) {
            others.append(Wording(vi: "Thêm kỳ báo cáo: \(periods.vi).", en: "New reporting periods: \(periods.en)."))
        }
        if let periods = periods(trial.periodsRemoved) {
            others.append(
                Wording(
                    vi: "Bỏ kỳ báo cáo chưa ai viết: \(periods.vi).", en: "Reporting periods that go, for nobody wrote: \(periods.en)."))
        }
        for clause in amendment.clauses {
            let name = Written.clause(clause)
            others.append(Wording(vi: "Thêm mục “\(name.vi)”.", en: "A new clause: “\(name.en)”."))
        }
        for addressed in trial.addressed {
            others.append(
                addressed.address.strength == .ordered
                    ? Wording(vi: "\(addressed.name) được giao tham gia.", en: "\(addressed.name) is ordered to take part.")
                    : Wording(vi: "\(addressed.name) được đề nghị tham gia.", en: "\(addressed.name) is requested to take part."))
        }
        return others
    }

    /// `tháng 11/2025, tháng 12/2025`; nil for none.
    static func periods(_ spans: [PeriodSpan]) -> Wording? {
        guard !spans.isEmpty else { return nil }
        let sorted = spans.sorted { $0.startsOn < $1.startsOn }
        return Wording(
            vi: sorted.map { $0.name(in: .vi) }.map { $0.prefix(1).lowercased() + $0.dropFirst() }.joined(separator: ", "),
            en: sorted.map { $0.name(in: .en) }.joined(separator: ", "))
    }

    /// Who has to take note, and what holds until then.
    var effect: Wording {
        form.addressees.isEmpty
            ? Wording(vi: "Kế hoạch có hiệu lực như trên ngay khi ban hành.", en: "The plan is what it says above as soon as it is issued.")
            : Wording(
                vi:
                    "Khi ban hành, mỗi đơn vị đã có kế hoạch triển khai nhận việc “Tiếp nhận điều chỉnh”; trước khi tiếp nhận, "
                    + "mức cũ vẫn có hiệu lực với đơn vị đó.",
                en: "Once issued, whoever took the plan up is asked to acknowledge it; until they do, the old targets hold for them.")
    }
}
