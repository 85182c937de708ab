import Emulation
import Foundation
import Operations
import Wire

extension HTMLWriter {
    mutating func raising(_ view: RaiseView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(RaiseView.title, under: ("/\(view.here)/vuong-mac", DifficultiesView.title))
        if view.choices.isEmpty, view.mistakes.all.isEmpty { return element("p", .class("card")) { $0.text(Words.nobody) } }
        element("form", .class("card narrow"), .action("/\(view.here)/vuong-mac/neu"), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.element("p") { $0.text(Words.effect) }
            html.choice(
                DifficultyControls.family, name: "familyId", view.mistakes, view.typed.family,
                view.choices.map { ($0.family, $0.words[html.language]) })
            html.difficultyWords(view.typed, view.mistakes)
            html.element("p", .class("deeds field")) { html in
                html.element("button", .class("btn")) { $0.text(RaiseView.title) }
            }
        }
    }

    mutating func gathering(_ view: GatherView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        crumbs(to: "/\(view.here)/vuong-mac", DifficultiesView.title, here: GatherView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(GatherView.title) }
                html.element("p") { $0.name(view.campaign) }
            }
        }
        if view.choices.isEmpty, view.mistakes.all.isEmpty { return element("p", .class("card")) { $0.text(Words.nothing) } }
        element("form", .class("card"), .action("/\(view.here)/vuong-mac/tong-hop"), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.element("input", .type("hidden"), .name("familyId"), .value(view.family))
            html.difficultyChoices(view.choices, view.chosen, view.mistakes)
            html.element("div", .class("narrow")) { html in
                html.difficultyWords(view.typed, view.mistakes, Words.ownWords)
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn")) { $0.text(Words.gather) }
                }
            }
        }
    }

    /// The field and the words of one.
    mutating func difficultyWords(_ typed: TypedDifficulty, _ mistakes: Mistakes, _ hint: Wording? = nil) {
        field(
            DifficultyControls.field, name: "field", mistakes, hint: Words.fieldHint,
            [.type("text"), .value(typed.field), .autocomplete("off")])
        paragraphs(DifficultyControls.words, "words", typed.words, mistakes, hint: hint ?? Words.wordsHint)
    }

    /// Those that can be put together, a box each.
    mutating func difficultyChoices(_ choices: [DifficultyLine], _ chosen: Set<UUID>, _ mistakes: Mistakes) {
        let control = DifficultyControls.items
        let wrong = mistakes.at(control.id)
        element("fieldset", .id(control.id), .tabindex("-1"), wrong.isEmpty ? nil : .aria("describedby", control.id + "-loi")) { html in
            html.element("legend") { $0.text(control.label) }
            html.wrong(wrong, at: control.id)
            for (place, choice) in choices.enumerated() {
                let box = "chon-\(place)"
                for (name, value) in [
                    ("difficulty" as StaticString, choice.id.uuidString.lowercased()), ("owner", choice.owner.description),
                    ("decision", UUID.version7().uuidString.lowercased()), ("seen", choice.tag),
                ] {
                    html.element("input", .type("hidden"), .name("items", place, name), .value(value))
                }
                html.element("div", .class("pick")) { html in
                    html.element("label", .for(box)) { html in
                        html.element(
                            "input", .type("checkbox"), .id(box), .name("items", place, "chosen"), .value("1"),
                            chosen.contains(choice.id) ? .checked : nil)
                        html.element("span") { html in
                            if let unit = choice.unit {
                                html.element("strong") { $0.name(unit) }
                                html.raw(": ")
                            }
                            html.name(choice.words)
                            if let time = choice.time {
                                html.raw(" ")
                                html.element("span", .class("small soft")) { $0.text(time) }
                            }
                        }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let nobody = Wording(
        vi: "Hiện không có phong trào đang mở nào do cấp trên giao hoặc đề nghị, nên chưa có nơi để nêu.",
        en: "No open campaign was addressed to this unit, so there is nobody to tell.")
    static let nothing = Wording(
        vi: "Trong phong trào này không còn vướng mắc nào chờ trả lời.", en: "Nothing waits for an answer in this campaign.")
    static let effect = Wording(
        vi: "Nội dung được gửi ngay cho đơn vị đã giao hoặc đề nghị tham gia; hạn trả lời là \(Difficulty.answerDays) ngày làm việc.",
        en: "It is told at once to the unit that addressed this one, which owes an answer within \(Difficulty.answerDays) working days.")
    static let fieldHint = Wording(vi: "Ví dụ: Kinh phí. Có thể bỏ trống.", en: "Such as: funds. It may be left empty.")
    static let wordsHint = Wording(
        vi: "Vướng ở đâu, đã làm gì, cần cấp trên giúp gì.", en: "What hinders, what was tried, what would help.")
    static let ownWords = Wording(
        vi: "Viết bằng lời của đơn vị; cấp trên và các đơn vị đã nêu đọc được.",
        en: "In the unit's own words; those above and those who asked read them.")
    static let gather = Wording(vi: "Tổng hợp", en: "Put together")
}
