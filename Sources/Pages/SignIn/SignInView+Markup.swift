import Emulation

extension HTMLWriter {
    mutating func door(_ view: SignInView, _ frame: Frame) {
        element("div", .class("door")) { html in
            html.element("aside") { html in
                html.element("div", .class("brand")) { $0.brand() }
                html.element("div", .class("stack")) { html in
                    html.element("p", .class("words")) { $0.text(Words.what) }
                    html.element("p") { $0.text(Words.how) }
                }
                html.element("p", .class("small")) { html in
                    if let ribbon = frame.ribbon { html.text(ribbon) }
                }
            }
            html.element("main", .id("noi-dung")) { html in
                html.form(view, frame)
                if let kept = view.kept, view.hasSignOn { html.wayBack(to: kept, isDoor: true) }
            }
        }
    }

    private mutating func form(_ view: SignInView, _ frame: Frame) {
        element("form", .action("/dang-nhap"), .post, .novalidate) { html in
            html.flash(frame)
            html.summary(view.mistakes, Words.refused)
            html.element("h1") { $0.text(SignInView.title) }
            html.element("p", .class("hint")) { $0.text(Words.account) }
            if let kept = view.kept {
                html.element("p", .class("alert wait field"), .role("status")) { $0.text(Words.over) }
                html.hidden(kept)
            }
            if let onward = view.onward { html.element("input", .type("hidden"), .name("tiep"), .value(onward.text)) }
            html.field(
                SignInView.login, name: "login", view.mistakes,
                [.type("text"), .value(view.login), .autocomplete("username"), .autocapitalizeNone, .spellcheckFalse])
            html.field(SignInView.password, name: "password", view.mistakes, [.type("password"), .autocomplete("current-password")])
            html.element("details", view.isCodeOpen ? .open : nil) { html in
                html.element("summary") { $0.text(Words.secondFactor) }
                html.field(
                    SignInView.code, name: "code", view.mistakes, hint: Words.digits,
                    [.type("text"), .class("n6"), .inputmode("numeric"), .autocomplete("one-time-code")])
            }
            html.element("button", .class("btn")) { $0.text(SignInView.title) }
            if view.hasSignOn {
                html.element("p", .class("or")) { $0.text(Words.or) }
                html.element("a", .class("btn calm"), .href("/v1/sign-in/openid"), view.kept == nil ? nil : .newTab) {
                    $0.text(Words.signOn)
                }
            }
            // Where they lead, what was typed would not be any more.
            guard view.kept == nil else { return }
            html.element("p", .class("field small")) { html in
                html.element("a", .href("/dang-nhap/ma-moi")) { $0.text(Words.invited) }
            }
            html.element("p", .class("small")) { $0.otherLanguage() }
        }
    }
}

private enum Words {
    static let over = Wording(
        vi: "Phiên đã hết. Đăng nhập để tiếp tục, những gì đã nhập còn nguyên.",
        en: "The session has ended. Sign in to go on; what was typed is all here.")
    static let what = Wording(vi: "Phong trào thi đua yêu nước", en: "Patriotic emulation")
    static let how = Wording(
        vi: "Một kế hoạch xuyên suốt từ thành phố đến xã, phường, thị trấn; số liệu chính xác ở mọi cấp.",
        en: "One plan from the city down to communes, wards and townships; exact figures at every level.")
    static let refused = Wording(vi: "Chưa đăng nhập được", en: "Not signed in yet")
    static let account = Wording(
        vi: "Dùng tài khoản do quản trị của đơn vị cấp.", en: "With the account that the administrator of your unit gave you.")
    static let secondFactor = Wording(vi: "Tài khoản có xác thực hai lớp", en: "The account has a second factor")
    static let digits = Wording(vi: "6 chữ số. Bỏ trống nếu chưa bật.", en: "6 digits. Leave it empty if there is none.")
    static let or = Wording(vi: "hoặc", en: "or")
    static let invited = Wording(vi: "Có mã mời? Đặt mật khẩu", en: "Were you invited? Choose a password")
    static let signOn = Wording(vi: "Đăng nhập một lần của thành phố", en: "The city's single sign-on")
}
