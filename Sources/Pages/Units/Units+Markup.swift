import Emulation

extension HTMLWriter {
    mutating func units(_ view: UnitsView) {
        path(view.path, here: view.parent, seenFrom: view.here)
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(view.heading) }
            html.element("div", .class("deeds")) { html in
                html.element("a", .href(UnitLine.address(of: view.parent.id, seenFrom: view.here))) { $0.text(Words.history) }
                if let others = view.others { html.element("a", .href(others.way)) { $0.text(others.words) } }
            }
        }
        searchForm("", view.here, .none)
        guard !view.lines.isEmpty else {
            return element("p", .class("card field")) { $0.text(view.isFirst ? Words.none : Words.noMore) }
        }
        element("div", .class("scroll field"), .role("region"), .aria("label", view.heading), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption") { $0.text(view.caption) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        for words in [Words.name, Words.kind, Words.since] + (view.hasPast ? [Words.past] : [])
                            + (view.hasBelow ? [Words.below] : [])
                        {
                            html.element("th", .scopeColumn) { $0.text(words) }
                        }
                    }
                }
                html.element("tbody") { html in
                    for line in view.lines { html.line(line, view) }
                }
            }
        }
        element("p", .class("pager field")) { html in
            html.element("span") { html in
                if !view.isFirst {
                    html.element("a", .href(UnitsView.address(below: view.parent.id, isPast: view.isPast, seenFrom: view.here))) {
                        $0.text(Words.first)
                    }
                }
            }
            if let next = view.next { html.element("a", .href(next)) { $0.text(Words.next) } }
        }
    }

    private mutating func line(_ line: UnitLine, _ view: UnitsView) {
        element("tr") { html in
            html.element("th", .scopeRow) { html in
                html.element("a", .href(line.way)) { $0.name(line.unit.name) }
                html.stand(line.standing, line.unit.name)
            }
            html.element("td", .data("of", Words.kind)) { $0.text(line.kind) }
            html.element("td", .data("of", Words.since)) { $0.text(line.since) }
            if view.hasPast {
                html.element("td", .data("of", Words.past)) { html in
                    for (place, past) in line.past.enumerated() {
                        if place > 0 { html.element("br") }
                        html.element("bdi") { $0.text(past) }
                    }
                }
            }
            guard view.hasBelow else { return }
            html.element("td", .data("of", Words.below)) { html in
                guard let below = line.below else { return }
                html.element("a", .href(below.way)) { html in
                    html.text(below.words)
                    html.element("span", .class("unseen")) { html in
                        html.raw(" ")
                        html.name(line.unit.name)
                    }
                }
            }
        }
    }

    /// To stand in a unit, beside its name.
    private mutating func stand(_ way: PageAddress?, _ name: String) {
        guard let way else { return }
        raw(" ")
        element("a", .class("small nowrap"), .href(way)) { html in
            html.text(Words.stand)
            html.element("span", .class("unseen")) { html in
                html.raw(" ")
                html.name(name)
            }
        }
    }

    /// The way down to a unit, a link each.
    private mutating func path(_ path: [Emulation.Unit], here unit: Emulation.Unit, seenFrom here: UnitID) {
        element("nav", .aria("label", Words.path)) { html in
            html.element("ol", .class("crumbs")) { html in
                for above in path {
                    html.element("li") { html in
                        html.element("a", .href(UnitsView.address(below: above.id, seenFrom: here))) { $0.name(above.name) }
                    }
                }
                html.element("li", .aria("current", "page")) { $0.name(unit.name) }
            }
        }
    }

    private mutating func searchForm(_ typed: String, _ here: UnitID, _ mistakes: Mistakes) {
        let control = UnitSearchView.control
        let wrong = mistakes.at(control.id)
        element("form", .class("narrow"), .action("/\(here)/don-vi/tim"), .role("search")) { html in
            html.element("label", .for(control.id)) { $0.text(control.label) }
            html.wrong(wrong, at: control.id)
            html.element("div", .class("entry")) { html in
                html.element(
                    "input", .id(control.id), .name("q"), .type("text"), .value(typed), .autocomplete("off"), .spellcheckFalse,
                    .aria("describedby", control.id + "-goi-y" + (wrong.isEmpty ? "" : " \(control.id)-loi")),
                    wrong.isEmpty ? nil : .aria("invalid", "true"))
                html.element("button", .class("btn calm")) { $0.text(Words.search) }
                html.element("span", .class("hint"), .id(control.id + "-goi-y")) { $0.text(Words.hint) }
            }
        }
    }

    mutating func unitSearch(_ view: UnitSearchView) {
        summary(view.mistakes, Words.refused)
        titled(UnitSearchView.title, under: ("/\(view.here)/don-vi", UnitsView.title))
        searchForm(view.typed, view.here, view.mistakes)
        guard let outcome = view.outcome, let hits = view.hits else { return }
        element("p", .class("field"), .role("status")) { $0.text(outcome) }
        guard !hits.isEmpty else { return }
        element("ul", .class("tasks field")) { html in
            for hit in hits {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h2") { html in
                            html.element("a", .href(hit.way)) { $0.name(hit.name) }
                            if hit.isOver {
                                html.raw(" ")
                                html.element("span", .class("tag")) { $0.text(Words.over) }
                            }
                            html.stand(hit.standing, hit.name)
                        }
                        html.element("p", .class("small soft")) { $0.text(hit.place) }
                        if let formerly = hit.formerly { html.element("p", .class("small")) { $0.text(formerly) } }
                    }
                }
            }
        }
    }

    mutating func unit(_ view: UnitView) {
        path(view.path, here: view.unit, seenFrom: view.here)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.name(view.unit.name) }
                html.element("p") { html in
                    html.text(UnitLine.kind(view.unit))
                    html.raw(" · ")
                    html.text(UnitLine.time(view.unit))
                }
            }
            if view.isOver { html.element("span", .class("tag")) { $0.text(Words.over) } }
        }
        element("div", .class("deeds")) { html in
            if let below = view.below { html.element("a", .class("btn calm"), .href(below.way)) { $0.text(below.words) } }
            if let standing = view.standing { html.element("a", .class("btn calm"), .href(standing)) { $0.text(Words.stand) } }
        }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.names) }
            html.element("ul", .class("story")) { html in
                for name in view.names.reversed() {
                    html.element("li") { html in
                        html.element(name.isNow ? "strong" : "span") { $0.name(name.name) }
                        html.raw(" ")
                        html.element("span", .class("small soft")) { html in
                            html.text(name.kind)
                            html.raw(" · ")
                            html.text(name.time)
                            html.raw(" · ")
                            html.text(Wording(vi: "mã \(name.code)", en: "code \(name.code)"))
                        }
                    }
                }
            }
        }
        if !view.above.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.above) }
                html.element("ul", .class("story")) { html in
                    for above in view.above.reversed() {
                        html.element("li") { html in
                            html.element("a", .href(above.way)) { $0.name(above.name) }
                            html.raw(" ")
                            html.element("span", .class("small soft")) { $0.text(above.time) }
                        }
                    }
                }
            }
        }
        moves(view.from, Words.from)
        moves(view.into, Words.into)
        if view.from.isEmpty, view.into.isEmpty {
            element("p", .class("part soft")) { $0.text(Words.neverMoved) }
        }
    }

    private mutating func moves(_ moves: [UnitView.Move], _ heading: Wording) {
        guard !moves.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(heading) }
            html.element("ul", .class("story")) { html in
                for move in moves {
                    html.element("li") { html in
                        html.element("a", .href(move.way)) { $0.name(move.name) }
                        html.raw(" ")
                        html.element("span", .class("small soft")) { $0.text(move.words) }
                        html.element("p", .class("small")) { $0.text(move.basis) }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let history = Wording(vi: "Tên gọi, sáp nhập", en: "Names and mergers")
    static let none = Wording(vi: "Đơn vị này không có đơn vị trực thuộc.", en: "There is no unit below this one.")
    static let noMore = Wording(vi: "Không còn đơn vị nào sau đó.", en: "There is no unit after that one.")
    static let name = Wording(vi: "Đơn vị", en: "Unit")
    static let kind = Wording(vi: "Loại", en: "Kind")
    static let since = Wording(vi: "Thời gian", en: "Time")
    static let past = Wording(vi: "Trước đây, sáp nhập", en: "Before, mergers")
    static let below = Wording(vi: "Trực thuộc", en: "Below it")
    static let first = Wording(vi: "‹ Về đầu danh sách", en: "‹ To the first page")
    static let next = Wording(vi: "Trang sau ›", en: "Next page ›")
    static let stand = Wording(vi: "Vào đơn vị", en: "Stand there")
    static let path = Wording(vi: "Các đơn vị cấp trên", en: "The units above")
    static let search = Wording(vi: "Tìm", en: "Find")
    static let hint = Wording(vi: "Không cần gõ dấu; tìm cả tên cũ.", en: "Tones need not be typed; former names are found too.")
    static let refused = Wording(vi: "Chưa tìm được", en: "Not searched yet")
    static let over = Wording(vi: "đã kết thúc hoạt động", en: "no more")
    static let names = Wording(vi: "Tên gọi", en: "Names")
    static let above = Wording(vi: "Đơn vị cấp trên trực tiếp", en: "Right above it")
    static let from = Wording(vi: "Hình thành từ", en: "Made of")
    static let into = Wording(vi: "Nhập vào", en: "Went into")
    static let neverMoved = Wording(vi: "Chưa qua sáp nhập, chia tách.", en: "It was never merged or divided.")
}
