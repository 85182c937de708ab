import Emulation
import Foundation
import Wire

extension HTMLWriter {
    mutating func part(_ view: PartView, _ proof: String) {
        crumbs(to: .draft(view.campaign, of: view.unit), DraftView.title, here: view.part.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.part.title) }
                html.element("p") { $0.name(view.name) }
            }
        }
        summary(view.mistakes, view.isStale ? (view.part == .targets ? Words.otherwise : Words.stale) : Words.refused)
        if !view.given.isEmpty {
            element("section", .class("card")) { html in
                html.element("h2") { $0.text(Words.given) }
                html.element("ul", .class("plain")) { html in
                    for name in view.given { html.element("li") { $0.text(name) } }
                }
            }
        }
        element("form", .class("card"), .action(view.address), .post, .novalidate, .aria("label", view.part.title)) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("seen"), .value(view.seen))
            // Enter in a field does what the first button of a form does, and that is not to take a row out.
            html.element("button", .class("unseen"), .name("deed"), .value("next"), .tabindex("-1"), .aria("hidden", "true")) {
                $0.text(Words.next)
            }
            switch view.content {
            case .form(let form):
                for ask in form.asks { html.ask(ask, form.typed[ask.member], at: ask.member, view) }
            case .grid(let grid): html.grid(grid, view)
            }
            if view.part == .times, view.isAdoption { html.element("p", .class("field hint")) { $0.text(Words.inherited) } }
            html.element("div", .class("field deeds")) { html in
                html.element("button", .class("btn"), .name("deed"), .value("next")) { $0.text(Words.next) }
                if view.part == .targets {
                    html.element("button", .class("btn calm"), .name("deed"), .value("stay")) { $0.text(Words.reckon) }
                }
                html.element("button", .class("btn calm"), .name("deed"), .value("list")) { $0.text(Words.list) }
            }
        }
    }

    // MARK: One thing that is asked

    private mutating func ask(_ ask: PlanAsk, _ typed: JSON?, at path: String, _ view: PartView) {
        let id = PartForm.id(path)
        switch ask.kind {
        case .id, .kept:
            guard let text = typed?.words else { return }
            element("input", .type("hidden"), .name(path: path), .value(text))
        case .rows(let asks, let called): rows(asks, typed?.elements ?? [], called: called, more: ask.more, at: path, view)
        case .group(let asks, _):
            element("fieldset", .class("field"), .id(id), .tabindex("-1"), describing(view, path)) { html in
                html.element("legend") { $0.text(ask.label) }
                html.said(ask, at: path, view)
                for ask in asks { html.ask(ask, typed?[ask.member], at: "\(path).\(ask.member)", view) }
            }
        case .boxes(let choices):
            let chosen = typed?.elements.compactMap(\.words) ?? []
            guard !choices.isEmpty else { return }
            element("fieldset", .class("field"), .id(id), .tabindex("-1"), describing(view, path)) { html in
                html.element("legend") { $0.text(ask.label) }
                html.said(ask, at: path, view)
                html.element("div", .class("pick")) { html in
                    for (place, choice) in choices.enumerated() {
                        html.box("\(path)[\(place)]", choice.value, choice.words, chosen.contains(choice.value))
                    }
                }
            }
        case .box:
            element("div", .class("field")) { html in
                html.element("div", .class("pick")) { $0.box(path, "on", ask.label, typed?.words != nil) }
                html.said(ask, at: path, view)
            }
        case .line, .lines, .day, .number, .whole, .choice, .event:
            element("div", .class("field")) { html in
                html.element("label", .for(id)) { $0.text(ask.label) }
                html.said(ask, at: path, view)
                html.control(ask, typed?.words ?? "", id: id, path: path, view)
            }
        }
    }

    private mutating func control(_ ask: PlanAsk, _ typed: String, id: String, path: String, _ view: PartView) {
        let about: [Attribute?] = [
            describing(view, path, hint: ask.hint != nil), view.mistakes.at(id).isEmpty ? nil : .aria("invalid", "true"),
        ]
        let focus: Attribute? = view.focus == id ? .autofocus : nil
        switch ask.kind {
        case .lines:
            element("textarea", .id(id), .name(path: path), about[0], about[1], focus) { $0.text(typed) }
        case .choice(let choices), .event(let choices):
            element("select", .id(id), .name(path: path), about[0], about[1], focus) { html in
                for choice in choices {
                    html.element("option", .value(choice.value), choice.value == typed ? .selected : nil) { $0.text(choice.words) }
                }
            }
        case .day, .number, .whole:
            element(
                "input",
                [.type("text"), .class("n6"), .id(id), .name(path: path), .value(typed), .autocomplete("off"), focus] + about)
        default:
            element("input", [.type("text"), .id(id), .name(path: path), .value(typed), .autocomplete("off"), focus] + about)
        }
    }

    private mutating func box(_ path: String, _ value: String, _ words: Wording, _ isChosen: Bool) {
        let id = PartForm.id(path)
        element("label", .for(id)) { html in
            html.element(
                "input", .type("checkbox"), .id(id), .name(path: path), .value(value), isChosen ? .checked : nil)
            html.text(words)
        }
    }

    /// What stands between the name of something and its field: a hint, what is wrong, what somebody else wrote.
    private mutating func said(_ ask: PlanAsk, at path: String, _ view: PartView) {
        let id = PartForm.id(path)
        if let hint = ask.hint { element("p", .class("hint"), .id(id + "-goi-y")) { $0.text(hint) } }
        wrong(view.mistakes.at(id), at: id)
        theirs(path, view)
    }

    private mutating func theirs(_ path: String, _ view: PartView, empty: Wording = Words.theyLeftEmpty) {
        guard let theirs = view.theirs[path] else { return }
        element("p", .class("heed"), .id(PartForm.id(path) + "-khac")) { html in
            html.text(
                theirs.isEmpty ? empty : Wording(vi: "Người khác vừa lưu: \(theirs)", en: "Somebody else saved: \(theirs)"))
        }
    }

    // MARK: A list

    private mutating func rows(
        _ asks: [PlanAsk], _ rows: [JSON], called: Wording, more: Wording?, at path: String, _ view: PartView
    ) {
        for (place, row) in rows.enumerated() {
            let here = "\(path)[\(place)]"
            element("fieldset", .class("part"), .id(PartForm.id(here)), .tabindex("-1"), describing(view, here)) { html in
                html.element("legend") { $0.text(Wording(vi: "\(called.vi) \(place + 1)", en: "\(called.en) \(place + 1)")) }
                html.wrong(view.mistakes.at(PartForm.id(here)), at: PartForm.id(here))
                html.theirs(here, view, empty: Words.theyHaveNone)
                for ask in asks where !ask.isMore { html.ask(ask, row[ask.member], at: "\(here).\(ask.member)", view) }
                if let more { html.more(asks.filter(\.isMore), called: more, row, at: here, isUnfolded: view.unfolded == place, view) }
                html.element("p", .class("field")) { html in
                    html.element("button", .class("btn calm"), .name("deed"), .value("drop-\(place)")) { html in
                        html.text(
                            Wording(vi: "Bỏ \(called.vi.lowercased()) \(place + 1)", en: "Take out \(called.en.lowercased()) \(place + 1)"))
                    }
                }
            }
        }
        element("div", .class("part")) { html in
            html.wrong(view.mistakes.at("them"), at: "them")
            // Rows in which nothing is written are not sent.
            html.element("input", .type("hidden"), .name("count"), .value("\(rows.count)"))
            html.element("button", .class("btn calm"), .id("them"), .name("deed"), .value("add")) { html in
                html.text(Wording(vi: "Thêm \(called.vi.lowercased())", en: "Add: \(called.en.lowercased())"))
            }
        }
    }

    private mutating func more(
        _ asks: [PlanAsk], called: Wording, _ row: JSON, at path: String, isUnfolded: Bool, _ view: PartView
    ) {
        // Two dozen boxes for each of a dozen rows are heavy, and hardly ever wanted.
        let folded =
            isUnfolded
            ? []
            : asks.filter { ask in
                let here = "\(path).\(ask.member)"
                return ask.isBoxes && !ask.isWritten(row[ask.member]) && view.theirs[here] == nil
                    && view.mistakes.at(PartForm.id(here)).isEmpty
            }.map(\.member)
        let places = asks.map { PartForm.id("\(path).\($0.member)") }
        let isOpen =
            isUnfolded || places.contains { !view.mistakes.at($0).isEmpty }
            || asks.contains { view.theirs["\(path).\($0.member)"] != nil || $0.isSet(row[$0.member]) }
        element("details", .class("field"), isOpen ? .open : nil) { html in
            html.element("summary") { $0.text(called) }
            for ask in asks where !folded.contains(ask.member) { html.ask(ask, row[ask.member], at: "\(path).\(ask.member)", view) }
            guard let unfold = asks.first(where: { folded.contains($0.member) })?.unfold,
                let place = path.split(separator: "[").last?.dropLast()
            else { return }
            html.element("p", .class("field")) { html in
                html.element("button", .class("btn calm"), .name("deed"), .value("unfold-\(place)")) { $0.text(unfold) }
            }
        }
    }

    // MARK: The grid

    private mutating func grid(_ grid: TargetGrid, _ view: PartView) {
        for (place, column) in grid.common.enumerated() {
            let path = "common[\(place)].value"
            element("div", .class("field")) { html in
                html.element(
                    "input", .type("hidden"), .name(path: "common[\(place)].indicator"), .value(column.indicator.id.uuidString.lowercased())
                )
                html.element("label", .for(PartForm.id(path))) { html in
                    html.text(
                        Wording(
                            vi: "\(column.indicator.name) (\(column.indicator.measure)), mức chung",
                            en: "\(column.indicator.name) (\(column.indicator.measure)), one for all"))
                }
                html.said(PlanAsk("value", Words.unit, .number, hint: column.bound), at: path, view)
                html.control(
                    PlanAsk("value", Words.unit, .number, hint: column.bound),
                    grid.typed[.init(indicator: column.indicator.id, unit: nil)] ?? "",
                    id: PartForm.id(path), path: path, view)
            }
        }
        guard !grid.columns.isEmpty else {
            return element("p", .class("field hint"), .id("bang")) { $0.text(Words.nothingAddsUp) }
        }
        for (place, column) in grid.columns.enumerated() {
            element("input", .type("hidden"), .name(path: "columns[\(place)]"), .value(column.indicator.id.uuidString.lowercased()))
        }
        wrong(view.mistakes.at("bang"), at: "bang")
        element("div", .class("scroll field"), .id("bang"), .role("region"), .aria("label", PlanPart.targets.title), .tabindex("0")) {
            html in
            html.element("table") { html in
                html.element("caption", .class("unseen")) { $0.text(PlanPart.targets.title) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .scopeColumn) { $0.text(Words.unit) }
                        for column in grid.columns {
                            html.element("th", .scopeColumn) { html in
                                html.text(column.indicator.columnHeading)
                                html.element("span", .class("sub")) { $0.text(column.indicator.measure) }
                                if let bound = column.bound { html.element("span", .class("sub")) { $0.text(bound) } }
                            }
                        }
                    }
                }
                html.element("tbody") { html in
                    for (place, row) in grid.rows.enumerated() { html.row(row, place, of: grid, view) }
                    html.sums(grid)
                }
            }
        }
        guard !grid.others.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.others) }
            for (place, other) in grid.others.enumerated() {
                html.element("p", .class("field"), .id("others-\(place)"), .tabindex("-1")) { html in
                    html.wrong(view.mistakes.at("others-\(place)"), at: "others-\(place)")
                    html.text(grid.name(other))
                    html.raw(" ")
                    for (member, value) in [
                        ("indicator", other.indicator.uuidString.lowercased()), ("unit", other.unit.map { "\($0)" } ?? ""),
                        ("value", other.value.written(in: .en)),
                    ] {
                        html.element("input", .type("hidden"), .name(path: "others[\(place)].\(member)"), .value(value))
                    }
                    html.element("button", .class("btn calm"), .name("deed"), .value("drop-\(place)")) { $0.text(Words.drop) }
                }
            }
        }
    }

    private mutating func row(_ row: TargetGrid.Row, _ place: Int, of grid: TargetGrid, _ view: PartView) {
        element("tr", row.isOwn ? .class("own") : nil) { html in
            html.element("th", .scopeRow) { html in
                html.name(row.name)
                if row.isOwn { html.element("span", .class("sub")) { $0.text(Words.own) } }
                if !row.isAddressed { html.element("span", .class("sub")) { $0.text(Words.notAddressed) } }
                html.element("input", .type("hidden"), .name(path: "rows[\(place)].unit"), .value("\(row.unit)"))
            }
            for (index, column) in grid.columns.enumerated() {
                let path = "rows[\(place)].v[\(index)]", id = PartForm.id(path)
                html.element("td") { html in
                    html.element("label", .class("unseen"), .for(id)) { html in
                        html.text("\(column.indicator.columnHeading), \(row.name)")
                    }
                    html.wrong(view.mistakes.at(id), at: id)
                    html.theirs(path, view)
                    html.element(
                        "input",
                        [
                            .type("text"), .class("n6 num"), .id(id), .name(path: path), .inputmode("decimal"), .autocomplete("off"),
                            .value(grid.typed[.init(indicator: column.indicator.id, unit: row.unit)] ?? ""), describing(view, path),
                            view.mistakes.at(id).isEmpty ? nil : .aria("invalid", "true"),
                        ])
                }
            }
        }
    }

    private mutating func sums(_ grid: TargetGrid) {
        element("tr", .class("group")) { html in
            html.element("th", .scopeRow) { $0.text(Words.sum) }
            for column in grid.columns {
                html.element("td") { html in
                    let sum = grid.sum(column)
                    html.text(Written.bare(sum, of: column.indicator))
                    guard let given = column.given, column.indicator.addsUp, sum != 0 else { return }
                    html.raw(" ")
                    let isEnough = column.indicator.isAtLeastAsStrict(sum, as: given)
                    html.element("span", isEnough ? .class("tag good") : .class("tag bad")) {
                        $0.text(isEnough ? Words.enough : Words.loose)
                    }
                }
            }
        }
    }
}

