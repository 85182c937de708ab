import Emulation
import Foundation

extension HTMLWriter {
    mutating func houseRules(_ view: HouseRulesView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        crumbs(to: "/\(view.here)/don-doc", CoverageView.title, here: HouseRulesView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(HouseRulesView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        element("section", .class("card narrow")) { html in
            html.element("p") { html in html.element("strong") { $0.text(view.inForce) } }
            html.element("p", .class("small soft")) { $0.text(view.ofWhom ?? Words.usual) }
            html.element("p") { $0.text(Words.effect) }
            html.element("p", .class("small")) { html in
                html.element("a", .href(MailboxView.address(in: view.here))) { $0.text(MailboxView.title) }
            }
        }
        guard view.maySet else { return }
        element("form", .class("card narrow"), .action(HouseRulesView.address(in: view.here)), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.field(
                HouseRulesView.beforeControl, name: "remindBefore", view.mistakes, hint: Words.hint,
                [.type("text"), .value(view.before), .autocomplete("off")])
            html.field(
                HouseRulesView.afterControl, name: "remindAfter", view.mistakes, hint: Words.hint,
                [.type("text"), .value(view.after), .autocomplete("off")])
            html.field(
                HouseRulesView.answerControl, name: "answerDays", view.mistakes, hint: Words.answerHint,
                [.type("text"), .value(view.answer), .autocomplete("off")])
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.set) } }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa lưu được", en: "Not kept")
    static let usual = Wording(
        vi: "Thông lệ của hệ thống; đơn vị và cấp trên chưa quy định khác.", en: "The usual; neither the unit nor anybody above has set it."
    )
    static let effect = Wording(
        vi:
            "Hệ thống tự gửi tin nhắc đến đơn vị chưa hoàn thành nhiệm vụ có thời hạn do đơn vị giao, từ 7 giờ đến 17 giờ ngày làm việc. "
            + "Đơn vị đã được nhắc thì không nhắc lại cùng đợt; việc đề nghị không bị nhắc khi quá ngày.",
        en:
            "Whoever has not done a task with a day is reminded from 7 to 17 on working days: once each time, not where somebody did so "
            + "by hand, and not of what was requested once its day is past.")
    static let hint = Wording(
        vi: "Các số từ 1 đến 60, cách nhau bằng dấu phẩy, nhiều nhất 5 số; để trống là không nhắc.",
        en: "Numbers from 1 to 60 with commas between, at most 5; empty for never.")
    static let answerHint = Wording(
        vi: "Một số từ 1 đến 60; để trống là không ấn định.", en: "A number from 1 to 60; empty for no day.")
    static let set = Wording(vi: "Lưu", en: "Keep")
}
