import Emulation
import Store

extension HTMLWriter {
    mutating func mailbox(_ view: MailboxView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        if view.isAmongSettings {
            crumbs(to: HouseRulesView.address(in: view.here), HouseRulesView.title, here: MailboxView.title)
        } else {
            crumbs(to: "/\(view.here)/den", DeliveriesView.title, here: MailboxView.title)
        }
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(MailboxView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        if !view.sendsMail { element("p", .class("card narrow")) { $0.text(Words.noMail) } }
        element("section", .class("card narrow")) { html in
            if let line = view.inForce { html.box(line) } else { html.element("p") { $0.text(Words.none) } }
            if let line = view.withdrawn { html.box(line) }
            html.element("p", .class("small soft")) { $0.text(Words.effect) }
            if let line = view.inForce, view.maySet { html.withdrawal(line, view, proof) }
        }
        if let line = view.waiting { waiting(line, view, proof) }
        if view.maySet {
            element("form", .class("card narrow"), .action(MailboxView.address(in: view.here)), .post, .novalidate) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(view.id))
                html.field(
                    MailboxView.address, name: "address", view.mistakes, hint: Words.hint,
                    [.type("text"), .value(view.typed), .autocomplete("off")])
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.tell) } }
            }
        }
        messages(view.messages)
    }

    private mutating func box(_ line: MailboxView.Line) {
        element("p") { html in html.element("strong") { $0.name(line.address) } }
        element("p", .class("small soft")) { $0.text(line.state) }
    }

    private mutating func withdrawal(_ line: MailboxView.Line, _ view: MailboxView, _ proof: String) {
        element("form", .action("/\(view.here)/hop-thu/\(line.id)/thu-hoi"), .post) { html in
            html.decision(seeing: line.tag, proof: proof)
            html.element("p", .class("small soft")) { $0.text(Words.withdrawal) }
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn stop")) { $0.text(Words.withdraw) } }
        }
    }

    private mutating func waiting(_ line: MailboxView.Line, _ view: MailboxView, _ proof: String) {
        element("section", .class("card narrow")) { html in
            html.element("h2") { $0.text(Words.waiting) }
            html.box(line)
            guard line.isAnswerable, view.maySet else { return }
            html.element(
                "form", .action("/\(view.here)/hop-thu/\(line.id)/xac-nhan"), .post, .novalidate
            ) { html in
                html.proof(proof)
                html.field(MailboxView.code, name: "code", view.mistakes, [.type("text"), .value(""), .autocomplete("off")])
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.confirm) } }
            }
            html.withdrawal(line, view, proof)
        }
    }

    private mutating func messages(_ messages: [MailboxView.Message]) {
        guard !messages.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.messages) }
            html.element("ul", .class("plain")) { html in
                for message in messages {
                    html.element("li") { html in
                        html.text(message.what)
                        html.raw(" · ")
                        html.name(message.address)
                        html.raw(" · ")
                        html.text(message.made)
                        html.raw(" ")
                        html.element("span", .class(message.state == .sent ? "tag good" : "tag wait")) { $0.text(message.became) }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa lưu được", en: "Not kept")
    static let noMail = Wording(
        vi: "Máy chủ này chưa được cài đặt để gửi thư điện tử; chưa thư nào được gửi đi.",
        en: "This server is not set up to send mail; nothing is sent.")
    static let none = Wording(vi: "Đơn vị chưa có hộp thư công vụ.", en: "The unit has no official mailbox.")
    static let effect = Wording(
        vi:
            "Tin gửi đến đơn vị được báo vào hộp thư này: chỉ tên việc, thời hạn và đường dẫn. Chỉ dùng hộp thư của cơ quan, không dùng "
            + "hộp thư cá nhân.",
        en:
            "It is written to this mailbox of what is sent to the unit: headings, days and where to look. It is an office's, "
            + "and nobody's own.")
    static let waiting = Wording(vi: "Hộp thư chờ xác nhận", en: "The mailbox that waits to be confirmed")
    static let hint = Wording(
        vi:
            "Ví dụ vanthu.xa@example.gov.vn. Mã xác nhận gồm 8 chữ số được gửi đến hộp thư; hộp thư đang dùng vẫn nhận tin "
            + "đến khi nhập mã.",
        en: "Such as office@example.gov.vn. A code of 8 digits is sent to it; the one in force serves until that is typed here.")
    static let tell = Wording(vi: "Khai và gửi mã", en: "Tell, and send the code")
    static let withdrawal = Wording(
        vi: "Thu hồi thì từ nay không gửi thư đến hộp thư này nữa, thư đang chờ cũng không gửi; khai hộp thư khác lúc nào cũng được.",
        en: "Once it is withdrawn nothing is written to it any more, and what waits is not sent; another may be told at any time.")
    static let withdraw = Wording(vi: "Thu hồi hộp thư", en: "Withdraw it")
    static let confirm = Wording(vi: "Xác nhận", en: "Confirm")
    static let messages = Wording(vi: "Thư đã gửi", en: "Messages")
}
