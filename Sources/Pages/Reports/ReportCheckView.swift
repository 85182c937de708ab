import Emulation
import Foundation
import Operations
import Store

/// A report as it would be sent, with everything that hinders.
struct ReportCheckView: Sendable {
    struct Row: Sendable {
        let name: String
        let before: Wording?
        let now: Wording?
        let target: Wording?
        let explanation: String?
        let heed: Wording?
    }

    /// Something to mend, and the field where.
    struct Hindrance: Sendable {
        let words: Wording
        let place: PageAddress
    }

    let form: ReportFormView
    let draft: ReportDraft
    let report: UUID
    /// The period that was reported before.
    let previous: Wording?
    let rows: [Row]
    let hindrances: [Hindrance]
    let maySign: Bool
    /// What is said beside it to the leader, as it was typed.
    var words = ""
    /// Why it was not sent, where that is no fault of what was written.
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Kiểm tra và gửi báo cáo", en: "Check and send the report")

    static let wordsControl = Control(field: "note", id: "loi-trinh", label: Wording(vi: "Lời trình", en: "A word to the leader"))

    /// Nil where nothing was written yet.
    init?(_ form: ReportForm, of unitName: String, maySign: Bool) {
        guard let draft = form.draft, let report = form.report else { return nil }
        self.form = ReportFormView(form, of: unitName)
        self.draft = draft
        previous = form.previous.map { Written.period($0.period) }
        self.report = report.id
        self.maySign = maySign
        let asks = self.form.asks
        rows = asks.map { ask in
            let before = form.previous?.values.first { $0.indicator == ask.indicator.id }
            return Row(
                name: ask.indicator.name, before: before.flatMap { Written.value($0, of: ask.indicator) },
                now: Written.value(ask.seen, of: ask.indicator),
                target: form.targets[ask.indicator.id].map { Written.shown($0, of: ask.indicator) },
                explanation: ask.seen.explanation, heed: ask.heed)
        }
        let address = self.form.address
        do {
            try draft.check(asked: form.assignment.asked)
            hindrances = []
        } catch {
            let places = draft.values.enumerated().flatMap { n, value in
                asks.first { $0.indicator.id == value.indicator }?.controls(at: n) ?? []
            }
            hindrances = error.all.map { refusal in
                let control = places.first { $0.field == refusal.field } ?? Self.control(of: refusal, among: asks)
                return Hindrance(
                    words: Wording(vi: refusal.message(in: .vi), en: refusal.message(in: .en)),
                    place: control.map { address.at($0.id) } ?? address)
            }
        }
    }

    /// A value that is missing has no place in the list; its sentence names the indicator.
    private static func control(of refusal: any Refusal, among asks: [AskView]) -> Control? {
        guard case .missing(let name)? = (refusal as? ReportValueRefusal)?.reason else { return nil }
        return asks.first { $0.indicator.name == name }?.controls(at: 0).first
    }
}
