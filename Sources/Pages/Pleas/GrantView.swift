import Emulation
import Foundation
import Operations
import Store
import Wire

/// Granting more time, or an excuse, to some of those who have a task, though nobody asked.
struct GrantView: Sendable {
    struct Choice: Sendable {
        let unit: UnitID
        let name: String
        let due: Wording?
    }

    let here: UnitID
    let clause: UUID
    /// Who has not done it, is not excused and asks for nothing, of those the page shows.
    let choices: [Choice]
    let wishes: [Plea.Wish.Kind]

    // As typed.
    var after = ""
    var chosen: Set<UnitID> = []
    var (wants, until, words) = ("", "", "")
    var mistakes = Mistakes.none

    /// As many as a page of units shows.
    static let most = ObligationsView.shown

    /// Nil where nothing can be granted.
    init?(_ task: Coverage, _ listed: [ListedObligation], of here: UnitID) {
        let open = listed.filter { $0.isOpen && $0.doneAt == nil && !$0.granted.isExcused }
        guard !open.isEmpty else { return nil }
        self.here = here
        clause = task.clause
        choices = open.map { one in
            Choice(
                unit: one.obligation.unit, name: one.unitName,
                due: one.granted.until.map { Wording(vi: "gia hạn đến \($0.vietnamese)", en: "extended to \($0.vietnamese)") })
        }
        wishes = Plea.Wish.Kind.possible(about: task.strength, dueOn: task.dueOn)
    }

    /// Shows again what was typed.
    mutating func take(_ form: JSON, _ mistakes: Mistakes) {
        self.mistakes = mistakes
        chosen = form.tickedUnits
        (wants, until, words) = (form.asTyped("wants"), form.asTyped("until"), form.asTyped("answer"))
    }

    var way: PageAddress { PageAddress("/\(here)/don-doc").asking("nhiem-vu", clause.uuidString.lowercased()) }
}

extension JSON {
    /// Which units were ticked.
    fileprivate var tickedUnits: Set<UnitID> {
        guard case .object(let members) = content, let items = members.first(where: { $0.name == "items" })?.value,
            case .array(let rows) = items.content
        else { return [] }
        return Set(rows.filter { !$0.asTyped("chosen").isEmpty }.compactMap { try? UnitID($0.asTyped("unit")) })
    }
}

extension HTMLWriter {
    /// What was wrong with the form, first on the page.
    mutating func refused(_ view: GrantView) { summary(view.mistakes, Words.refused) }

    mutating func grants(_ view: GrantView, _ proof: String) {
        element("details", .class("part screen-only"), view.mistakes.all.isEmpty && view.chosen.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.way) }
            html.element("form", .class("card field"), .action("/\(view.here)/don-doc/gia-han"), .post, .novalidate) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(UUID.version7().uuidString.lowercased()))
                html.element("input", .type("hidden"), .name("clause"), .value(view.clause.uuidString.lowercased()))
                html.element("input", .type("hidden"), .name("after"), .value(view.after))
                html.element("p") { $0.text(Words.effect) }
                html.units(view)
                html.wish(PleaControls.granted, view.wishes, view.wants, view.until, view.mistakes, after: nil)
                html.paragraphs(PleaControls.words, "answer", view.words, view.mistakes, hint: Words.wordsHint)
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn calm")) { $0.text(view.wishes.count > 1 ? Words.grant : Words.excuse) }
                }
            }
        }
    }

    private mutating func units(_ view: GrantView) {
        let control = PleaControls.items
        let wrong = view.mistakes.at(control.id)
        element("fieldset") { html in
            html.element("legend") { $0.text(control.label) }
            html.wrong(wrong, at: control.id)
            for (place, choice) in view.choices.enumerated() {
                // What is wrong with all of them leads to the first.
                let (box, isWrong) = place == 0 ? (control.id, !wrong.isEmpty) : ("don-vi-\(place)", false)
                html.element("input", .type("hidden"), .name("items", place, "unit"), .value(choice.unit.description))
                html.element("div", .class("pick")) { html in
                    html.element("label", .for(box)) { html in
                        html.element(
                            "input", .type("checkbox"), .id(box), .name("items", place, "chosen"), .value("1"),
                            view.chosen.contains(choice.unit) ? .checked : nil, isWrong ? .aria("invalid", "true") : nil,
                            isWrong ? .aria("describedby", control.id + "-loi") : nil)
                        html.element("span") { html in
                            html.name(choice.name)
                            if let due = choice.due {
                                html.raw(" ")
                                html.element("span", .class("small soft")) { $0.text(due) }
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
    static let way = Wording(vi: "Gia hạn hoặc miễn cho các đơn vị…", en: "More time, or an excuse, for units…")
    static let effect = Wording(
        vi: "Không cần đơn vị đề nghị, ví dụ khi có bão lụt. Đơn vị đang có đề nghị chờ trả lời không nêu ở đây.",
        en: "Without being asked, as after a storm. Units whose plea waits for an answer are not among these.")
    static let wordsHint = Wording(
        vi: "Có thể bỏ trống. Các đơn vị được chọn đọc nguyên văn.", en: "It may be left empty. The units chosen read it as it is.")
    static let grant = Wording(vi: "Gia hạn hoặc miễn", en: "Grant it")
    static let excuse = Wording(vi: "Miễn", en: "Excuse them")
}
