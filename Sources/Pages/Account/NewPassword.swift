import HTTP
import Operations
import Wire

extension Fields {
    /// A password that somebody chose, typed twice.
    mutating func newPassword() -> Password {
        let (password, again) = (value("password", .password), value("again", .password))
        if has("password"), has("again"), password != again {
            refuse(
                "again", "password.differs", vi: "Hai lần nhập mật khẩu mới không giống nhau.",
                en: "The new password was not typed the same way twice.")
        }
        return password
    }
}
