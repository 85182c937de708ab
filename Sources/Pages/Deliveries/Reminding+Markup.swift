import Emulation
import Foundation

extension HTMLWriter {
    mutating func reminding(_ view: RemindingView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        element("details", .class("field screen-only"), view.mistakes.all.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.way) }
            html.element("form", .class("card field"), .action("/\(view.here)/don-doc/nhac"), .post, .novalidate) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(view.id))
                html.element("input", .type("hidden"), .name("clause"), .value(view.clause.uuidString.lowercased()))
                html.choices(view)
                html.paragraphs(RemindingControls.words, "words", view.words, view.mistakes, hint: Words.hint)
                if view.signing != nil { html.letter(view) }
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn")) { $0.text(Words.remind) }
                }
            }
        }
    }

    private mutating func letter(_ view: RemindingView) {
        element("div", .class("pick")) { html in
            html.element("label", .for("cong-van")) { html in
                html.element(
                    "input", .type("checkbox"), .id("cong-van"), .name("letter"), .value("true"), view.isLetter ? .checked : nil)
                html.text(Words.letter)
            }
        }
        field(
            RemindingControls.summary, name: "summary", view.mistakes, hint: Words.letterHint,
            [.type("text"), .value(view.summary), .autocomplete("off")])
        if let signing = view.signing { self.signing(signing, view.mistakes) }
    }

    /// What is said where nobody can be reminded any more: somebody else was faster.
    mutating func notReminded(_ mistakes: Mistakes) { summary(mistakes, Words.refused) }

    private mutating func choices(_ view: RemindingView) {
        let control = RemindingControls.units
        let wrong = view.mistakes.at(control.id)
        element("fieldset") { html in
            html.element("legend") { $0.text(control.label) }
            html.wrong(wrong, at: control.id)
            html.element("div", .class("pick")) { html in
                // What is wrong with all of them leads to the first.
                html.element("label", .for(control.id)) { html in
                    html.element(
                        "input", .type("checkbox"), .id(control.id), .name("everybody"), .value("true"),
                        view.isEverybody ? .checked : nil, wrong.isEmpty ? nil : .aria("invalid", "true"),
                        wrong.isEmpty ? nil : .aria("describedby", control.id + "-loi"))
                    html.element("strong") { $0.text(Words.everybody) }
                }
                for (place, choice) in view.choices.enumerated() {
                    html.element("label", .for("nhac-\(place)")) { html in
                        html.element(
                            "input", .type("checkbox"), .id("nhac-\(place)"), .name("items", place, "obligation"),
                            .value(choice.obligation.uuidString.lowercased()), view.chosen.contains(choice.obligation) ? .checked : nil)
                        html.name(choice.unit)
                    }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa nhắc được", en: "Nobody is reminded yet")
    static let way = Wording(vi: "Nhắc đơn vị chưa hoàn thành…", en: "Remind who has not done it…")
    static let everybody = Wording(
        vi: "Tất cả đơn vị chưa hoàn thành và hôm nay chưa được nhắc", en: "All who have not done it and were not reminded today")
    static let hint = Wording(
        vi: "Có thể bỏ trống. Đơn vị đọc nguyên văn khi mở tin; mỗi đơn vị chỉ được nhắc một lần trong ngày.",
        en: "It may be left empty. Each reads it as it is; a unit is reminded once a day.")
    static let letter = Wording(
        vi: "Ban hành thành công văn đôn đốc, lấy số từ sổ văn bản", en: "As an official letter under the next number")
    static let letterHint = Wording(
        vi: "Chỉ ghi trích yếu, người ký khi ban hành công văn, ví dụ: V/v đôn đốc thực hiện nhiệm vụ thi đua.",
        en: "Summary and signer are of a letter alone.")
    static let remind = Wording(vi: "Nhắc", en: "Remind")
}
