import Emulation

extension HTMLWriter {
    mutating func difficulties(_ view: DifficultiesView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(DifficultiesView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
            if view.mayRaise {
                html.element("div", .class("deeds")) { html in
                    html.element("a", .class("btn"), .href("/\(view.here)/vuong-mac/neu")) { $0.text(RaiseView.title) }
                }
            }
        }
        if view.mayReview || !view.waiting.isEmpty { waiting(view) }
        section(.own, view.own, view.isFull(view.own), Words.noneOwn, in: view.here)
        if !view.guidance.isEmpty { section(.guidance, view.guidance, view.isFull(view.guidance), Words.none, in: view.here) }
    }

    private mutating func waiting(_ view: DifficultiesView) {
        element("div", .class("head")) { html in
            html.element("h2") { $0.text(Words.waiting(view.count)) }
            html.element("a", .class("small"), .href(DifficultyListView.Which.received.address(in: view.here))) { $0.text(Words.all) }
        }
        guard !view.waiting.isEmpty else { return element("p", .class("card")) { $0.text(Words.noneWaiting) } }
        lines(view.waiting)
        if view.count > view.waiting.count {
            element("p", .class("small soft field")) { $0.text(Words.more(view.count - view.waiting.count)) }
        }
        element("p", .class("deeds field")) { html in
            for gathering in view.gathering {
                html.element("a", .class("btn calm"), .href(gathering.way)) { html in
                    html.text(GatherView.title)
                    html.raw(": ")
                    html.name(gathering.name)
                }
            }
        }
    }

    private mutating func section(
        _ which: DifficultyListView.Which, _ lines: [DifficultyLine], _ isFull: Bool, _ none: Wording, in unit: UnitID
    ) {
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(which.words) }
            guard !lines.isEmpty else { return html.element("p", .class("card")) { $0.text(none) } }
            html.lines(lines)
            if isFull { html.element("p", .class("field")) { $0.element("a", .href(which.address(in: unit))) { $0.text(Words.all) } } }
        }
    }

    mutating func difficultyList(_ view: DifficultyListView) {
        titled(view.which.words, under: ("/\(view.here)/vuong-mac", DifficultiesView.title))
        guard !view.lines.isEmpty else { return element("p", .class("card")) { $0.text(Words.none) } }
        lines(view.lines, under: "h2")
        guard let next = view.next else { return }
        element("p", .class("pager field")) { html in
            html.element("a", .href(view.which.address(in: view.here))) { $0.text(Words.newest) }
            html.element("a", .href(next)) { $0.text(Words.older) }
        }
    }

    /// - Parameter heading: what each is headed by: no level of headings is left out.
    private mutating func lines(_ lines: [DifficultyLine], under heading: StaticString = "h3") {
        element("ul", .class("tasks")) { html in
            for line in lines {
                html.element("li") { html in
                    html.element("div") { $0.difficulty(line, under: heading) }
                }
            }
        }
    }

    private mutating func difficulty(_ line: DifficultyLine, under heading: StaticString) {
        element(heading) { html in
            html.element("a", .href(line.way)) { $0.name(line.words) }
            html.raw(" ")
            html.element("span", line.isAsked ? .class("tag bad") : line.isWaiting ? .class("tag wait") : .class("tag")) {
                $0.text(line.state)
            }
        }
        element("p", .class("small soft")) { html in
            var isFirst = true
            for part in [line.unit, line.field, line.campaign] {
                guard let part else { continue }
                if !isFirst { html.raw(" · ") }
                isFirst = false
                html.name(part)
            }
            if let due = line.due, let time = line.time {
                html.raw(" · ")
                html.text(due)
                html.raw(", ")
                html.element(line.isOverdue ? "strong" : "span", .class("nowrap")) { $0.text(time) }
            }
        }
        if let question = line.question { element("p", .class("said small")) { $0.name(question) } }
        if let answer = line.answer { element("p", .class("said small")) { $0.name(answer) } }
    }
}

private enum Words {
    static func waiting(_ count: Int) -> Wording {
        count == 0
            ? Wording(vi: "Cấp dưới nêu, chờ trả lời", en: "Raised from below, waiting")
            : Wording(vi: "Cấp dưới nêu, chờ trả lời (\(count))", en: "Raised from below, waiting (\(count))")
    }
    static let all = Wording(vi: "Xem tất cả", en: "See all")
    static let noneWaiting = Wording(vi: "Không có vướng mắc nào chờ trả lời.", en: "No difficulty waits for an answer.")
    static let noneOwn = Wording(vi: "Đơn vị chưa nêu vướng mắc nào.", en: "The unit has raised none.")
    static let none = Wording(vi: "Chưa có nội dung nào.", en: "There is none yet.")
    static func more(_ count: Int) -> Wording {
        Wording(vi: "Còn \(count) vướng mắc có hạn muộn hơn.", en: "\(count) more are due later.")
    }
    static let newest = Wording(vi: "‹ Mới nhất", en: "‹ Newest")
    static let older = Wording(vi: "Cũ hơn ›", en: "Older ›")
}
