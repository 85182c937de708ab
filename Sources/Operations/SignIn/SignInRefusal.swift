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

    package var saying: Saying {
        switch self {
        case .wrong:
            Saying(
                "sign-in.wrong", .notLetIn,
                vi: "Tên đăng nhập hoặc mật khẩu không đúng.",
                en: "The name or the password is wrong.")
        case .codeRequired:
            Saying(
                "sign-in.code-required", .notLetIn, field: "code",
                vi: "Tài khoản này đã bật xác thực hai lớp; vui lòng nhập mã trên điện thoại hoặc mã khôi phục.",
                en: "This account has a second factor; please give the code your telephone shows, or a recovery code.")
        case .codeWrong:
            Saying(
                "sign-in.code-wrong", .notLetIn, field: "code",
                vi: "Mã xác thực không đúng hoặc đã được dùng; vui lòng chờ mã tiếp theo.",
                en: "The code is wrong or was used; please wait for the next one.")
        case .tooManyAttempts(let seconds):
            Saying(
                "sign-in.too-many-attempts", .tooMany(seconds: seconds),
                vi: "Đăng nhập sai quá nhiều lần; vui lòng thử lại sau \(Self.wait(seconds, .vi)).",
                en: "Too many attempts to sign in; please try again in \(Self.wait(seconds, .en)).")
        case .busy:
            Saying(
                "sign-in.busy", .unavailable(seconds: 5),
                vi: "Đang có quá nhiều người đăng nhập; vui lòng thử lại sau ít giây.",
                en: "Too many people sign in at this moment; please try again in a few seconds.")
        case .passwordWrong:
            Saying(
                "password.wrong", .notLetIn, field: "current",
                vi: "Mật khẩu hiện tại không đúng.",
                en: "The present password is wrong.")
        case .loginInvalid:
            Saying(
                "login.invalid", field: "login",
                vi: "Tên đăng nhập có từ 3 đến 100 ký tự, chỉ gồm chữ cái không dấu, chữ số và các dấu . _ - @.",
                en: "A name to sign in with has 3 to 100 characters: plain letters, digits and . _ - @.")
        case .loginTaken:
            Saying(
                "login.taken", .conflict, field: "login",
                vi: "Tên đăng nhập này đã có người dùng.",
                en: "Somebody else signs in with this name.")
        case .invitationInvalid:
            Saying(
                "invitation.invalid", field: "invitation",
                vi: "Mã mời không đúng, đã được dùng hoặc đã quá hạn; vui lòng hỏi lại quản trị đơn vị.",
                en: "The invitation is wrong, used or too old; please ask the administrator of your unit.")
        case .hasSecondFactor:
            Saying(
                "second-factor.present", .conflict,
                vi: "Tài khoản đã bật xác thực hai lớp.",
                en: "The account has a second factor already.")
        case .noSecondFactor:
            Saying(
                "second-factor.absent", .conflict,
                vi: "Chưa có xác thực hai lớp nào chờ xác nhận.",
                en: "There is no second factor that waits to be confirmed.")
        case .unknownIdentity:
            Saying(
                "sign-in.unknown-identity", .notLetIn,
                vi: "Tài khoản đăng nhập một lần này chưa được gắn với người nào trong hệ thống.",
                en: "This account of the single sign-on belongs to nobody who is known here.")
        case .notVouchedFor:
            Saying(
                "sign-in.not-vouched-for", .notLetIn,
                vi: "Hệ thống đăng nhập một lần không xác nhận lần đăng nhập này; vui lòng đăng nhập lại từ đầu.",
                en: "The single sign-on does not vouch for this attempt; please begin again.")
        case .signOnUnreachable:
            Saying(
                "sign-in.sign-on-unreachable", .unavailable(seconds: 5),
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
