import Emulation
import Foundation
import Operations
import Store

/// What waits for a unit's decision, and one report of it beside what it is held against.
struct ReviewView: Sendable {
    struct Place: Sendable {
        let way: PageAddress
        let unit: String
        let words: Wording
        let isCurrent: Bool
    }

    struct Row: Sendable {
        let name: String
        let measure: String
        let now: Wording?
        /// What the version before said, where it said something else.
        let instead: Wording?
        let before: Wording?
        let difference: Wording?
        let target: Wording?
        let explanation: String?
        let heed: Wording?
        let isChanged: Bool
    }

    struct Step: Sendable {
        let at: String
        let what: Wording
        let reason: String?
    }

    let unit: UnitID
    let queue: [Place]
    /// How many wait in all.
    let count: Int
    let review: ReportInReview
    let rows: [Row]
    let moves: [Wording]
    /// Whether nothing counted in that period before.
    let isFirst: Bool
    let steps: [Step]
    let mayReview: Bool
    /// What was typed, shown again where it was refused.
    var reason = ""
    var mistakes = Mistakes.none
    /// Whether letters lead through it.
    var hasKeys = true

    static let title = Wording(vi: "Duyệt báo cáo", en: "Reviews")
    static let reasonControl = Control(field: "reason", id: "ly-do", label: Wording(vi: "Lý do", en: "Reason"))

    init(_ review: ReportInReview, in page: ReviewPage, of unit: (id: UnitID, name: String), mayReview: Bool) {
        self.unit = unit.id
        self.review = review
        self.mayReview = mayReview
        count = page.count
        queue = page.reports.map { Place($0, of: unit.id, current: review.filed.report.id, on: review.today) }
        let (latest, former) = (review.latest, review.before)
        rows = review.indicators.compactMap { indicator in
            func value(_ values: [ReportValue]?) -> ReportValue? { values?.first { $0.indicator == indicator.id } }
            guard let now = value(latest?.values) else { return nil }
            let (instead, before) = (value(former?.values), value(review.previous?.values))
            let isChanged = former != nil && instead != now
            return Row(
                name: indicator.name, measure: indicator.measure, now: Written.value(now, of: indicator, isMeasured: false),
                instead: isChanged && instead?.figure != now.figure
                    ? instead.flatMap { Written.value($0, of: indicator, isMeasured: false) } : nil,
                before: before.flatMap { Written.value($0, of: indicator, isMeasured: false) },
                difference: Self.difference(now, before, indicator),
                target: review.targets[indicator.id].map { Written.bare($0, of: indicator) }, explanation: now.explanation,
                heed: indicator.takesWeight || indicator.isYesOrNo ? nil : Heed(now.figure, after: before?.figure).map(AskView.words),
                isChanged: isChanged)
        }
        moves = (review.moves ?? []).compactMap { Self.move($0, of: unit.name) }
        isFirst = !(review.moves ?? []).contains { $0.valueBefore != nil }
        steps = review.timeline.map { event in
            let (clock, day) = Moment.words(event.at)
            return Step(at: "\(day) \(clock)", what: event.words(review.strength), reason: event.reason)
        }
    }

    var report: Report { review.filed.report }

    /// Where it is accepted, of a unit that was only requested: received.
    var accepting: PageAddress { address.below(review.isReturnable ? "duyet" : "tiep-nhan") }

    /// What it is in, in few words.
    var state: Wording {
        switch report.state {
        case .submitted:
            review.isReturnable ? Wording(vi: "chờ duyệt", en: "waiting") : Wording(vi: "chờ tiếp nhận", en: "to be received")
        case .draft, .accepted, .returned, .reopened, .correcting: report.state.words(review.strength)
        }
    }

    var heading: Wording {
        let name = Written.inner(review.period)
        return Wording(vi: "\(review.unit.name), \(name.vi)", en: "\(review.unit.name), \(name.en)")
    }

    var sent: Wording {
        guard let latest = review.latest else { return Wording(vi: review.campaign.shortName, en: review.campaign.shortName) }
        let (clock, day) = Moment.words(latest.submittedAt)
        return Wording(
            vi: "Lần gửi \(latest.number), lúc \(clock) ngày \(day) · \(review.campaign.shortName)",
            en: "Version \(latest.number), sent \(clock) on \(day) · \(review.campaign.shortName)")
    }

    var changes: Wording {
        guard let former = review.before else { return Wording(vi: "Số liệu của báo cáo", en: "What was reported") }
        let changed = rows.count(where: \.isChanged)
        return Wording(
            vi: "\(changed) chỉ tiêu đã sửa, \(rows.count - changed) chỉ tiêu giữ nguyên so với lần gửi \(former.number)",
            en: "\(changed) changed, \(rows.count - changed) as in version \(former.number)")
    }

    /// Why it was sent back the last time, where it was.
    var returned: Step? { steps.last { $0.reason != nil } }

    var address: PageAddress { Self.address(report, of: unit) }

    static func address(_ report: Report, of unit: UnitID) -> PageAddress { "/\(unit)/duyet/\(report.unit)/\(report.id)" }

    /// The one after this; what waits longest where this is none of the queue.
    var next: PageAddress? {
        guard let here = queue.firstIndex(where: \.isCurrent) else { return queue.first?.way }
        return queue.indices.contains(here + 1) ? queue[here + 1].way : nil
    }

    private static func difference(_ now: ReportValue, _ before: ReportValue?, _ indicator: Indicator) -> Wording? {
        guard !indicator.isYesOrNo, !indicator.takesWeight, let figure = now.figure, let last = before?.figure else { return nil }
        let change = figure - last
        let sign = change > 0 ? "+" : ""
        return Wording(vi: sign + Written.number(change, in: .vi), en: sign + Written.number(change, in: .en))
    }

    private static func move(_ move: FigureMove, of unit: String) -> Wording? {
        guard move.valueBefore != move.valueAfter, let after = move.valueAfter else { return nil }
        let (to, name) = (Written.shown(after, of: move.indicator), move.indicator.name)
        guard let before = move.valueBefore else {
            return Wording(vi: "“\(name)” của \(unit) sẽ là \(to.vi).", en: "“\(name)” of \(unit) becomes \(to.en).")
        }
        let from = Written.shown(before, of: move.indicator)
        return Wording(
            vi: "“\(name)” của \(unit) sẽ đổi từ \(from.vi) thành \(to.vi).",
            en: "“\(name)” of \(unit) moves from \(from.en) to \(to.en).")
    }
}

extension ReviewView.Place {
    fileprivate init(_ listed: ListedReport, of unit: UnitID, current: UUID, on today: Day) {
        let report = listed.filed.report
        way = ReviewView.address(report, of: unit)
        self.unit = listed.unitName
        isCurrent = report.id == current
        let name = Written.period(listed.period)
        let (_, day) = Moment.words(report.changedAt)
        // What is requested is never late.
        let late = listed.strength == .ordered && listed.period.span.dueOn.map { $0 < today } ?? false
        let asked = listed.strength == .requested
        words = Wording(
            vi: name.vi + (report.version > 1 ? " · lần gửi \(report.version)" : " · gửi \(day)")
                + (late ? " · quá hạn" : asked ? " · theo đề nghị" : ""),
            en: name.en + (report.version > 1 ? " · version \(report.version)" : " · sent \(day)")
                + (late ? " · overdue" : asked ? " · by request" : ""))
    }
}
