import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func eligibility(_ view: EligibilityView) {
        summary(view.mistakes, Words.refused)
        titled(EligibilityView.title, of: view.subject, seenFrom: view.here)
        if !view.asked.isEmpty { element("p") { $0.facts(view.asked) } }
        for answer in view.answers { self.answer(answer) }
        money(view.amount)
        question(view)
    }

    private mutating func answer(_ answer: EligibilityView.Answer) {
        element("section", .class("part")) { html in
            html.element("h2") { html in
                html.text(answer.heading)
                html.raw(": ")
                html.text(answer.truth.words)
            }
            html.element("p", .class("small soft")) { html in
                for (place, pack) in answer.packs.enumerated() {
                    if place > 0 { html.raw("; ") }
                    html.text(pack)
                }
            }
            html.element("div", .class("card")) { $0.conditions(answer.lines) }
        }
    }

    private mutating func question(_ view: EligibilityView) {
        let (typed, mistakes) = (view.typed, view.mistakes)
        element("section", .class("part screen-only")) { html in
            html.element("h2") { $0.text(Words.question) }
            html.element("form", .class("card narrow"), .action(view.address), .novalidate) { html in
                func text(_ value: String) -> [Attribute] { [.type("text"), .value(value), .autocomplete("off")] }
                let language = html.language
                html.choice(
                    EligibilityControls.form, name: "ma", mistakes, typed.form, view.forms.map { (value: $0.code, name: $0.name[language]) }
                )
                html.field(EligibilityControls.year, name: "nam", mistakes, text(typed.year))
                html.field(EligibilityControls.received, name: "nhan", mistakes, hint: Words.receivedHint, text(typed.received))
                html.field(EligibilityControls.decided, name: "quyet-dinh", mistakes, hint: Words.decidedHint, text(typed.decided))
                html.choice(
                    EligibilityControls.movement, name: "phong-trao", mistakes, typed.movement,
                    [(value: "", name: Words.none[language])] + view.movements.map { (value: $0.id, name: $0.name) })
                html.choice(
                    EligibilityControls.reading, name: "cach", mistakes, typed.reading,
                    [(value: "", name: Words.unchosen[language])]
                        + MovementReading.allCases.map { (value: $0.rawValue, name: $0.name(in: language)) })
                html.choice(
                    EligibilityControls.plan, name: "quy-dinh", mistakes, typed.plan,
                    [(value: "", name: Words.none[language])] + view.plans.map { (value: $0.name, name: $0.title[language]) })
                html.choice(
                    EligibilityControls.law, name: "luat", mistakes, typed.law,
                    [(value: "", name: Words.none[language])] + view.packs.map { (value: $0.name, name: $0.title[language]) })
                html.element("p", .class("small soft")) { $0.text(Words.unknown) }
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.judge) } }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa xét được", en: "Not judged")
    static let question = Wording(vi: "Xét cho trường hợp", en: "The case")
    static let receivedHint = Wording(
        vi: "Ngày này quyết định áp dụng tiêu chuẩn của luật nào. Ví dụ 01/07/2025.",
        en: "It decides whose standards count. Like 01/07/2025.")
    static let decidedHint = Wording(
        vi: "Ngày này quyết định áp dụng quy định nào về thẩm quyền, tiền thưởng.",
        en: "It decides by which law somebody is competent, and the money.")
    static let none = Wording(vi: "không chọn", en: "none")
    static let unchosen = Wording(vi: "chưa chọn", en: "not chosen")
    static let unknown = Wording(
        vi: "Nội dung chưa ai tra cứu thì chưa kết luận; không bao giờ được coi là đạt.",
        en: "What nobody looked up stays unknown, and is never taken for met.")
    static let judge = Wording(vi: "Xét điều kiện", en: "Judge it")
}
