import Emulation
import Store

extension HTMLWriter {
    mutating func ledger(_ view: LedgerView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(LedgerView.title) }
                html.element("p") { html in
                    html.name(view.unitName)
                    html.raw(" · ")
                    html.text(view.shown.side.words)
                }
            }
        }
        sides(view)
        if !view.kinds.isEmpty {
            counts(view)
            choices(view)
        }
        guard !view.rows.isEmpty else { return element("p", .class("card")) { $0.text(view.nothing) } }
        lines(view)
        guard let next = view.next else { return }
        element("p", .class("pager field")) { html in html.element("a", .href(next)) { $0.text(Words.more) } }
    }

    private mutating func sides(_ view: LedgerView) {
        element("p", .class("field screen-only")) { html in
            for (place, side) in LedgerSide.allCases.enumerated() {
                if place > 0 { html.raw(" · ") }
                html.element("a", .href(view.address(seenAs: side)), side == view.shown.side ? .aria("current", "true") : nil) {
                    $0.text(side.words)
                }
            }
        }
    }

    private mutating func counts(_ view: LedgerView) {
        element("ul", .class("tiles")) { html in
            for state in LedgerView.states {
                html.element("li") { html in
                    html.element("span") { html in
                        html.element("a", .href(view.address(of: state)), state == view.shown.state ? .aria("current", "true") : nil) {
                            $0.text(state.words)
                        }
                    }
                    html.element("p") { html in html.element("b", .class("big")) { $0.text(view.counts[state] ?? 0) } }
                }
            }
        }
    }

    private mutating func choices(_ view: LedgerView) {
        element("form", .class("tools")) { html in
            if view.shown.side != .debtor {
                html.element("input", .type("hidden"), .name(LedgerView.side), .value(view.shown.side.rawValue))
            }
            html.choice(Words.kind, LedgerView.kind, Words.every, LedgerLine.Kind.allCases, view.shown.kind)
            html.choice(Words.state, LedgerView.state, Words.unfinished, LedgerView.states, view.shown.state)
            html.element("button", .class("btn calm")) { $0.text(Words.show) }
            html.printing()
        }
    }

    /// - Parameter all: what is shown where nothing is chosen.
    private mutating func choice<Value: Named & RawRepresentable<String> & Equatable>(
        _ label: Wording, _ name: StaticString, _ all: Wording, _ values: [Value], _ chosen: Value?
    ) {
        element("div") { html in
            html.element("label", .for("\(name)")) { $0.text(label) }
            html.element("select", .id("\(name)"), .name(name)) { html in
                html.element("option", .value(""), chosen == nil ? .selected : nil) { $0.text(all) }
                for value in values {
                    html.element("option", .value(value.rawValue), value == chosen ? .selected : nil) { $0.text(value.words) }
                }
            }
        }
    }

    private mutating func lines(_ view: LedgerView) {
        let other = view.shown.side == .debtor ? Words.toWhom : Words.who
        element("div", .class("part scroll"), .role("region"), .aria("label", view.shown.side.words), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption", .class("unseen")) { $0.text(view.shown.side.words) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        for words in [Words.what, other, Words.due, Words.state] { html.element("th", .scopeColumn) { $0.text(words) } }
                    }
                }
                html.element("tbody") { html in
                    for row in view.rows { html.line(row, other) }
                }
            }
        }
    }

    private mutating func line(_ row: LedgerRow, _ other: Wording) {
        element("tr") { html in
            html.element("th", .scopeRow) { html in
                if let way = row.way { html.element("a", .href(way)) { $0.text(row.title) } } else { html.text(row.title) }
                html.element("span", .class("sub soft")) { $0.name(row.campaign) }
            }
            html.element("td", .data("of", other)) { html in
                html.name(row.other)
                if let strength = row.strength { html.element("span", .class("sub soft")) { $0.text(strength) } }
            }
            html.element("td", .data("of", Words.due)) { html in
                html.element(row.state == .late ? "strong" : "span") { $0.text(row.due ?? Words.noDay) }
            }
            html.element("td", .class("state"), .data("of", Words.state)) { html in
                html.element("span", row.tag) { $0.text(row.state.words) }
            }
        }
    }
}

extension LedgerRow {
    fileprivate var tag: Attribute {
        switch state {
        case .late: .class("tag bad")
        case .open: .class("tag wait")
        case .done: .class("tag good")
        case .excused: .class("tag")
        }
    }
}

private enum Words {
    static let kind = Wording(vi: "Loại việc", en: "Kind")
    static let every = Wording(vi: "Mọi loại", en: "Every kind")
    static let state = Wording(vi: "Tình trạng", en: "State")
    static let unfinished = Wording(vi: "chưa hoàn thành", en: "not done")
    static let show = Wording(vi: "Lọc", en: "Show")
    static let what = Wording(vi: "Nội dung", en: "What")
    static let toWhom = Wording(vi: "Đơn vị giao, chờ trả lời", en: "To whom")
    static let who = Wording(vi: "Đơn vị phải làm", en: "Who owes it")
    static let due = Wording(vi: "Thời hạn", en: "Due")
    static let noDay = Wording(vi: "không ấn định", en: "no day given")
    static let more = Wording(vi: "Xem tiếp ›", en: "More ›")
}