/// What of a control is read out with it.
private func describing(_ view: PartView, _ path: String, hint: Bool = false) -> Attribute? {
    let id = PartForm.id(path)
    let ids = [
        hint ? id + "-goi-y" : nil, view.mistakes.at(id).isEmpty ? nil : id + "-loi", view.theirs[path] == nil ? nil : id + "-khac",
    ].compactMap(\.self)
    return ids.isEmpty ? nil : .aria("describedby", ids.joined(separator: " "))
}

private enum Words {
    static let stale = Wording(
        vi: "Người khác vừa sửa phần này. Chưa lưu gì; xem các ô được đánh dấu rồi lưu lại nếu vẫn muốn ghi như dưới đây.",
        en: "Somebody else changed this part. Nothing was saved; look at the marked fields, and save again what you want to stand.")
    static let otherwise = Wording(
        vi: "Người khác vừa sửa mức giao, hoặc chỉ tiêu và đơn vị của bảng này. Chưa lưu gì; xem các ô được đánh dấu rồi lưu lại "
            + "nếu vẫn muốn ghi như dưới đây.",
        en: "Somebody else changed targets, or the indicators and units of this table. Nothing was saved; look at the marked "
            + "fields, and save again what you want to stand.")
    static let refused = Wording(vi: "Có chỗ cần sửa", en: "Something has to be mended")
    static let next = Wording(vi: "Lưu và sang phần tiếp", en: "Save and go on")
    static let list = Wording(vi: "Lưu và về danh sách", en: "Save, back to the list")
    static let reckon = Wording(vi: "Lưu và tính lại", en: "Save and add up")
    static let given = Wording(vi: "Cấp trên đã giao, giữ nguyên", en: "Given from above, and kept as it is")
    static let inherited = Wording(
        vi: "Kế hoạch triển khai báo cáo theo kỳ của phong trào cấp trên.", en: "It reports on the periods of the campaign above.")
    static let theyLeftEmpty = Wording(vi: "Người khác vừa để trống ô này.", en: "Somebody else left this empty.")
    static let theyHaveNone = Wording(
        vi: "Bản người khác vừa lưu không có mục này.", en: "What somebody else saved does not have this one.")
    static let unit = Wording(vi: "Đơn vị", en: "Unit")
    static let own = Wording(vi: "mức của chính đơn vị", en: "the unit's own")
    static let notAddressed = Wording(vi: "không được giao trong kế hoạch này", en: "not addressed by this plan")
    static let sum = Wording(vi: "Tổng các đơn vị được giao", en: "All units together")
    static let enough = Wording(vi: "đủ", en: "enough")
    static let loose = Wording(vi: "chưa đủ", en: "not enough")
    static let drop = Wording(vi: "Bỏ mức này", en: "Take it out")
    static let others = Wording(vi: "Mức giao không đặt vào bảng được", en: "Targets that belong nowhere in the table")
    static let nothingAddsUp = Wording(
        vi: "Chưa có chỉ tiêu nào cộng dồn để giao cho từng đơn vị.", en: "There is no indicator yet that adds up, to be set unit by unit.")
}
