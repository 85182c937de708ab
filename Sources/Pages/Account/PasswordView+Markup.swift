import Emulation

extension HTMLWriter {
    mutating func password(_ view: PasswordView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(PasswordView.title, under: ("/tai-khoan", AccountView.title))
        guard let login = view.login else {
            return element("p", .class("card")) { $0.text(Words.none) }
        }
        element("form", .class("card narrow"), .action("/tai-khoan/mat-khau"), .post, .novalidate) { html in
            html.proof(proof)
            html.element("p") { $0.text(Words.effect) }
            html.owner(of: login)
            html.field(PasswordView.current, name: "current", view.mistakes, [.type("password"), .autocomplete("current-password")])
            html.newPassword(view.mistakes)
            html.element("div", .class("field")) { html in
                html.element("button", .class("btn")) { $0.text(PasswordView.title) }
            }
        }
    }

    /// For what keeps passwords: whose this one is. Browsers look for a line of text, and nobody else sees it.
    mutating func owner(of login: String) {
        element("input", .type("text"), .name("login"), .value(login), .autocomplete("username"), .hidden)
    }

    /// A password twice, since nobody sees what they type.
    mutating func newPassword(_ mistakes: Mistakes) {
        field(
            PasswordView.password, name: "password", mistakes, hint: PasswordView.advice,
            [.type("password"), .autocomplete("new-password")])
        field(PasswordView.again, name: "again", mistakes, [.type("password"), .autocomplete("new-password")])
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa đổi được mật khẩu", en: "The password is not changed")
    static let effect = Wording(
        vi: "Sau khi đổi, mọi phiên đăng nhập khác sẽ kết thúc.", en: "When it is changed, every other session ends.")
    static let none = Wording(
        vi: "Tài khoản này đăng nhập bằng hệ thống của thành phố và không có mật khẩu ở đây.",
        en: "This account signs in by the city's own sign-on and has no password here.")
}
