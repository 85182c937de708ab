import Emulation
import FoundationEssentials
import Operations

extension HTMLWriter {
    mutating func amendmentForm(_ view: AmendmentView, _ proof: String) {
        titled(AmendmentView.title, of: view.campaign, in: view.unit)
        summary(view.mistakes, view.isStale ? Words.stale : Words.refused)
        element(
            "form", .class("card form field"), .action(view.address), .post, .novalidate, .autocomplete("off"),
            .aria("label", AmendmentView.title)
        ) { html in
            html.decision(seeing: view.campaign.tag, proof: proof)
            html.element("input", .type("hidden"), .name("wasEnd"), .value(view.wasEnd))
            html.ask { $0.document(view) }
            html.units(view.units.enumerated().map { ($0, $1) })
            for group in view.groups { html.group(group, view.mistakes) }
            html.ask { $0.end(view) }
            html.element("div", .class("ask")) { $0.clause(view) }
            if !view.newcomers.isEmpty { html.ask { $0.newcomers(view) } }
            html.element("div", .class("foot")) { html in
                html.element("button", .class("btn"), .name("deed"), .value("check")) { $0.text(Words.check) }
                html.element("span", .class("small soft")) { $0.text(Words.nothingYet) }
            }
        }
    }

    /// The units of a form, each under its place.
    mutating func units(_ units: [(place: Int, unit: UnitID)]) {
        for (place, unit) in units { element("input", .type("hidden"), .name(path: "units[\(place)]"), .value("\(unit)")) }
    }

    /// Whose cells follow, and what they show.
    mutating func shown(_ cells: [AmendmentView.Cell], of group: AmendmentView.Group) {
        element("input", .type("hidden"), .name("targets", group.place, "of"), .value(group.indicator.id.uuidString.lowercased()))
        let was = TypedAmendment.was(cells)
        if !was.isEmpty { element("input", .type("hidden"), .name("targets", group.place, "was"), .value(was)) }
    }

    /// Fields that belong together, under a legend. Not the fieldset has the line above it: a legend would stand on it.
    private mutating func ask(isWrong: Bool = false, _ content: (inout HTMLWriter) -> Void) {
        element("div", isWrong ? .class("ask wrong") : .class("ask")) { html in html.element("fieldset", content: content) }
    }

    private mutating func document(_ view: AmendmentView) {
        element("legend") { $0.text(Words.document) }
        if let signing = view.signing {
            choice(
                AmendmentView.type, name: "type", view.mistakes, view.typed.type,
                [("", Words.asTyped[language])] + view.types.map { ($0.rawValue, Words.next($0)[language]) })
            self.signing(signing, view.mistakes)
        }
        field(
            AmendmentView.symbol, name: "symbol", view.mistakes,
            [.type("text"), .class("n6"), .value(view.typed.symbol), .autocomplete("off")])
        field(
            AmendmentView.issuedOn, name: "issuedOn", view.mistakes, hint: Words.day,
            [.type("text"), .class("n6"), .value(view.typed.issuedOn), .autocomplete("off")])
        paragraphs(AmendmentView.summary, "summary", view.typed.summary, view.mistakes, hint: Words.summary)
    }

    private mutating func group(_ group: AmendmentView.Group, _ mistakes: Mistakes) {
        let isWrong = group.cells.contains { !mistakes.at($0.id).isEmpty }
        ask(isWrong: isWrong) { html in
            html.element("legend") { $0.text(group.indicator.name) }
            html.shown(group.cells, of: group)
            html.element("p", .class("hint")) { html in
                html.text(Words.measure(group.indicator))
                guard let given = group.given else { return }
                html.raw(" · ")
                html.text(Wording(vi: "cấp trên giao: \(given.vi)", en: "given from above: \(given.en)"))
            }
            html.cells([group.own], mistakes)
            guard !group.below.isEmpty else { return }
            let isOpen = group.below.contains { $0.value != $0.was || $0.theirs != nil || !mistakes.at($0.id).isEmpty }
            html.element("details", isOpen ? .open : nil) { html in
                html.element("summary") { html in
                    html.text(Words.below(group.below.count, given: group.below.count { !$0.was.isEmpty }))
                    html.element("span", .class("unseen")) { $0.text(": " + group.indicator.name) }
                }
                html.cells(group.below, mistakes)
            }
        }
    }

    private mutating func cells(_ cells: [AmendmentView.Cell], _ mistakes: Mistakes) {
        element("div", .class("pair")) { html in
            for cell in cells {
                let wrong = mistakes.at(cell.id)
                // The label is around its field: with hundreds of cells each id that is said twice is heard on a slow network.
                html.element("label") { html in
                    html.text(cell.name)
                    html.element(
                        "input", .type("text"), .class("num"), .id(cell.id), .name(path: cell.field), .inputmode("decimal"),
                        .value(cell.value), wrong.isEmpty ? nil : .aria("invalid", "true"),
                        wrong.isEmpty && cell.theirs == nil ? nil : .aria("describedby", cell.id + "-loi"))
                }
                if !wrong.isEmpty || cell.theirs != nil {
                    html.element("div", wrong.isEmpty ? .class("across") : .class("across err"), .id(cell.id + "-loi")) { html in
                        for words in wrong { html.element("span") { $0.text(words) } }
                        if let theirs = cell.theirs { html.element("p", .class("heed")) { $0.text(theirs) } }
                    }
                }
            }
        }
    }

