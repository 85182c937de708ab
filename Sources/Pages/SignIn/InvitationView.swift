import Emulation

/// Choosing a password, with the code that an administrator gave.
struct InvitationView: Sendable {
    var invitation = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Đặt mật khẩu", en: "Choose a password")
    static let invitation = Control(field: "invitation", id: "moi-ma", label: Wording(vi: "Mã mời", en: "Invitation"))
    static let controls = [invitation, PasswordView.password, PasswordView.again]
}
