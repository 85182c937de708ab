import Emulation
import Foundation
import Operations

extension HTMLWriter {
    /// What was typed into the forms of an answer, and what is wrong with it.
    struct TypedAnswer {
        let forms: Set<TaskPleas.Form>
        var text = ""
        var refused: TaskPleas.Form?
        var mistakes = Mistakes.none

        static let none = TypedAnswer(forms: [.grant, .refusal])

        init(forms: Set<TaskPleas.Form>) { self.forms = forms }

        init(_ view: TaskPleas) {
            forms = view.forms
            (text, refused, mistakes) = (view.answer, view.refused, view.mistakes)
        }
    }

    /// Agreeing, and refusing behind a click.
    /// - Parameter place: of which it is on a page with several.
    mutating func answers(to plea: Plea, at way: PageAddress, _ typed: TypedAnswer, _ place: Int?, _ proof: String) {
        func form(_ html: inout HTMLWriter, _ kind: TaskPleas.Form, _ button: Wording, _ hint: Wording) {
            let isRefused = typed.refused == kind
            let address = kind == .grant ? way.below("dong-y") : way.below("tu-choi")
            html.element("form", .class("card field"), .action(address), .post, .novalidate) { html in
                html.pleaDecision(on: plea, proof)
                if place != nil { html.element("input", .type("hidden"), .name("list"), .value("1")) }
                html.paragraphs(
                    PleaControls.answer(kind, place), "answer", isRefused ? typed.text : "", isRefused ? typed.mistakes : .none, hint: hint)
                html.element("p", .class("deeds field")) { html in
                    html.element("button", kind == .grant ? .class("btn") : .class("btn stop")) { $0.text(button) }
                }
            }
        }
        if typed.forms.contains(.grant) { form(&self, .grant, Words.grant, Words.grantHint) }
        if typed.forms.contains(.refusal) {
            element("details", .class("field"), typed.refused == .refusal ? .open : nil) { html in
                html.element("summary", .class("btn calm")) { $0.text(Words.refuseWay) }
                form(&html, .refusal, Words.refuse, Words.refuseHint)
            }
        }
    }

    mutating func pleaDecision(on plea: Plea, _ proof: String) {
        decision(seeing: plea.tag, proof: proof)
        element("input", .type("hidden"), .name("plea"), .value(plea.id.uuidString.lowercased()))
    }
}

private enum Words {
    static let grant = Wording(vi: "Đồng ý", en: "Grant it")
    static let grantHint = Wording(vi: "Có thể bỏ trống. Đơn vị đọc nguyên văn.", en: "It may be left empty. The unit reads it as it is.")
    static let refuseWay = Wording(vi: "Từ chối…", en: "Refuse it…")
    static let refuse = Wording(vi: "Từ chối", en: "Refuse it")
    static let refuseHint = Wording(vi: "Đơn vị đọc nguyên văn.", en: "The unit reads it as it is.")
}