    private mutating func end(_ view: AmendmentView) {
        element("legend") { $0.text(Words.end) }
        if let theirs = view.theirEnd { element("p", .class("heed")) { $0.text(theirs) } }
        if !view.events.isEmpty {
            choice(
                AmendmentView.endEvent, name: "endEvent", view.mistakes, view.chosenEvent,
                [("", Words.onDay[language])] + view.events.map { ($0.id.uuidString.lowercased(), $0.name) })
        }
        field(
            AmendmentView.endOn, name: "endOn", view.mistakes, hint: view.events.isEmpty ? Words.day : Words.dayOrEvent,
            [.type("text"), .class("n6"), .value(view.endOn), .autocomplete("off")])
    }

    private mutating func clause(_ view: AmendmentView) {
        let isWritten = !view.typed.isClauseEmpty
        element("details", isWritten ? .open : nil) { html in
            html.element("summary") { $0.text(Words.clause) }
            html.choice(
                AmendmentView.part, name: "part", view.mistakes, view.typed.part,
                ClausePart.allCases.map { ($0.rawValue, $0.words[html.language]) })
            html.field(
                AmendmentView.number, name: "number", view.mistakes,
                [.type("text"), .class("n6"), .value(view.typed.number), .autocomplete("off")])
            html.field(
                AmendmentView.heading, name: "heading", view.mistakes, [.type("text"), .value(view.typed.heading), .autocomplete("off")])
            html.paragraphs(AmendmentView.body, "body", view.typed.body, view.mistakes)
            html.choice(
                AmendmentView.awardLevel, name: "awardLevel", view.mistakes, view.typed.awardLevel,
                [("", Words.noAward[html.language])] + AwardLevel.allCases.map { ($0.rawValue, $0.words[html.language]) })
            html.field(
                AmendmentView.dueOn, name: "dueOn", view.mistakes, hint: Words.day,
                [.type("text"), .class("n6"), .value(view.typed.dueOn), .autocomplete("off")])
        }
    }

    private mutating func newcomers(_ view: AmendmentView) {
        element("legend") { $0.text(Words.newcomers) }
        element("p", .class("hint")) { $0.text(Words.newcomersHint) }
        element("div", .class("pick")) { html in
            for (place, unit) in view.newcomers.enumerated() {
                html.element("label", .for("moi\(place)")) { html in
                    html.element(
                        "input", .type("checkbox"), .id("moi\(place)"), .name("joining", place, "unit"), .value("\(unit.id)"),
                        view.typed.joining.contains(unit.id) ? .checked : nil)
                    html.text(
                        unit.kind.isOnlyRequested
                            ? Wording(vi: "Đề nghị \(unit.name)", en: "Request \(unit.name)")
                            : Wording(vi: "Giao \(unit.name)", en: "Order \(unit.name)"))
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa điều chỉnh được: có chỗ cần sửa", en: "Not amended yet: something has to be mended")
    static let stale = Wording(
        vi: "Kế hoạch vừa được người khác điều chỉnh; vui lòng xem các ô được đánh dấu rồi gửi lại",
        en: "Somebody else amended the plan meanwhile; please look at what is marked and send it again")
    static let document = Wording(vi: "Văn bản điều chỉnh", en: "The document")
    static let asTyped = Wording(vi: "số, ngày ghi tay dưới đây", en: "number and day as typed below")
    static func next(_ type: DocumentType) -> Wording {
        Wording(vi: "\(type.words.vi), lấy số tiếp theo của sổ", en: "a \(type.words.en) under the next number")
    }
    static let day = Wording(vi: "Ví dụ: 31/12/2024.", en: "For example 31/12/2024.")
    static let dayOrEvent = Wording(
        vi: "Ví dụ: 31/12/2024; để nguyên nếu kế hoạch kết thúc theo sự kiện.",
        en: "For example 31/12/2024; left as it is where it ends with an event.")
    static let summary = Wording(
        vi: "Các đơn vị đọc nguyên văn khi tiếp nhận.", en: "The units read it as it is when they acknowledge it.")
    static let end = Wording(vi: "Kết thúc", en: "The end")
    static let onDay = Wording(vi: "Vào ngày ghi dưới đây", en: "On the day below")
    static let clause = Wording(vi: "Thêm một mục vào kế hoạch", en: "Add a clause")
    static let noAward = Wording(vi: "không phải khen thưởng", en: "no award")
    static let newcomers = Wording(vi: "Đơn vị thành lập sau khi ban hành kế hoạch", en: "Units that began after the plan was issued")
    static let newcomersHint = Wording(
        vi: "Chọn đơn vị tham gia từ nay.", en: "Choose those that take part from now on.")
    static let check = Wording(vi: "Xem thay đổi với từng đơn vị", en: "See what changes for whom")
    static let nothingYet = Wording(vi: "Chưa ban hành gì ở bước này.", en: "Nothing is issued by this.")

    static func measure(_ indicator: Indicator) -> Wording {
        let (vi, en) = indicator.asPercent ? ("%", "per cent") : (indicator.measure, indicator.measure)
        return switch indicator.direction {
        case .more: Wording(vi: "Đơn vị tính: \(vi); càng cao càng tốt", en: "In \(en); more is better")
        case .less: Wording(vi: "Đơn vị tính: \(vi); càng thấp càng tốt", en: "In \(en); less is better")
        }
    }

    static func below(_ count: Int, given: Int) -> Wording {
        Wording(
            vi: "Giao cho từng đơn vị (\(count)); \(given) đơn vị đã giao",
            en: "\(count == 1 ? "For one unit" : "For each of \(count) units"); given to \(given)")
    }
}
