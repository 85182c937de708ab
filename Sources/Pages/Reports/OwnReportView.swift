import Emulation
import Foundation
import Operations
import Store

/// A report of the unit's own: what was sent, and what came of it.
struct OwnReportView: Sendable {
    struct Row: Sendable {
        let name: String
        let before: Wording?
        let sent: Wording?
        let target: Wording?
        let explanation: String?
    }

    /// One time it was sent.
    struct Version: Sendable {
        let number: Int
        let at: Wording
        let by: String?
        let note: String?
        let counts: Bool
        /// What it says that the one before did not; nil for the first.
        let changes: [Change]?
    }

    struct Change: Sendable {
        let name: String
        let old: Wording?
        let new: Wording?
        /// Why, where that is what changed.
        let explanation: String?
    }

    let form: ReportFormView
    let report: Report?
    let strength: Strength
    let previous: Wording?
    let rows: [Row]
    /// Of the version that is shown.
    let note: String?
    /// Newest first.
    let versions: [Version]
    /// Newest first.
    let events: [EventView]
    let mayPrepare: Bool
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Báo cáo đã gửi", en: "A report that was sent")

    init(_ told: ToldReport, of unitName: String, mayPrepare: Bool) {
        form = ReportFormView(told.form, of: unitName)
        report = told.form.report
        strength = told.form.assignment.received.address.strength
        self.mayPrepare = mayPrepare
        previous = told.form.previous.map { Written.period($0.period) }
        let latest = told.versions.last
        note = latest?.note
        func value(_ id: UUID, in values: [ReportValue]?) -> ReportValue? { values?.first { $0.indicator == id } }
        let indicators = told.form.assignment.indicators
        rows = indicators.compactMap { indicator in
            guard let sent = value(indicator.id, in: latest?.values) else { return nil }
            return Row(
                name: indicator.name,
                before: value(indicator.id, in: told.form.previous?.values).flatMap { Written.value($0, of: indicator) },
                sent: Written.value(sent, of: indicator),
                target: told.form.targets[indicator.id].map { Written.shown($0, of: indicator) }, explanation: sent.explanation)
        }
        let submissions = told.events.filter { $0.event.kind == .reportSubmitted }
        versions = told.versions.enumerated().map { place, version in
            let (clock, day) = Moment.words(version.submittedAt)
            let former = place > 0 ? told.versions[place - 1] : nil
            return Version(
                number: version.number, at: Wording(vi: "lúc \(clock) ngày \(day)", en: "at \(clock) on \(day)"),
                by: submissions.first { $0.event.version == version.number }?.byName, note: version.note,
                counts: told.form.report?.acceptedVersion == version.number,
                changes: former.map { former in
                    indicators.compactMap { indicator in
                        let (old, new) = (value(indicator.id, in: former.values), value(indicator.id, in: version.values))
                        guard old != new else { return nil }
                        return Change(
                            name: indicator.name, old: old.flatMap { Written.value($0, of: indicator) },
                            new: new.flatMap { Written.value($0, of: indicator) },
                            explanation: old?.explanation == new?.explanation ? nil : new?.explanation)
                    }
                })
        }.reversed()
        let unit = form.unit
        // They are all about this report, and lead nowhere else.
        events = told.events.map {
            var event = EventView($0, seenFrom: unit)
            (event.campaign, event.way) = (nil, nil)
            return event
        }
    }

    var address: PageAddress { .report(of: form.unit, campaign: form.campaign.id, period: form.period.id) }

    var state: Wording { report?.state.words(strength) ?? Wording(vi: "chưa viết", en: "not begun") }

    /// Whether it can be taken back to be corrected.
    var isCorrectable: Bool { mayPrepare && form.isOpen && report?.state == .accepted }

    /// Where it is written on, for whoever may.
    var writing: PageAddress? { mayPrepare && form.isOnDesk ? form.address : nil }

    /// What came of it, in a sentence; nil while nothing did.
    var outcome: Wording? {
        guard let report else { return nil }
        let counts = report.acceptedVersion.map { version in
            Wording(
                vi: " Lần gửi \(version) được tính đến khi lần gửi mới được duyệt.",
                en: " Version \(version) counts until a new one is accepted.")
        }
        let (vi, en) = (counts?.vi ?? "", counts?.en ?? "")
        switch report.state {
        case .draft: return nil
        case .submitted:
            return strength == .ordered
                ? Wording(vi: "\(form.reviewer) chưa quyết định.\(vi)", en: "\(form.reviewer) has not decided yet.\(en)")
                : Wording(vi: "\(form.reviewer) chưa tiếp nhận.\(vi)", en: "\(form.reviewer) has not received it yet.\(en)")
        case .accepted:
            return strength == .ordered
                ? Wording(vi: "\(form.reviewer) đã duyệt; số liệu đang được tính.", en: "\(form.reviewer) accepted it; its values count.")
                : Wording(
                    vi: "\(form.reviewer) đã tiếp nhận; số liệu đang được tính.", en: "\(form.reviewer) received it; its values count.")
        case .returned: return Wording(vi: "\(form.reviewer) đã trả lại.\(vi)", en: "\(form.reviewer) returned it.\(en)")
        case .reopened:
            return Wording(
                vi: "\(form.reviewer) đã mở lại; số liệu không còn được tính cho đến khi gửi lại và được duyệt.",
                en: "\(form.reviewer) reopened it; its values do not count until it is sent again and accepted.")
        case .correcting: return Wording(vi: "Đơn vị đang đính chính.\(vi)", en: "The unit is correcting it.\(en)")
        }
    }
}
