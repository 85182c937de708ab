import Emulation

extension HTMLWriter {
    mutating func secondFactor(_ view: SecondFactorView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(SecondFactorWords.title, under: ("/tai-khoan", AccountView.title))
        guard view.login != nil else {
            return element("p", .class("card")) { $0.text(Words.none) }
        }
        if let secret = view.secret {
            prepared(secret, view, proof)
        } else if view.isOn {
            confirming("/tai-khoan/hai-lop/tat", Words.isOn, Words.turnOff, view, proof)
        } else {
            confirming("/tai-khoan/hai-lop", Words.isOff, Words.turnOn, view, proof)
        }
    }

    /// A deed for which the password is said again.
    private mutating func confirming(
        _ address: PageAddress, _ words: Wording, _ deed: Wording, _ view: SecondFactorView, _ proof: String
    ) {
        element("form", .class("card narrow"), .action(address), .post, .novalidate) { html in
            html.proof(proof)
            html.element("p") { $0.text(words) }
            html.owner(of: view.login ?? "")
            html.field(
                SecondFactorView.current, name: "current", view.mistakes, [.type("password"), .autocomplete("current-password")])
            html.element("div", .class("field")) { html in
                html.element("button", view.isOn ? .class("btn stop") : .class("btn")) { $0.text(deed) }
            }
        }
    }

    private mutating func prepared(_ secret: SecondFactorView.Secret, _ view: SecondFactorView, _ proof: String) {
        if secret.recovery.isEmpty {
            element("p", .class("alert wait")) { html in
                html.text(Words.shownBefore)
                html.raw(" ")
                html.element("a", .href("/tai-khoan/hai-lop")) { $0.text(Words.anew) }
            }
        } else {
            element("section", .class("card narrow")) { html in
                html.element("h2") { $0.text(Words.recovery) }
                html.element("p") { $0.text(Words.keep) }
                html.element("p", .class("paper-only")) { html in
                    html.text(Words.of)
                    html.name(view.login ?? "")
                }
                html.element("ul", .class("codes")) { html in
                    for code in secret.recovery {
                        html.element("li") { $0.text(code) }
                    }
                }
            }
        }
        element("section", .class("card narrow screen-only")) { html in
            html.element("h2") { $0.text(Words.telephone) }
            html.element("p") { $0.text(Words.scan) }
            if let qr = secret.qr { html.qr(qr, Words.picture) }
            html.element("p") { $0.text(Words.orType) }
            html.element("p", .class("code")) { $0.text(secret.groups) }
            html.element("form", .action("/tai-khoan/hai-lop/xac-nhan"), .post, .novalidate) { html in
                html.proof(proof)
                html.field(
                    SecondFactorView.code, name: "code", view.mistakes,
                    [.type("text"), .class("n6"), .inputmode("numeric"), .autocomplete("one-time-code")])
                html.element("div", .class("field")) { html in
                    html.element("button", .class("btn")) { $0.text(Words.confirm) }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let none = Wording(
        vi: "Tài khoản này đăng nhập bằng hệ thống của thành phố; xác thực hai lớp, nếu có, là ở đó.",
        en: "This account signs in by the city's own sign-on; a second factor, if any, is asked for there.")
    static let isOff = Wording(
        vi: "Khi bật, mỗi lần đăng nhập cần thêm mã 6 số do ứng dụng xác thực trên điện thoại tạo ra. Để bắt đầu, nhập lại mật khẩu.",
        en: "When it is on, signing in also takes six digits from an authenticator on your telephone. To begin, say your password again.")
    static let isOn = Wording(
        vi: "Đang bật. Nếu tắt, chỉ cần mật khẩu là đăng nhập được và các mã khôi phục không còn dùng được.",
        en: "It is on. When it is turned off, the password alone opens, and the recovery codes are good for nothing any more.")
    static let turnOn = Wording(vi: "Bắt đầu bật", en: "Begin")
    static let turnOff = Wording(vi: "Tắt xác thực hai lớp", en: "Turn it off")
    static let recovery = Wording(vi: "1. In hoặc chép lại mười mã khôi phục", en: "1. Print or copy ten recovery codes")
    static let keep = Wording(
        vi: "Mỗi mã dùng được một lần khi không có điện thoại. Trang này chỉ hiện một lần; hãy in (Ctrl+P) và cất ở nơi an toàn.",
        en: "Each is good once, when the telephone is not there. They are shown once: print this page (Ctrl+P) and put it away safely.")
    static let of = Wording(vi: "Tài khoản: ", en: "Account: ")
    static let shownBefore = Wording(
        vi: "Các mã khôi phục đã hiện ở bước trước. Nếu chưa kịp giữ lại thì",
        en: "The recovery codes were shown before. If you have not kept them,")
    static let anew = Wording(vi: "làm lại từ đầu", en: "begin again")
    static let telephone = Wording(vi: "2. Quét hình bằng ứng dụng xác thực", en: "2. Scan this with an authenticator")
    static let scan = Wording(
        vi: "Ứng dụng nào theo chuẩn TOTP cũng được, ví dụ Google Authenticator, Microsoft Authenticator.",
        en: "Any that knows TOTP, such as Google Authenticator or Microsoft Authenticator.")
    static let picture = Wording(
        vi: "Hình QR mang mã bí mật; mã này cũng ghi bằng chữ bên dưới", en: "A QR code with the secret, which is also written below")
    static let orType = Wording(vi: "Hoặc nhập mã bí mật:", en: "Or type the secret:")
    static let confirm = Wording(vi: "Xác nhận và bật", en: "Confirm, and turn it on")
}
