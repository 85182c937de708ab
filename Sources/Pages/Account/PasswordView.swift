import Emulation
import Operations

/// Taking another password. Nothing that was typed is shown again: all of it is secret.
struct PasswordView: Sendable {
    /// Nil for whoever has none.
    let login: String?
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Đổi mật khẩu", en: "Change the password")
    static let current = Control(field: "current", id: "cu", label: Wording(vi: "Mật khẩu hiện tại", en: "Present password"))
    static let password = Control(field: "password", id: "moi", label: Wording(vi: "Mật khẩu mới", en: "New password"))
    static let again = Control(field: "again", id: "lai", label: Wording(vi: "Nhập lại mật khẩu mới", en: "New password once more"))
    static let controls = [current, password, again]

    static let advice = Wording(
        vi: "Ít nhất \(Password.fewest) ký tự; nên dùng một câu dễ nhớ chỉ mình biết, có dấu và dấu cách đều được.",
        en: "At least \(Password.fewest) characters; take a sentence that only you would think of, with blanks and tones if you like.")
}
