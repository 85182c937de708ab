import Emulation
import Foundation

extension HTMLWriter {
    mutating func book(_ view: BookView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        crumbs(to: DocumentsView.address(in: view.here), DocumentsView.title, here: BookView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(BookView.title) }
                html.element("p") { html in
                    html.name(view.unitName)
                    guard let name = view.name else { return }
                    html.raw(" · ")
                    html.name(name)
                }
            }
            if view.mayOpen {
                html.element("div", .class("deeds")) { html in
                    html.element("a", .class("btn calm"), .href("/\(view.here)/van-ban/so/mo")) { $0.text(OpeningView.title) }
                }
            }
        }
        guard let register = view.register else { return element("p", .class("card")) { $0.text(Words.none) } }
        if let following = view.following {
            element("p", .class("card")) { html in
                html.text(Words.following)
                html.name(following)
            }
        }
        if view.mayReserve { reservation(view, register, proof) }
        if view.mayClose { closing(view, register, proof) }
        numbers(view)
        if let next = view.next {
            element("p", .class("pager field")) { html in html.element("a", .href(next)) { $0.text(Words.more) } }
        }
        others(view)
    }

    private mutating func reservation(_ view: BookView, _ register: Register, _ proof: String) {
        element("details", .class("part"), view.mistakes.all.isEmpty || view.isClosing ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.reserveWay) }
            html.element(
                "form", .class("card field narrow"), .action(BookView.address(of: register.id, in: view.here).below("giu")), .post,
                .novalidate
            ) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(view.id))
                html.element("p") { $0.text(Words.effect) }
                if register.types.count == 1 {
                    html.element("input", .type("hidden"), .name("type"), .value(register.types[0].rawValue))
                } else {
                    html.choice(
                        DocumentControls.type, name: "type", view.mistakes, view.type,
                        register.types.map { ($0.rawValue, $0.name(in: html.language)) })
                }
                html.field(
                    DocumentControls.purpose, name: "purpose", view.mistakes, hint: Words.purposeHint,
                    [.type("text"), .value(view.purpose), .autocomplete("off")])
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.reserve) } }
            }
        }
    }

    private mutating func closing(_ view: BookView, _ register: Register, _ proof: String) {
        element("details", .class("part"), view.isClosing ? .open : nil) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.closeWay) }
            html.element(
                "form", .class("card field narrow"), .action(BookView.address(of: register.id, in: view.here).below("dong")), .post,
                .novalidate
            ) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(view.id))
                html.element("p") { $0.text(Words.closingEffect) }
                html.field(
                    DocumentControls.closing, name: "endsOn", view.mistakes, hint: Words.closingHint,
                    [.type("text"), .value(view.endsOn), .autocomplete("off")])
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn stop")) { $0.text(Words.close) } }
            }
        }
    }

    private mutating func numbers(_ view: BookView) {
        guard !view.lines.isEmpty else { return element("p", .class("card field")) { $0.text(Words.empty) } }
        element("div", .class("part scroll"), .role("region"), .aria("label", Words.numbers), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption") { $0.text(Words.numbers) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        for head in [Words.symbol, Words.day, Words.about, Words.state] {
                            html.element("th", .scopeColumn) { $0.text(head) }
                        }
                    }
                }
                html.element("tbody") { html in
                    for line in view.lines { html.number(line) }
                }
            }
        }
    }

    private mutating func number(_ line: DocumentLine) {
        element("tr") { html in
            html.element("th", .scopeRow) { html in html.element("a", .href(line.way)) { $0.name(line.symbol) } }
            html.element("td", .data("of", Words.day)) { $0.text(line.day) }
            html.element("td", .data("of", Words.about)) { html in
                html.name(line.words)
                if let reason = line.reason { html.element("p", .class("small said")) { $0.name(reason) } }
            }
            html.element("td", .class("state"), .data("of", Words.state)) { html in
                html.element("span", line.isCancelled ? .class("tag bad") : line.isReserved ? .class("tag wait") : nil) {
                    $0.text(line.state)
                }
            }
        }
    }

    private mutating func name(_ register: BookView.Name) {
        name(register.series)
        raw(", ")
        text(register.span)
    }

    private mutating func others(_ view: BookView) {
        guard !view.others.isEmpty else { return }
        element("section", .class("part screen-only")) { html in
            html.element("h2") { $0.text(Words.others) }
            html.element("ul", .class("plain card")) { html in
                for other in view.others {
                    html.element("li") { html in html.element("a", .href(other.way)) { $0.name(other.name) } }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let closeWay = Wording(vi: "Đóng sổ…", en: "Close the register…")
    static let close = Wording(vi: "Đóng sổ", en: "Close it")
    static let closingEffect = Wording(
        vi:
            "Sau ngày này sổ không cấp số và không tự mở tiếp năm sau; số đang giữ không ban hành được. Đổi loại văn bản thì mở sổ mới.",
        en: "After that day it gives no number, and none opens by itself next year. To number otherwise, open another.")
    static let closingHint = Wording(
        vi: "Ví dụ: 31/12/2024; không trước ngày của số cuối cùng.", en: "For example 31/12/2024; not before the day of its last number.")
    static let none = Wording(
        vi: "Đơn vị chưa mở sổ văn bản nào; số, ký hiệu và ngày của kế hoạch được ghi tay khi soạn.",
        en: "The unit has opened no register; a plan's number and day are typed when it is written.")
    static let reserveWay = Wording(vi: "Giữ số…", en: "Reserve a number…")
    static let reserve = Wording(vi: "Giữ số tiếp theo", en: "Reserve the next number")
    static let effect = Wording(
        vi: "Số được lấy ngay và ở lại trong sổ. Kế hoạch ghi đúng số đã giữ thì được ban hành bằng số đó; không dùng thì hủy, kèm lý do.",
        en: "The number is taken at once and stays in the register. A plan that bears it is issued under it; otherwise it is cancelled.")
    static let purposeHint = Wording(vi: "Ví dụ: Kế hoạch tổ chức hội nghị tổng kết.", en: "Such as: plan of the final conference.")
    static let empty = Wording(vi: "Sổ chưa có số nào.", en: "No number has been taken yet.")
    static let numbers = Wording(vi: "Các số đã lấy", en: "Numbers that were taken")
    static let symbol = Wording(vi: "Số, ký hiệu", en: "Number and symbol")
    static let day = Wording(vi: "Ngày", en: "Day")
    static let about = Wording(vi: "Trích yếu, nội dung", en: "What it is about")
    static let state = Wording(vi: "Tình trạng", en: "State")
    static let following = Wording(vi: "Số tiếp theo: ", en: "The next number: ")
    static let others = Wording(vi: "Các sổ khác", en: "Other registers")
    static let more = Wording(vi: "Xem tiếp ›", en: "More ›")
}
