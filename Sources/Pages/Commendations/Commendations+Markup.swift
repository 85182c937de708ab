import Emulation

extension HTMLWriter {
    mutating func commendations(_ view: CommendationsView) {
        titled(CommendationsView.title, under: (DocumentsView.address(in: view.here), DocumentsView.title))
        if let waiting = view.waiting {
            element("p", .class("card deeds screen-only")) { html in
                html.element("span") { html in
                    html.text(Words.waiting)
                    html.raw(" ")
                    html.element("strong") { $0.name("\(waiting)") }
                }
                if waiting > 0 {
                    html.element("a", .class("btn"), .href(CommendationsView.address(in: view.here).below("moi"))) {
                        $0.text(IssueView.title)
                    }
                }
            }
        }
        if view.lines.isEmpty {
            element("p", .class("card field")) { $0.text(Words.none) }
        } else {
            filed(CommendationsView.title, [Words.symbol, Words.day, Words.about, Words.lines]) { html in
                for line in view.lines {
                    html.element("tr") { html in
                        html.element("th", .scopeRow) { html in html.element("a", .href(line.way)) { $0.name(line.symbol) } }
                        html.element("td", .data("of", Words.day)) { $0.name(line.day) }
                        html.element("td", .data("of", Words.about)) { html in
                            html.name(line.summary)
                            if line.isBack {
                                html.raw(" ")
                                html.element("span", .class("tag bad")) { $0.text(line.kind) }
                            }
                        }
                        html.element("td", .data("of", Words.lines)) { $0.text(line.lines) }
                    }
                }
            }
        }
        element("p", .class("pager field screen-only")) { html in
            html.element("a", .href(AwardsView.address(in: view.here))) { $0.text(AwardsView.title) }
            html.element("a", .href(QuotasView.address(in: view.here))) { $0.text(QuotasView.title) }
            if let next = view.next { html.element("a", .href(next)) { $0.text(Words.next) } }
        }
    }

    mutating func awards(_ view: AwardsView) {
        titled(view.heading, under: (CommendationsView.address(in: view.here), CommendationsView.title))
        element("p", .class("card")) { $0.text(view.sum) }
        if view.isCut { element("p", .class("small soft")) { $0.text(Words.cut) } }
        if view.lines.isEmpty {
            element("p", .class("card field")) { $0.text(Words.nothing) }
        } else {
            filed(view.heading, [Words.symbol, Words.day, Words.ordinal, Words.name, Words.unit, Words.form, Words.amount]) { html in
                for line in view.lines {
                    html.element("tr") { html in
                        html.element("td", .data("of", Words.symbol)) { html in
                            html.element("a", .href(line.way)) { $0.name(line.symbol) }
                        }
                        html.element("td", .data("of", Words.day)) { $0.name(line.day) }
                        html.element("td", .data("of", Words.ordinal)) { $0.name(line.ordinal) }
                        html.element("th", .scopeRow) { html in
                            html.name(line.name)
                            if let back = line.back {
                                html.element("p", .class("small")) { html in html.element("span", .class("tag bad")) { $0.text(back) } }
                            }
                        }
                        html.element("td", .data("of", Words.unit)) { $0.name(line.unit) }
                        html.element("td", .data("of", Words.form)) { $0.name(line.form) }
                        html.element("td", .class("num"), .data("of", Words.amount)) { if let amount = line.amount { $0.text(amount) } }
                    }
                }
            }
        }
        element("p", .class("pager field screen-only")) { html in
            html.element("a", .href(view.before)) { $0.text(Words.before) }
        }
    }

    /// A table that is filed on paper.
    mutating func filed(_ caption: Wording, _ heads: [Wording], _ rows: (inout HTMLWriter) -> Void) {
        element("div", .class("part scroll"), .role("region"), .aria("label", caption), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption") { $0.text(caption) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        for head in heads { html.element("th", .scopeColumn) { $0.text(head) } }
                    }
                }
                html.element("tbody", content: rows)
            }
        }
    }
}

private enum Words {
    static let waiting = Wording(vi: "Đề nghị đã thẩm định, chờ quyết định:", en: "Nominations that were appraised and wait:")
    static let none = Wording(vi: "Đơn vị chưa ban hành quyết định khen thưởng nào.", en: "The unit has decided nothing yet.")
    static let nothing = Wording(vi: "Trong năm chưa khen thưởng trường hợp nào.", en: "Nothing was given in that year.")
    static let symbol = Wording(vi: "Số, ký hiệu", en: "Number")
    static let day = Wording(vi: "Ngày", en: "Day")
    static let about = Wording(vi: "Trích yếu", en: "About")
    static let lines = Wording(vi: "Trường hợp", en: "Lines")
    static let ordinal = Wording(vi: "Số sổ vàng", en: "Golden book")
    static let name = Wording(vi: "Tập thể, cá nhân, hộ gia đình", en: "Who")
    static let unit = Wording(vi: "Đơn vị đề nghị", en: "Nominated by")
    static let form = Wording(vi: "Hình thức", en: "Form")
    static let amount = Wording(vi: "Tiền thưởng (đồng)", en: "Money (VND)")
    static let next = Wording(vi: "Cũ hơn", en: "Older")
    static let before = Wording(vi: "Năm trước", en: "The year before")
    static let cut = Wording(vi: "Chỉ hiện 2.000 dòng mới nhất.", en: "Only the latest 2,000 are shown.")
}
