import Emulation

/// The door: what was typed, but for what is secret, and what is wrong about it.
struct SignInView: Sendable {
    /// Where to go on to.
    var onward: LocalPath?
    var login = ""
    var isCodeOpen: Bool
    /// Whether the city has a sign-on of its own.
    let hasSignOn: Bool
    var mistakes = Mistakes.none
    /// What was typed in a session that ended.
    var kept: KeptForm?

    init(onward: LocalPath?, isCodeOpen: Bool, hasSignOn: Bool) {
        self.onward = onward
        self.isCodeOpen = isCodeOpen
        self.hasSignOn = hasSignOn
    }

    static let title = Wording(vi: "Đăng nhập", en: "Sign in")
    /// Kept in a browser in which a code was typed.
    static let codeCookie = "__Host-thidua-code"

    static let login = Control(field: "login", id: "ten", label: Wording(vi: "Tên đăng nhập", en: "Name to sign in with"))
    static let password = Control(field: "password", id: "mk", label: Wording(vi: "Mật khẩu", en: "Password"))
    static let code = Control(
        field: "code", id: "ma",
        label: Wording(vi: "Mã trên điện thoại, hoặc mã khôi phục", en: "Code of the telephone, or a recovery code"))
    static let controls = [login, password, code]
}
