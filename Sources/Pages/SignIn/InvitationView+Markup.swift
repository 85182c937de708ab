import Emulation

extension HTMLWriter {
    mutating func invitation(_ view: InvitationView) {
        summary(view.mistakes, Words.refused)
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(InvitationView.title) }
        }
        element("form", .class("card narrow"), .action("/dang-nhap/ma-moi"), .post, .novalidate) { html in
            html.element("p") { $0.text(Words.how) }
            html.field(
                InvitationView.invitation, name: "invitation", view.mistakes, hint: Words.form,
                [.type("text"), .value(view.invitation), .autocomplete("off"), .spellcheckFalse])
            html.newPassword(view.mistakes)
            html.element("div", .class("field")) { html in
                html.element("button", .class("btn")) { $0.text(InvitationView.title) }
            }
        }
        element("p", .class("field")) { html in
            html.element("a", .href("/dang-nhap")) { $0.text(SignInView.title) }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa đặt được mật khẩu", en: "The password is not set")
    static let how = Wording(
        vi: "Quản trị của đơn vị đưa mã mời, dùng được một lần trong 7 ngày. Không ai khác biết mật khẩu đặt ở đây.",
        en: "The administrator of your unit gives you the invitation, good for once within 7 days. Nobody else knows the password.")
    static let form = Wording(
        vi: "Ví dụ ABCD-EFGH-IJKL-MNOP; chữ hoa hay thường đều được.", en: "Like ABCD-EFGH-IJKL-MNOP, in capitals or not.")
}
