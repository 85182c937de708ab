import Emulation
import FoundationEssentials
import Store

extension HTMLWriter {
    mutating func appointment(_ view: AppointmentView, in unit: UnitID, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(AppointmentView.title, under: ("/\(unit)/nguoi", PeopleView.title))
        element("form", .class("card narrow"), .action("/\(unit)/nguoi/bo-nhiem"), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.field(AppointmentView.name, name: "name", view.mistakes, [.type("text"), .value(view.name), .autocomplete("off")])
            html.choice(
                AppointmentView.role, name: "role", view.mistakes, view.role,
                Role.allCases.map { ($0.rawValue, $0.name(in: html.language)) })
            html.field(
                AppointmentView.post, name: "post", view.mistakes, hint: Words.post,
                [.type("text"), .value(view.post), .autocomplete("off")])
            html.choice(
                AppointmentView.signsAs, name: "signsAs", view.mistakes, view.signsAs,
                [("", Words.byRole[html.language])] + SigningPost.allCases.map { ($0.rawValue, $0.name(in: html.language)) })
            html.days(view.from, view.until, view.mistakes, Words.open)
            html.deed(AppointmentView.title)
        }
    }

    mutating func delegation(_ view: DelegationView, in unit: UnitID, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(DelegationView.title, under: ("/\(unit)/nguoi", PeopleView.title))
        element("form", .class("card narrow"), .action("/\(unit)/nguoi/uy-quyen"), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.element("p") { $0.text(view.effect) }
            html.choice(
                DelegationView.to, name: "to", view.mistakes, view.to, view.choices.map { ($0.person.uuidString.lowercased(), $0.name) })
            html.days(view.from, view.until, view.mistakes, Words.day)
            html.deed(DelegationView.title)
        }
    }

    mutating func invite(_ view: InviteView, in unit: UnitID, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(InviteView.title, under: ("/\(unit)/nguoi", PeopleView.title))
        if let code = view.code {
            return element("section", .class("card narrow")) { html in
                html.element("h2") { $0.name(view.name) }
                html.element("p") { html in
                    html.text(InviteView.login.label)
                    html.raw(": ")
                    html.element("strong") { $0.name(view.login) }
                }
                html.element("p", .class("code")) { $0.text(code) }
                html.element("p") { $0.text(Words.once) }
            }
        }
        element("form", .class("card narrow"), .action("/\(unit)/nguoi/\(view.person)/ma-moi"), .post, .novalidate) { html in
            html.proof(proof)
            html.element("h2") { $0.name(view.name) }
            html.element("p") { $0.text(Words.effect) }
            html.field(
                InviteView.login, name: "login", view.mistakes,
                [.type("text"), .value(view.login), .autocomplete("off"), .autocapitalizeNone, .spellcheckFalse])
            html.deed(InviteView.title)
        }
    }

    private mutating func days(_ from: String, _ until: String, _ mistakes: Mistakes, _ hint: Wording) {
        field(AppointmentView.from, name: "from", mistakes, [.type("text"), .class("n6"), .value(from), .autocomplete("off")])
        field(
            AppointmentView.until, name: "until", mistakes, hint: hint, [.type("text"), .class("n6"), .value(until), .autocomplete("off")])
    }

    private mutating func deed(_ words: Wording) {
        element("div", .class("field")) { html in
            html.element("button", .class("btn")) { $0.text(words) }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let post = Wording(vi: "Ví dụ Phó Chủ tịch. Có thể bỏ trống.", en: "Such as vice chairman; may be left empty.")
    static let byRole = Wording(
        vi: "theo vai trò (chỉ lãnh đạo được ký)", en: "by their role: nobody but a leader")
    static let open = Wording(
        vi: "Ví dụ: 31/12/2024. Bỏ trống nếu không có thời hạn.", en: "For example 31/12/2024; empty if there is no end.")
    static let day = Wording(vi: "Ví dụ: 31/12/2024.", en: "For example 31/12/2024.")
    static let effect = Wording(
        vi: "Người này sẽ tự đặt mật khẩu bằng mã mời. Mật khẩu cũ, nếu có, còn dùng được cho đến lúc đó.",
        en: "They choose a password with the invitation. The one they have, if any, is good until then.")
    static let once = Wording(
        vi: "Mã chỉ hiện một lần, dùng được một lần trong 7 ngày, tại trang /dang-nhap/ma-moi. Hãy in (Ctrl+P) hoặc đọc cho đúng người.",
        en: "It is shown once, and good for once within 7 days, at /dang-nhap/ma-moi. Print it (Ctrl+P), or read it to the very person.")
}
