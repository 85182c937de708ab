package import Emulation

/// Why a password cannot be taken.
package enum PasswordRefusal: Refusal {
    /// How many characters it has.
    case tooShort(Int)
    case tooLong
    case containsLogin
    case common
    case breached

    package var saying: Saying {
        switch self {
        case .tooShort(let count):
            Saying(
                "password.too-short",
                vi: "Mật khẩu phải có ít nhất \(Password.fewest) ký tự, đang có \(count); nên dùng một câu dễ nhớ chỉ mình biết.",
                en: "A password has at least \(Password.fewest) characters, not \(count); take a sentence that only you would think of.")
        case .tooLong:
            Saying(
                "password.too-long",
                vi: "Mật khẩu không được quá \(Password.most) ký tự.",
                en: "A password has at most \(Password.most) characters.")
        case .containsLogin:
            Saying(
                "password.contains-login",
                vi: "Mật khẩu không được chứa tên đăng nhập.",
                en: "A password does not contain the name you sign in with.")
        case .common:
            Saying(
                "password.common",
                vi: "Mật khẩu này quá dễ đoán; hãy chọn một câu chỉ mình biết.",
                en: "This password is among the first that anybody would guess.")
        case .breached:
            Saying(
                "password.breached",
                vi: "Mật khẩu này đã bị lộ ở nơi khác; hãy chọn mật khẩu khác.",
                en: "This password was stolen somewhere and is known; please take another.")
        }
    }

    package var field: String? { "password" }
}
