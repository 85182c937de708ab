import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func nominationForm(_ view: NominationFormView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(view.heading, under: (NominationsView.address(in: view.here), NominationsView.title))
        if view.returned != nil { element("p", .class("alert wait")) { $0.text(Words.returned) } }
        element("form", .class("card"), .action(view.action), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id.uuidString.lowercased()))
            if let draft = view.draft { html.element("input", .type("hidden"), .name("seen"), .value(draft.tag)) }
            html.head(view)
            html.paragraphs(
                NominationControls.achievements, "achievements", view.typed.achievements, view.mistakes, hint: Words.achievementsHint)
            html.element("p", .class("deeds field")) { html in
                html.element("button", view.draft == nil ? .class("btn") : .class("btn calm")) { $0.text(Words.keep) }
            }
        }
        if let verdict = view.verdict { self.verdict(verdict) }
        guard view.draft != nil else { return }
        if view.maySign { send(view, proof) } else { element("p", .class("card field")) { $0.text(Words.leaderSends) } }
        if view.returned == nil { clear(view, proof) }
    }

    /// Whom, for what and for when: of what was sent it stays.
    private mutating func head(_ view: NominationFormView) {
        let typed = view.typed
        guard view.returned == nil else {
            for (name, value) in [("subject", typed.subject), ("form", typed.form), ("from", typed.from), ("until", typed.until)] {
                element("input", .type("hidden"), .name(path: name), .value(value))
            }
            return element("dl", .class("facts")) { html in
                html.fact(NominationControls.subject.label) { html in
                    html.name(view.subjects.first { $0.value == typed.subject }?.name ?? "")
                }
                html.fact(NominationControls.form.label) { html in
                    html.name(view.forms.first { $0.value == typed.form }?.name ?? typed.form)
                }
                html.fact(Words.time) { $0.text("\(typed.from) – \(typed.until)") }
            }
        }
        choice(NominationControls.subject, name: "subject", view.mistakes, typed.subject, view.subjects)
        element("p", .class("small")) { html in
            html.element("a", .href(SubjectFormView.address(in: view.here))) { $0.text(Words.another) }
        }
        choice(NominationControls.form, name: "form", view.mistakes, typed.form, view.forms)
        field(
            NominationControls.from, name: "from", view.mistakes, hint: Words.dayHint,
            [.type("text"), .value(typed.from), .autocomplete("off")])
        field(
            NominationControls.until, name: "until", view.mistakes, hint: Words.dayHint,
            [.type("text"), .value(typed.until), .autocomplete("off")])
    }

    private mutating func send(_ view: NominationFormView, _ proof: String) {
        element("form", .class("card field"), .action(view.sending), .post, .novalidate) { html in
            html.decision(seeing: view.draft?.tag ?? "", proof: proof)
            html.element("h2") { $0.text(Words.sendTitle) }
            html.element("p") { $0.text(Words.effect) }
            html.choice(NominationControls.to, name: "to", view.mistakes, view.to, view.reviewers)
            if view.asksBecause {
                html.paragraphs(NominationControls.because, "because", view.because, view.mistakes, hint: Words.becauseHint)
            }
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.send) } }
        }
    }

    private mutating func clear(_ view: NominationFormView, _ proof: String) {
        element("details", .class("field")) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.clearWay) }
            html.element("form", .class("card field"), .action(view.clearing), .post, .novalidate) { html in
                html.decision(seeing: view.draft?.tag ?? "", proof: proof)
                html.element("p") { $0.text(Words.clearEffect) }
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn stop")) { $0.text(Words.clear) } }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let returned = Wording(
        vi: "Đề nghị bị trả lại: sửa phần thành tích rồi gửi lại; bản đã gửi vẫn được giữ nguyên.",
        en: "It was returned: write the achievements anew and send it again; what was sent is kept.")
    static let achievementsHint = Wording(
        vi: "Nêu việc đã làm, kết quả, số liệu. Chỉ đơn vị và nơi xét đọc được.",
        en: "What was done, what came of it, in figures. Only the unit and its reviewer read it.")
    static let time = Wording(vi: "Thời gian", en: "When")
    static let dayHint = Wording(vi: "Ví dụ 01/01/2024.", en: "Like 01/01/2024.")
    static let another = Wording(vi: "Chưa có trong danh sách? Ghi đối tượng", en: "Not among these? Register one")
    static let keep = Wording(vi: "Lưu và đối chiếu điều kiện", en: "Keep it and ask the law")
    static let leaderSends = Wording(vi: "Lãnh đạo đơn vị gửi đề nghị này.", en: "The unit's leader sends it.")
    static let sendTitle = Wording(vi: "Gửi đề nghị", en: "Send it")
    static let effect = Wording(
        vi: "Gửi bản đã lưu gần nhất. Đã gửi thì không sửa được; nơi xét có thể trả lại.",
        en: "What was kept last is sent. What was sent does not change; its reviewer may return it.")
    static let becauseHint = Wording(
        vi: "Có điều kiện chưa đạt; nơi xét đọc nguyên văn.", en: "A condition is not met; the reviewer reads this as it is.")
    static let send = Wording(vi: "Gửi đề nghị", en: "Send it")
    static let clearWay = Wording(vi: "Bỏ bản nháp…", en: "Drop the draft…")
    static let clearEffect = Wording(vi: "Bản nháp bị xóa hẳn.", en: "What is written here is gone for good.")
    static let clear = Wording(vi: "Bỏ bản nháp", en: "Drop the draft")
}
