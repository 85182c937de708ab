import Emulation
import HTTP
import Wire

/// What somebody typed in a session that ended before it was sent: it travels through the door in a hidden field, and comes back into its
/// form.
struct KeptForm: Sendable {
    /// Where it was sent to.
    let deed: LocalPath
    let sent: SentForm

    static let names = ["den", "nhap"]

    static let title = Wording(vi: "Đã đăng nhập", en: "Signed in")
    static let over = Wording(
        vi: "Phiên trước đã hết. Những gì đã nhập còn nguyên và chưa được gửi: vui lòng xem lại rồi gửi.",
        en: "The session before has ended. What was typed is all here and was not sent: please look at it and send it.")
    static let another = Wording(
        vi: "Biểu mẫu được mở trong một phiên đăng nhập khác. Chưa có gì thay đổi: vui lòng xem lại rồi gửi.",
        en: "The form was opened in another session. Nothing was changed: please look at it and send it.")

    /// What came back through the door in a form; nil where that is an ordinary one.
    static func kept(in form: JSON) -> SentForm? {
        guard case .object(let members) = form.content, let text = try? members.first(where: { $0.name == "nhap" })?.value.string() else {
            return nil
        }
        return SentForm(text)
    }
}

extension Fields {
    /// Nil where nothing was typed before.
    mutating func keptForm() -> KeptForm? {
        let deed = optional("den", .text(upTo: 1000)).flatMap(LocalPath.init)
        let sent = optional("nhap", .text(upTo: SentForm.most)).flatMap(SentForm.init)
        guard let deed, let sent else { return nil }
        return KeptForm(deed: deed, sent: sent)
    }
}

extension HTMLWriter {
    mutating func hidden(_ kept: KeptForm) {
        element("input", .type("hidden"), .name("den"), .value(kept.deed.text))
        element("input", .type("hidden"), .name("nhap"), .value(kept.sent.encoded))
    }

    /// The way from the door to the form as it was typed; with a script it is gone at once, unless somebody signs in elsewhere first.
    mutating func wayBack(to kept: KeptForm, isDoor: Bool = false) {
        if !isDoor {
            element("div", .class("title")) { html in
                html.element("h1") { $0.text(KeptForm.title) }
            }
        }
        element("form", .class("field"), .action(PageAddress(kept.deed)), .post, isDoor ? nil : .data("onward", "")) { html in
            html.element("input", .type("hidden"), .name("nhap"), .value(kept.sent.encoded))
            html.element("p") { $0.text(isDoor ? Words.elsewhere : Words.all) }
            html.element("p", .class("field")) { html in
                html.element("button", isDoor ? .class("btn calm") : .class("btn")) { $0.text(Words.open) }
            }
        }
    }
}

private enum Words {
    static let all = Wording(vi: "Những gì đã nhập còn nguyên, chưa được gửi.", en: "What was typed is all here, and was not sent.")
    static let elsewhere = Wording(
        vi: "Đã đăng nhập một lần ở thẻ khác? Mở lại biểu mẫu ở đây.", en: "Signed in by the city in another tab? Open the form again here."
    )
    static let open = Wording(vi: "Mở lại biểu mẫu đã nhập", en: "Open the form as it was typed")
}
