import Emulation

extension HTMLWriter {
    mutating func inbox(_ view: DutiesView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(DutiesView.title) }
                html.element("p") { html in
                    html.name(view.unit)
                    html.raw(" · ")
                    html.text(view.day)
                }
            }
        }
        if !view.waiting.isEmpty {
            element("ul", .class("plain card")) { html in
                for waiting in view.waiting {
                    html.element("li") { html in
                        html.element("a", .href(waiting.way)) { $0.text(waiting.words) }
                    }
                }
            }
        } else if view.groups.isEmpty {
            element("p", .class("card")) { $0.text(view.nothing) }
        }
        for (place, group) in view.groups.enumerated() {
            element("div", .class("head")) { html in
                html.element("h2") { $0.text(group.title) }
            }
            element("ul", .class("tasks")) { html in
                for (number, duty) in group.duties.enumerated() {
                    html.element("li") { html in
                        html.element("div") { $0.duty(duty) }
                        // A page has one main deed, and where nothing is overdue, none.
                        if let way = duty.way { html.go(duty, way, isFilled: duty.isOverdue && place == 0 && number == 0) }
                    }
                }
            }
        }
    }

    /// What was sent to the unit before stays where it is found again, and all that it owes and did.
    mutating func received(in unit: UnitID) {
        element("p", .class("small field")) { html in
            html.element("a", .href("/\(unit)/den")) { $0.text(DeliveriesView.title) }
            html.raw(" · ")
            html.element("a", .href(Tab.ledger.address(in: unit))) { $0.text(LedgerView.title) }
        }
    }

    private mutating func go(_ duty: DutyView, _ way: PageAddress, isFilled: Bool) {
        element("p", .class("go")) { html in
            html.element("a", isFilled ? .class("btn") : .class("btn calm"), .href(way)) { html in
                html.text(duty.deed)
                html.element("span", .class("unseen")) { html in
                    html.raw(": ")
                    html.text(duty.title)
                    html.raw(", ")
                    html.text(duty.campaign)
                }
            }
        }
    }

    private mutating func duty(_ duty: DutyView) {
        element("h3") { html in
            if let way = duty.way { html.element("a", .href(way)) { $0.text(duty.title) } } else { html.text(duty.title) }
            guard let state = duty.state else { return }
            html.raw(" ")
            html.element("span", duty.isReturned ? .class("tag bad") : .class("tag")) { $0.text(state) }
        }
        element("p", .class("small soft")) { html in
            html.name(duty.campaign)
            html.raw(" · ")
            html.text(duty.to)
            if let due = duty.due {
                html.raw(" · ")
                html.text(due)
            }
            if let time = duty.time {
                html.raw(", ")
                html.element(duty.isOverdue ? "strong" : "span", .class("nowrap")) { $0.text(time) }
            }
        }
        if let reason = duty.reason { element("p", .class("said small")) { $0.text(reason) } }
        if let presented = duty.presented { self.presented(presented) }
        for words in [duty.draft, duty.others] {
            if let words { element("p", .class("small")) { $0.text(words) } }
        }
    }
}
