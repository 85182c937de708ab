import Emulation

extension HTMLWriter {
    mutating func nominations(_ view: NominationsView) {
        crumbs(to: "/\(view.here)/phong-trao", CampaignsView.title, here: NominationsView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(NominationsView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
            html.element("div", .class("deeds screen-only")) { html in
                html.element("a", .class("btn calm"), .href(CommendationsView.address(in: view.here))) { $0.text(CommendationsView.title) }
                if view.mayAppraise {
                    html.element("a", .class("btn calm"), .href(InboxView.address(in: view.here))) { $0.text(InboxView.title) }
                }
                if view.mayPrepare {
                    html.element("a", .class("btn"), .href(NominationFormView.address(in: view.here))) { $0.text(NominationFormView.title) }
                }
            }
        }
        if !view.drafts.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.drafts) }
                html.element("ul", .class("tasks")) { html in
                    for draft in view.drafts { html.draft(draft) }
                }
            }
        }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.sent) }
            guard !view.lines.isEmpty else { return html.element("p", .class("card")) { $0.text(Words.none) } }
            html.element("ul", .class("tasks")) { html in
                for line in view.lines { html.nomination(line) }
            }
        }
        older(view.next)
    }

    private mutating func draft(_ draft: NominationsView.Draft) {
        element("li") { html in
            html.element("div") { html in
                html.element("h3") { html in
                    html.element("a", .href(draft.way)) { html in
                        if let subject = draft.subject { html.name(subject) } else { html.text(Words.nobody) }
                    }
                }
                if let form = draft.form { html.element("p", .class("small soft")) { $0.text(form) } }
            }
        }
    }

    private mutating func nomination(
        _ line: NominationLine, under head: StaticString = "h3", due: Wording? = nil, isOverdue: Bool = false
    ) {
        element("li") { html in
            html.element("div") { html in
                html.element(head) { html in html.element("a", .href(line.way)) { $0.name(line.subject) } }
                html.element("p", .class("small")) { $0.text(line.form) }
                if let unit = line.unit { html.element("p", .class("small")) { $0.name(unit) } }
                html.element("p", .class("small soft")) { $0.facts(line.notes) }
                if let due { html.element("p", .class("small")) { html in html.element(isOverdue ? "strong" : "span") { $0.text(due) } } }
                if let words = line.words { html.element("p", .class("small")) { $0.name(words) } }
            }
            html.element("span", line.tag) { $0.text(line.state) }
        }
    }

    mutating func inbox(_ view: InboxView) {
        crumbs(to: NominationsView.address(in: view.here), NominationsView.title, here: InboxView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(InboxView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        guard !view.lines.isEmpty else { return element("p", .class("card")) { $0.text(Words.nothingLies) } }
        element("ul", .class("tasks")) { html in
            for line in view.lines { html.nomination(line.line, under: "h2", due: line.due, isOverdue: line.isOverdue) }
        }
        older(view.next)
    }
}

private enum Words {
    static let drafts = Wording(vi: "Đang soạn", en: "Being written")
    static let sent = Wording(vi: "Đã gửi", en: "Sent")
    static let none = Wording(vi: "Đơn vị chưa gửi đề nghị nào.", en: "The unit has sent none yet.")
    static let nobody = Wording(vi: "Chưa chọn đối tượng", en: "Nobody chosen yet")
    static let nothingLies = Wording(vi: "Không có đề nghị nào đang chờ tại đơn vị.", en: "Nothing waits here.")
}
