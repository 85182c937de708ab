import Emulation

extension HTMLWriter {
    mutating func deliveries(_ view: DeliveriesView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(DeliveriesView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
            html.element("p", .class("small")) { html in
                html.element("a", .href(MailboxView.address(in: view.unit))) { $0.text(MailboxView.title) }
            }
        }
        if view.unopened.isEmpty { element("p", .class("card")) { $0.text(view.opened.isEmpty ? Words.nothing : Words.allOpened) } }
        lines(view.unopened, under: Words.unopened(view.unopened.count + view.more))
        if view.more > 0 { element("p", .class("small soft field")) { $0.text(Words.more(view.more)) } }
        lines(view.opened, under: Words.opened)
        guard let next = view.next else { return }
        element("p", .class("pager field")) { html in html.element("a", .href(next)) { $0.text(Words.older) } }
    }

    private mutating func lines(_ lines: [DeliveryLine], under heading: Wording) {
        guard !lines.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(heading) }
            html.element("ul", .class("tasks")) { html in
                for line in lines {
                    html.element("li") { html in
                        html.element("div") { $0.line(line) }
                    }
                }
            }
        }
    }

    private mutating func line(_ line: DeliveryLine) {
        element("h3") { html in
            html.element("a", .href(line.way)) { html in
                html.text(line.heading)
            }
            if !line.isOpened {
                html.raw(" ")
                html.element("span", .class("tag wait")) { $0.text(Words.tag) }
            }
        }
        if !line.beginning.isEmpty { element("p") { $0.name(line.beginning) } }
        element("p", .class("small soft")) { html in
            html.name(line.from)
            html.raw(" · ")
            html.text(line.sent)
        }
    }

    mutating func delivery(_ view: DeliveryView, _ proof: String) {
        let line = view.line
        crumbs(to: "/\(view.unit)/den", DeliveriesView.title, here: line.kind)
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(line.kind) }
            if !line.isOpened { html.element("span", .class("tag wait")) { $0.text(Words.tag) } }
        }
        element("div", .class("card")) { html in
            html.element("dl", .class("facts")) { html in
                html.fact(Words.from) { html in
                    html.name(line.from)
                    if view.isAutomatic {
                        html.raw(", ")
                        html.text(ReminderLine.automatic)
                    }
                }
                html.fact(Words.sent) { $0.text(line.sent) }
                html.fact(view.isDocument ? Words.number : Words.task) { html in
                    guard let way = view.matter else { return html.text(line.matter) }
                    html.element("a", .href(way)) { $0.text(line.matter) }
                }
                if let opened = view.opened {
                    html.fact(Words.openedAt) { html in
                        html.text(opened)
                        if let name = view.openedBy {
                            html.raw(", ")
                            html.name(name)
                        }
                    }
                }
            }
            if !line.beginning.isEmpty { html.element("p", .class("field")) { $0.name(line.beginning) } }
        }
        if let words = view.words {
            element("div", .class("alert wait field")) { html in
                html.element("h2") { $0.text(RemindingControls.words.label) }
                html.prose(words)
            }
        }
        if line.isOpened, let way = view.matter {
            element("p", .class("deeds field")) { html in
                html.element("a", .class("btn"), .href(way)) { $0.text(view.isDocument ? Words.seePlan : Words.see) }
            }
        }
        guard view.mayOpen else { return }
        element("form", .class("card field"), .action(line.way.below("mo")), .post, .novalidate) { html in
            html.proof(proof)
            html.element("p", .class("hint")) { $0.text(view.isDocument ? Words.effectOfDocument : Words.effect) }
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.open) } }
        }
    }
}

private enum Words {
    static let nothing = Wording(vi: "Chưa có tin nào gửi đến đơn vị.", en: "Nothing was sent to the unit yet.")
    static let allOpened = Wording(vi: "Không còn tin nào chưa mở.", en: "Everything is opened.")
    static func unopened(_ count: Int) -> Wording { Wording(vi: "Chưa mở (\(count))", en: "Not opened (\(count))") }
    static func more(_ count: Int) -> Wording { Wording(vi: "Còn \(count) tin gửi trước đó.", en: "\(count) more were sent before.") }
    static let opened = Wording(vi: "Đã mở", en: "Opened")
    static let older = Wording(vi: "Cũ hơn ›", en: "Older ›")
    static let tag = Wording(vi: "chưa mở", en: "not opened")
    static let from = Wording(vi: "Nơi gửi", en: "Sent by")
    static let sent = Wording(vi: "Gửi lúc", en: "Sent at")
    static let task = Wording(vi: "Nhiệm vụ", en: "Task")
    static let openedAt = Wording(vi: "Mở lúc", en: "Opened at")
    static let see = Wording(vi: "Xem nhiệm vụ", en: "See the task")
    static let effect = Wording(
        vi: "Mở để đọc lời nhắc, nếu có; nơi gửi biết đơn vị đã mở lúc nào.",
        en: "Open it to read what is said, if anything; its sender is told when the unit did.")
    static let number = Wording(vi: "Văn bản", en: "Document")
    static let seePlan = Wording(vi: "Xem kế hoạch", en: "See the plan")
    static let effectOfDocument = Wording(
        vi: "Mở để xác nhận đơn vị đã nhận văn bản; nơi gửi biết đơn vị đã mở lúc nào.",
        en: "Open it to say that the unit has received it; its sender is told when the unit did.")
    static let open = Wording(vi: "Mở", en: "Open")
}
