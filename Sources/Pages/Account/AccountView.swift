import Emulation
import Store

/// Who somebody is here, and how they are let in.
struct AccountView: Sendable {
    let account: AccountOfPerson
    let posts: [Post]

    static let title = Wording(vi: "Tài khoản", en: "Account")
}
