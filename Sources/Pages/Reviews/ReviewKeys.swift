import Emulation
import HTTP
import Hummingbird

/// Letters that lead through reviews, and the cookie that turns them off in a browser (WCAG 2.1.4).
enum ReviewKeys {
    static let cookie = "__Host-thidua-keys"

    static let title = Wording(vi: "Phím tắt khi duyệt", en: "Keys in reviews")

    static let all: [(key: String, does: Wording)] = [
        ("J", Wording(vi: "báo cáo tiếp theo", en: "the next report")), ("K", Wording(vi: "báo cáo trước", en: "the one before")),
        ("D", Wording(vi: "đến nút duyệt; Enter để duyệt", en: "to the button that accepts; Enter presses it")),
        ("T", Wording(vi: "ghi lý do trả lại hoặc mở lại", en: "the reason to return or reopen")),
        ("?", Wording(vi: "danh sách này", en: "this list")),
    ]
}

extension Request {
    /// Unless somebody turned them off in this browser.
    var hasKeys: Bool { cookies[ReviewKeys.cookie]?.value != "off" }
}

extension HTMLWriter {
    /// The list of them, where there is a script.
    mutating func keys() {
        element("details", .class("small field"), .data("script", ""), .hidden) { html in
            html.element("summary") { $0.text(ReviewKeys.title) }
            html.element("dl", .class("facts")) { html in
                for (key, does) in ReviewKeys.all {
                    html.element("dt") { html in html.element("kbd") { $0.text(key) } }
                    html.element("dd") { $0.text(does) }
                }
            }
            html.element("p") { html in
                html.element("a", .href("/tai-khoan")) { $0.text(Words.off) }
            }
        }
    }

    /// Turns them off or on, in the account.
    mutating func keys(are isOn: Bool, _ proof: String) {
        element("div", .class("card")) { html in
            html.element("h2") { $0.text(ReviewKeys.title) }
            html.element("p") { $0.text(isOn ? Words.areOn : Words.areOff) }
            html.element("form", .class("field"), .action("/tai-khoan/phim-tat"), .post) { html in
                html.proof(proof)
                html.element("button", .class("btn calm"), .name("keys"), .value(isOn ? "off" : "on")) {
                    $0.text(isOn ? Words.turnOff : Words.turnOn)
                }
            }
        }
    }

    /// Prints the page, where there is a script.
    mutating func printing() {
        raw(" ")
        element("button", .class("btn calm"), .type("button"), .data("script", "print"), .hidden) { $0.text(Words.print) }
    }
}

private enum Words {
    static let off = Wording(vi: "Tắt ở trang Tài khoản", en: "Turn them off in your account")
    static let areOn = Wording(vi: "Đang bật trong trình duyệt này.", en: "They are on in this browser.")
    static let areOff = Wording(vi: "Đang tắt trong trình duyệt này.", en: "They are off in this browser.")
    static let turnOff = Wording(vi: "Tắt phím tắt", en: "Turn them off")
    static let turnOn = Wording(vi: "Bật phím tắt", en: "Turn them on")
    static let print = Wording(vi: "In", en: "Print")
}
