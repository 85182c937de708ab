import Emulation
import Foundation
import Wire

extension HTMLWriter {
    /// What was asked about the task, and the forms that its reader has.
    mutating func pleas(_ view: TaskPleas, _ proof: String) {
        if !view.lines.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(PleasView.title) }
                html.element("ul", .class("tasks")) { html in
                    for line in view.lines {
                        html.element("li") { html in
                            html.element("div") { $0.plea(line) }
                        }
                    }
                }
            }
        }
        if let open = view.open {
            answers(to: open, at: view.way, .init(view), nil, proof)
            if view.forms.contains(.withdrawal) { withdrawal(of: open, view, proof) }
        }
        if view.forms.contains(.asking) { asking(view, proof) }
    }

    private mutating func plea(_ line: TaskPleas.Line) {
        element("h3") { html in
            html.text(line.what)
            html.raw(" ")
            html.element("span", html.tag(of: line.tag)) { $0.text(line.state) }
        }
        if let reason = line.reason { element("p", .class("said small")) { $0.name(reason) } }
        if let answer = line.answer {
            element("p", .class("small")) { html in
                html.text(Words.answered)
                html.name(answer)
            }
        }
    }

    private func tag(of state: Plea.State) -> Attribute {
        switch state {
        case .asked: .class("tag wait")
        case .refused: .class("tag bad")
        case .granted: .class("tag good")
        case .withdrawn: .class("tag")
        }
    }

    private mutating func asking(_ view: TaskPleas, _ proof: String) {
        let mistakes = view.shown(.asking)
        element("details", .class("field"), view.refused == .asking ? .open : nil) { html in
            html.element("summary", .class("btn calm")) { $0.text(view.wishes.count > 1 ? Words.askWay : Words.askExcuseWay) }
            html.element("form", .class("card field"), .action(view.way.below("de-nghi")), .post, .novalidate) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(UUID.version7().uuidString.lowercased()))
                html.wish(PleaControls.wants, view.wishes, view.wants, view.until, mistakes, after: view.due)
                html.paragraphs(PleaControls.reason, "reason", view.reason, mistakes, hint: Words.reasonHint)
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn calm")) { $0.text(Words.ask) }
                }
            }
        }
    }

    /// Which of them, and until when where it is time.
    /// - Parameter due: what is due now, where that is one day.
    mutating func wish(
        _ control: Control, _ wishes: [Plea.Wish.Kind], _ wants: String, _ until: String, _ mistakes: Mistakes, after due: Day?
    ) {
        choice(control, name: "wants", mistakes, wants, wishes.map { ($0.rawValue, $0.name(in: language)) })
        guard wishes.contains(.later) else { return }
        field(
            PleaControls.until, name: "until", mistakes, hint: Words.until(due),
            [.type("text"), .value(until), .autocomplete("off")])
    }

    private mutating func withdrawal(of plea: Plea, _ view: TaskPleas, _ proof: String) {
        element("details", .class("field"), view.refused == .withdrawal ? .open : nil) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.withdrawWay) }
            html.element("form", .class("card field"), .action(view.way.below("rut-de-nghi")), .post, .novalidate) { html in
                html.pleaDecision(on: plea, proof)
                html.element("p") { $0.text(Words.withdrawHint) }
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn stop")) { $0.text(Words.withdraw) }
                }
            }
        }
    }
}

private enum Words {
    static let answered = Wording(vi: "Trả lời: ", en: "Answer: ")
    static let askWay = Wording(vi: "Đề nghị gia hạn hoặc miễn…", en: "Ask for more time, or to be excused…")
    static let askExcuseWay = Wording(vi: "Đề nghị miễn…", en: "Ask to be excused…")
    static let ask = Wording(vi: "Gửi đề nghị", en: "Ask")
    static let reasonHint = Wording(vi: "Đơn vị giao đọc nguyên văn.", en: "Who told the task reads it as it is.")
    static func until(_ due: Day?) -> Wording {
        guard let due else {
            return Wording(vi: "Để trống khi miễn. Ghi như 31/12/2024.", en: "Empty for an excuse. A day like 31/12/2024.")
        }
        return Wording(
            vi: "Để trống khi đề nghị miễn. Phải sau \(due.vietnamese); ghi như 31/12/2024.",
            en: "Empty for an excuse. Later than \(due.vietnamese); a day like 31/12/2024.")
    }
    static let withdrawWay = Wording(vi: "Rút đề nghị…", en: "Withdraw it…")
    static let withdraw = Wording(vi: "Rút đề nghị", en: "Withdraw it")
    static let withdrawHint = Wording(
        vi: "Đề nghị không còn chờ trả lời; muốn đề nghị lại phải gửi mới.",
        en: "It waits for no answer any more; who asks again asks anew.")
}
