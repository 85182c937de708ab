import Emulation
import Foundation
import Operations
import Store

/// One indicator of a report form: what it was before, what is aimed at, what stands in its fields, and what is wrong about it.
struct AskView: Sendable {
    /// What its fields are.
    enum Kind: Sendable {
        case yesOrNo, number, pair

        init(of indicator: Indicator) { self = indicator.isYesOrNo ? .yesOrNo : indicator.takesWeight ? .pair : .number }
    }

    /// Its place in the form; fields and controls are named by it.
    let place: Int
    let indicator: Indicator
    let kind: Kind
    /// Last period's value, the target and the range, a phrase each.
    let hints: [Wording]
    /// What its writer saw: a change is told by it.
    var seen: ReportValue
    var typed: Typed
    /// What somebody else wrote meanwhile.
    var theirs: Wording?
    /// What was reported for the period before.
    private let before: Decimal?

    /// What stands in the fields, as it was typed.
    struct Typed: Sendable, Equatable {
        var value = ""
        var weight = ""
        var explanation = ""

        init(_ value: ReportValue) {
            self.value = value.figure?.typed ?? ""
            weight = value.weight?.typed ?? ""
            explanation = value.explanation ?? ""
        }

        init(value: String, weight: String, explanation: String) {
            (self.value, self.weight, self.explanation) = (value, weight, explanation)
        }
    }

    /// - Parameters:
    ///   - kept: what stands on the desk.
    ///   - previous: what the unit sent last for an earlier period.
    init(_ indicator: Indicator, at place: Int, kept: ReportDraft?, previous: PastReport?, target: Decimal? = nil) {
        self.place = place
        self.indicator = indicator
        kind = Kind(of: indicator)
        let kept = kept?.values.first { $0.indicator == indicator.id } ?? .empty(indicator.id)
        seen = kept
        typed = Typed(kept)
        let before = previous?.values.first { $0.indicator == indicator.id }
        var hints: [Wording] = []
        if let previous, let value = before.flatMap({ Written.value($0, of: indicator) }) {
            hints.append(Self.last(previous.period, value))
        }
        if let target { hints.append(Self.target(target, indicator)) }
        if let range = Written.range(indicator) { hints.append(range) }
        self.hints = hints
        self.before = before?.figure
    }

    var isWritten: Bool { !seen.isEmpty }

    /// What to look at twice before it is sent.
    var heed: Wording? { kind == .number ? Heed(seen.figure, after: before).map(Self.words) : nil }

    /// The same, and what to do about it.
    var heedInWhole: Wording? {
        heed.map { Wording(vi: $0.vi + " Nếu đúng, cứ giữ nguyên.", en: $0.en + " If that is right, leave it.") }
    }

    var control: String { "c\(place)" }
    var weightControl: String { "c\(place)m" }
    var explanationControl: String { "c\(place)g" }

    /// What its controls are called in a problem about the value at its place; the form sends them in its order.
    var controls: [Control] { controls(at: place) }

    /// The same about the n-th value of another list.
    func controls(at n: Int) -> [Control] {
        let name = Wording(vi: indicator.name, en: indicator.name)
        return [
            Control(field: "values[\(n)]", id: control, label: name), Control(field: "values[\(n)].indicatorId", id: control, label: name),
            Control(field: "values[\(n)].value", id: control, label: name),
            Control(field: "values[\(n)].weight", id: kind == .pair ? weightControl : control, label: name),
            Control(field: "values[\(n)].explanation", id: explanationControl, label: name),
        ]
    }

    private static func last(_ period: Period, _ value: Wording) -> Wording {
        let name = Written.period(period)
        return Wording(vi: "\(name.vi): \(value.vi)", en: "\(name.en): \(value.en)")
    }

    /// What adds up over time is aimed at by the whole campaign.
    private static func target(_ target: Decimal, _ indicator: Indicator) -> Wording {
        let words = Written.shown(target, of: indicator)
        return indicator.overTime == .sum
            ? Wording(vi: "mức giao cả phong trào: \(words.vi)", en: "target of the whole campaign: \(words.en)")
            : Wording(vi: "mức giao: \(words.vi)", en: "target: \(words.en)")
    }

    static func words(_ heed: Heed) -> Wording {
        switch heed {
        case .slippedComma:
            Wording(
                vi: "Đúng gấp 10 lần hoặc bằng một phần mười kỳ trước; có thể sai dấu phẩy.",
                en: "Exactly ten times the period before, or a tenth; a comma may have slipped.")
        case .muchMore(let times):
            Wording(
                vi: "Gấp \(Written.number(times, in: .vi)) lần kỳ trước.",
                en: "\(Written.number(times, in: .en)) times the period before.")
        case .muchLess:
            Wording(
                vi: "Giảm nhiều so với kỳ trước.",
                en: "Much less than the period before.")
        }
    }
}
