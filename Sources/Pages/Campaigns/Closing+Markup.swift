import Emulation
import Operations

extension HTMLWriter {
    mutating func closing(_ view: ClosingView, _ proof: String) {
        titled(ClosingView.title, of: view.campaign, in: view.unit)
        summary(view.mistakes, Words.refused)
        if view.groups.isEmpty {
            element("p", .class("card")) { $0.text(Words.nothing) }
        } else {
            element("h2") { $0.text(Words.open) }
            for group in view.groups { open(group) }
        }
        element("div", .class("alert wait part")) { html in
            html.element("h2") { $0.text(Words.then) }
            html.element("ul") { html in
                for words in Words.effects { html.element("li") { $0.text(words) } }
            }
        }
        element("form", .class("field"), .action(view.address), .post, .novalidate) { html in
            html.decision(seeing: view.campaign.tag, proof: proof)
            if let held = view.held { html.paragraphs(ClosingView.excuseAll, "excuse", view.excuse, view.mistakes, hint: held) }
            if !view.groups.isEmpty { html.confirmation(view) }
            html.element("p", .class("deeds field")) { html in
                html.element("button", .class("btn stop")) { $0.text(Words.close) }
                html.element("a", .class("btn calm"), .href("/\(view.unit)/phong-trao/\(view.campaign.id)")) { $0.text(Words.leave) }
            }
        }
    }

    private mutating func open(_ group: ClosingView.Group) {
        element("section", .class("card field")) { html in
            html.element("h3") { $0.text(group.title) }
            html.element("ul", .class("plain small")) { html in
                for line in group.lines {
                    html.element("li") { html in
                        if let way = line.way { html.element("a", .href(way)) { $0.name(line.name) } } else { html.name(line.name) }
                        html.raw(": ")
                        html.text(line.words)
                    }
                }
                guard group.more > 0 else { return }
                html.element("li") { $0.text(Wording(vi: "… và \(group.more) nữa", en: "… and \(group.more) more")) }
            }
        }
    }

    private mutating func confirmation(_ view: ClosingView) {
        let control = ClosingView.seenAll, wrong = view.mistakes.at(control.id)
        self.wrong(wrong, at: control.id)
        element("div", .class("pick")) { html in
            html.element("label", .for(control.id)) { html in
                html.element(
                    "input", .type("checkbox"), .id(control.id), .name("seenAll"), .value("yes"), view.isSeen ? .checked : nil,
                    wrong.isEmpty ? nil : .aria("invalid", "true"), wrong.isEmpty ? nil : .aria("describedby", control.id + "-loi"))
                html.text(control.label)
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa đóng được", en: "Not closed yet")
    static let nothing = Wording(vi: "Không còn việc nào dở dang.", en: "Nothing stays open.")
    static let open = Wording(vi: "Những việc còn dở", en: "What stays open")
    static let then = Wording(vi: "Sau khi đóng", en: "Once it is closed")
    static let effects = [
        Wording(
            vi: "Đơn vị và mọi đơn vị triển khai kế hoạch này không gửi báo cáo được nữa.",
            en: "Neither the unit nor anybody who took the plan up sends a report any more."),
        Wording(
            vi: "Số liệu đã duyệt giữ nguyên, vẫn xem và tải được.", en: "What was accepted stays, and can be read as before."),
        Wording(
            vi: "Kế hoạch không điều chỉnh được, và không mở lại được.", en: "The plan cannot be amended, nor opened again."),
    ]
    static let close = Wording(vi: "Đóng phong trào", en: "Close the campaign now")
    static let leave = Wording(vi: "Để sau", en: "Not now")
}
