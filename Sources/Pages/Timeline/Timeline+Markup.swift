import Emulation

extension HTMLWriter {
    mutating func timeline(_ view: TimelineView) {
        if let campaign = view.campaign {
            crumbs(
                to: "/\(view.unit)/phong-trao/\(campaign.id)", Wording(vi: campaign.shortName, en: campaign.shortName),
                here: TimelineView.title)
        }
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(TimelineView.title) }
                html.element("p") { html in
                    if let campaign = view.campaign {
                        html.name(campaign.shortName)
                        html.raw(" · ")
                    }
                    html.name(view.unitName)
                }
            }
        }
        if view.days.isEmpty { element("p", .class("card")) { $0.text(view.isFirst ? Words.none : Words.noneOlder) } }
        for day in view.days {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(view.heading(of: day.day)) }
                html.element("ul", .class("story")) { html in
                    for event in day.events { html.element("li") { $0.event(event) } }
                }
            }
        }
        older(view.older)
    }

    /// One sentence, and the reason below it.
    /// - Parameter isDated: whether no heading says the day.
    mutating func event(_ event: EventView, isDated: Bool = false) {
        element("span", .class("soft")) { html in
            if isDated {
                html.text(event.day.vietnamese)
                html.raw(" ")
            }
            html.text(event.clock)
        }
        raw(" ")
        if let who = event.who {
            element("strong") { $0.name(who) }
            raw(" ")
        }
        if let by = event.by {
            if event.who != nil { raw("– ") }
            element("strong") { $0.name(by) }
            raw(" ")
        }
        element("span", .class("soft")) { html in
            html.raw("(")
            html.text(event.role)
            html.raw(")")
        }
        raw(" ")
        if let way = event.way { element("a", .href(way)) { $0.text(event.what) } } else { text(event.what) }
        if let of = event.of {
            text(Words.of)
            name(of)
        }
        if let campaign = event.campaign {
            raw(" · ")
            name(campaign)
        }
        if let reason = event.reason { element("p", .class("small said")) { $0.text(reason) } }
    }
}

private enum Words {
    static let none = Wording(vi: "Chưa có diễn biến nào.", en: "Nothing has happened yet.")
    static let noneOlder = Wording(vi: "Không có diễn biến nào cũ hơn.", en: "Nothing happened before.")
    static let of = Wording(vi: " của ", en: " of ")
}
