package import Emulation

/// Why somebody is not let in, or an account not changed.
package enum SignInRefusal: Refusal {
    /// Name or password is wrong; nobody is told which.
    case wrong
    case codeRequired
    case codeWrong
    case tooManyAttempts(seconds: Int)
    /// So many sign in at this moment that no more are taken.
    case busy
    /// The password to be confirmed is wrong.
    case passwordWrong
    case loginInvalid
    case loginTaken
    case invitationInvalid
    case hasSecondFactor
    case noSecondFactor
    /// The sign-on of the city means nobody who is known.
    case unknownIdentity
    /// It does not vouch for who came back, or not for this attempt.
    case notVouchedFor
    /// It does not answer.
    case signOnUnreachable

    package var code: String {
        switch self {
        case .wrong: "sign-in.wrong"
        case .codeRequired: "sign-in.code-required"
        case .codeWrong: "sign-in.code-wrong"
        case .tooManyAttempts: "sign-in.too-many-attempts"
        case .busy: "sign-in.busy"
        case .passwordWrong: "password.wrong"
        case .loginInvalid: "login.invalid"
        case .loginTaken: "login.taken"
        case .invitationInvalid: "invitation.invalid"
        case .hasSecondFactor: "second-factor.present"
        case .noSecondFactor: "second-factor.absent"
        case .unknownIdentity: "sign-in.unknown-identity"
        case .notVouchedFor: "sign-in.not-vouched-for"
        case .signOnUnreachable: "sign-in.sign-on-unreachable"
        }
    }

    package var field: String? {
        switch self {
        case .codeRequired, .codeWrong: "code"
        case .passwordWrong: "current"
        case .loginInvalid, .loginTaken: "login"
        case .invitationInvalid: "invitation"
        case .wrong, .tooManyAttempts, .busy, .hasSecondFactor, .noSecondFactor, .unknownIdentity, .notVouchedFor, .signOnUnreachable: nil
        }
    }

    package func message(in language: Language) -> String {
        switch self {
        case .wrong:
            language.text(vi: "Tên đăng nhập hoặc mật khẩu không đúng.", en: "The name or the password is wrong.")
        case .codeRequired:
            language.text(
                vi: "Tài khoản này bật xác thực hai lớp; vui lòng nhập mã trên điện thoại hoặc mã khôi phục.",
                en: "This account has a second factor; please give the code your telephone shows, or a recovery code.")
        case .codeWrong:
            language.text(
                vi: "Mã xác thực không đúng hoặc đã được dùng; vui lòng chờ mã tiếp theo.",
                en: "The code is wrong or was used; please wait for the next one.")
        case .tooManyAttempts(let seconds):
            language.text(
                vi: "Đã thử đăng nhập sai quá nhiều lần; vui lòng thử lại sau \(Self.wait(seconds, .vi)).",
                en: "Too many attempts to sign in; please try again in \(Self.wait(seconds, .en)).")
        case .busy:
            language.text(
                vi: "Đang có quá nhiều người đăng nhập; vui lòng thử lại sau ít giây.",
                en: "Too many people sign in at this moment; please try again in a few seconds.")
        case .passwordWrong:
            language.text(vi: "Mật khẩu hiện tại không đúng.", en: "The present password is wrong.")
        case .loginInvalid:
            language.text(
                vi: "Tên đăng nhập có từ 3 đến 100 ký tự, chỉ gồm chữ cái không dấu, chữ số và các dấu . _ - @.",
                en: "A name to sign in with has 3 to 100 characters: plain letters, digits and . _ - @.")
        case .loginTaken:
            language.text(vi: "Tên đăng nhập này đã có người dùng.", en: "Somebody else signs in with this name.")
        case .invitationInvalid:
            language.text(
                vi: "Mã mời không đúng, đã được dùng hoặc đã quá hạn; vui lòng hỏi lại quản trị đơn vị.",
                en: "The invitation is wrong, used or too old; please ask the administrator of your unit.")
        case .hasSecondFactor:
            language.text(vi: "Tài khoản đã bật xác thực hai lớp.", en: "The account has a second factor already.")
        case .noSecondFactor:
            language.text(
                vi: "Chưa có xác thực hai lớp nào chờ xác nhận.", en: "There is no second factor that waits to be confirmed.")
        case .unknownIdentity:
            language.text(
                vi: "Tài khoản đăng nhập một lần này chưa được gắn với người nào trong hệ thống.",
                en: "This account of the single sign-on belongs to nobody who is known here.")
        case .notVouchedFor:
            language.text(
                vi: "Hệ thống đăng nhập một lần không xác nhận lần đăng nhập này; vui lòng đăng nhập lại từ đầu.",
                en: "The single sign-on does not vouch for this attempt; please begin again.")
        case .signOnUnreachable:
            language.text(
                vi: "Hệ thống đăng nhập một lần chưa trả lời; vui lòng thử lại sau ít phút.",
                en: "The single sign-on does not answer; please try again shortly.")
        }
    }

    private static func wait(_ seconds: Int, _ language: Language) -> String {
        seconds < 120
            ? language.text(vi: "\(seconds) giây", en: "\(seconds) s")
            : language.text(vi: "\((seconds + 59) / 60) phút", en: "\((seconds + 59) / 60) min")
    }
}
