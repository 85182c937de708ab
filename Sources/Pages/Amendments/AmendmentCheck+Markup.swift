import Emulation
import Operations

extension HTMLWriter {
    mutating func amendmentCheck(_ view: AmendmentCheckView, _ proof: String) {
        titled(AmendmentCheckView.title, of: view.form.campaign, in: view.form.unit)
        element("p", .class("said")) { $0.text(view.summary) }
        if view.rows.isEmpty {
            element("p", .class("card field")) { $0.text(Words.noTarget) }
        } else {
            element("div", .class("scroll field"), .role("region"), .aria("label", Words.table), .tabindex("0")) { $0.rows(view) }
        }
        if !view.others.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.others) }
                html.element("ul", .class("plain card")) { html in
                    for words in view.others { html.element("li") { $0.text(words) } }
                }
            }
        }
        element("p", .class("alert wait part")) { $0.text(view.effect) }
        element("form", .class("deeds field"), .action(view.form.address), .post, .novalidate) { html in
            html.decision(seeing: view.form.campaign.tag, proof: proof)
            html.carried(view.form)
            html.element("button", .class("btn"), .name("deed"), .value("issue")) { $0.text(Words.issue) }
            html.element("button", .class("btn calm"), .name("deed"), .value("mend")) { $0.text(Words.mend) }
        }
    }

    private mutating func rows(_ view: AmendmentCheckView) {
        element("table", .class("fold")) { html in
            html.element("caption") {
                $0.text(
                    Wording(
                        vi: "Mức giao của \(view.count) đơn vị thay đổi",
                        en: view.count == 1 ? "The targets of one unit move" : "The targets of \(view.count) units move"))
            }
            html.element("thead") { html in
                html.element("tr") { html in
                    for words in [Words.unit, Words.indicator] { html.element("th", .scopeColumn) { $0.text(words) } }
                    for words in [Words.before, Words.after] { html.element("th", .scopeColumn, .class("num")) { $0.text(words) } }
                }
            }
            html.element("tbody") { html in
                for row in view.rows {
                    html.element("tr") { html in
                        html.element("th", .scopeRow) { $0.name(row.unit) }
                        html.element("td", .data("of", Words.indicator)) { $0.text(row.indicator) }
                        html.element("td", .class("num"), .data("of", Words.before)) { html in
                            if let before = row.before { html.text(before) } else { html.raw("–") }
                        }
                        html.element("td", .class("num"), .data("of", Words.after)) { html in html.element("ins") { $0.text(row.after) } }
                    }
                }
            }
        }
    }

    /// Everything that was typed and says something.
    private mutating func carried(_ view: AmendmentView) {
        func hidden(_ name: StaticString, _ value: String) {
            if !value.isEmpty { element("input", .type("hidden"), .name(name), .value(value)) }
        }
        let typed = view.typed
        hidden("symbol", typed.symbol)
        hidden("issuedOn", typed.issuedOn)
        hidden("summary", typed.summary)
        hidden("type", typed.type)
        if !typed.type.isEmpty {
            hidden("signedBy", typed.signedBy)
            hidden("under", typed.under)
        }
        hidden("endEvent", typed.endEvent)
        hidden("endOn", typed.endOn)
        hidden("wasEnd", typed.wasEnd)
        if !typed.isClauseEmpty { hidden("part", typed.part) }
        hidden("number", typed.number)
        hidden("heading", typed.heading)
        hidden("body", typed.body)
        hidden("awardLevel", typed.awardLevel)
        hidden("dueOn", typed.dueOn)
        for (place, unit) in typed.joining.enumerated() {
            element("input", .type("hidden"), .name("joining", place, "unit"), .value("\(unit)"))
        }
        let changed = view.groups.map { group in (group: group, cells: group.cells.filter { $0.value != $0.was }) }
        units(Set(changed.flatMap(\.cells).map(\.place)).sorted().map { ($0, view.units[$0]) })
        for (group, cells) in changed where !cells.isEmpty {
            shown(cells, of: group)
            for cell in cells { element("input", .type("hidden"), .name(path: cell.field), .value(cell.value)) }
        }
    }
}

private enum Words {
    static let table = Wording(vi: "Mức giao thay đổi", en: "Targets that move")
    static let noTarget = Wording(vi: "Không mức giao nào thay đổi.", en: "No target moves.")
    static let others = Wording(vi: "Thay đổi khác", en: "What else changes")
    static let unit = Wording(vi: "Đơn vị", en: "Unit")
    static let indicator = Wording(vi: "Chỉ tiêu", en: "Indicator")
    static let before = Wording(vi: "Đang giao", en: "Before")
    static let after = Wording(vi: "Giao mới", en: "After")
    static let issue = Wording(vi: "Ban hành điều chỉnh", en: "Issue the amendment")
    static let mend = Wording(vi: "Sửa tiếp", en: "Go on writing")
}
