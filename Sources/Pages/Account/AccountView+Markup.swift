import Emulation
import Store

extension HTMLWriter {
    mutating func account(_ view: AccountView) {
        titled(AccountView.title)
        element("div", .class("card")) { html in
            html.element("dl", .class("facts")) { html in
                html.element("dt") { $0.text(Words.name) }
                html.element("dd") { $0.name(view.account.name) }
                html.element("dt") { $0.text(Words.login) }
                html.element("dd") { html in
                    if let login = view.account.login { html.name(login) } else { html.text(Words.noPassword) }
                }
                html.element("dt") { $0.text(SecondFactorWords.title) }
                html.element("dd") { $0.text(view.account.hasSecondFactor ? SecondFactorWords.isOn : SecondFactorWords.isOff) }
            }
        }
        element("div", .class("card")) { html in
            html.element("h2") { $0.text(Words.posts) }
            html.element("ul", .class("plain")) { html in
                for post in view.posts {
                    html.element("li") { html in
                        html.element("a", .href(Tab.duties.address(in: post.unit))) { $0.name(post.name) }
                        html.raw(" ")
                        html.element("span", .class("soft")) { $0.text(post.roles(in: $0.language)) }
                    }
                }
            }
            if view.posts.isEmpty { html.element("p") { $0.text(Words.noPosts) } }
        }
        element("div", .class("card")) { html in
            html.element("h2") { $0.text(Words.letIn) }
            html.element("ul", .class("plain")) { html in
                for (address, words) in Words.ways.dropFirst() {
                    html.element("li") { html in
                        html.element("a", .href(address)) { $0.text(words) }
                    }
                }
            }
        }
    }

    /// Where the menu of a person leads, as items of its list.
    mutating func waysOfAccount() {
        for (address, words) in Words.ways {
            element("li") { html in
                html.element("a", .href(address)) { $0.text(words) }
            }
        }
    }
}

/// What a second factor is called, wherever it is spoken of.
enum SecondFactorWords {
    static let title = Wording(vi: "Xác thực hai lớp", en: "Second factor")
    static let isOn = Wording(vi: "đã bật", en: "on")
    static let isOff = Wording(vi: "chưa bật", en: "off")
}

private enum Words {
    static let ways: [(PageAddress, Wording)] = [
        ("/tai-khoan", AccountView.title), ("/tai-khoan/mat-khau", PasswordView.title),
        ("/tai-khoan/hai-lop", SecondFactorWords.title), ("/tai-khoan/phien", SessionsView.title),
    ]
    static let name = Wording(vi: "Họ và tên", en: "Name")
    static let login = Wording(vi: "Tên đăng nhập", en: "Name to sign in with")
    static let noPassword = Wording(vi: "đăng nhập một lần của thành phố", en: "the city's single sign-on")
    static let posts = Wording(vi: "Chức vụ", en: "Posts")
    static let noPosts = Wording(vi: "Hiện không giữ chức vụ nào.", en: "No post at present.")
    static let letIn = Wording(vi: "Đăng nhập và an toàn", en: "Signing in, and safety")
}
