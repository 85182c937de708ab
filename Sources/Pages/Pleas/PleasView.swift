import Emulation
import Foundation
import Store

/// What units below ask about the tasks that they were told, and waits for an answer.
struct PleasView: Sendable {
    struct Line: Sendable {
        let plea: Plea
        /// Of the task.
        let way: PageAddress
        let unit: String
        let task: Wording
        let beginning: String
        let campaign: String
        let due: Wording?
        let isOverdue: Bool
        let what: Wording
        let askedOn: Wording
    }

    let here: UnitID
    let unitName: String
    let lines: [Line]
    let next: PageAddress?

    static let title = Wording(vi: "Đề nghị gia hạn, miễn", en: "Pleas for time and excuses")
    static let shown = 20

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/don-doc/de-nghi" }

    init(_ listed: [ListedPlea], of here: UnitID, called name: String, on today: Day) {
        self.here = here
        unitName = name
        lines = listed.map { Line($0, seenFrom: here, on: today) }
        let last = listed.count == Self.shown ? listed.last : nil
        next = last.map { Self.address(in: here).asking("sau", $0.plea.id.uuidString.lowercased()) }
    }
}

extension PleasView.Line {
    init(_ listed: ListedPlea, seenFrom here: UnitID, on today: Day) {
        let line = ObligationLine(listed.about, seenFrom: here, on: today)
        plea = listed.plea
        (way, unit, task, beginning, campaign) = (line.way, line.unit, line.name, line.beginning, line.campaign)
        (due, isOverdue) = (line.due, line.isOverdue)
        let wish = listed.plea.wish.words
        what = Wording(vi: "Đề nghị \(wish.vi)", en: "Asks: \(wish.en)")
        let day = Day(listed.askedAt).vietnamese
        askedOn = Wording(vi: "đề nghị ngày \(day)", en: "asked on \(day)")
    }
}

extension HTMLWriter {
    mutating func pleas(_ view: PleasView, _ proof: String) {
        crumbs(to: "/\(view.here)/don-doc", CoverageView.title, here: PleasView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(PleasView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        if view.lines.isEmpty { return element("p", .class("card")) { $0.text(Words.none) } }
        for (place, line) in view.lines.enumerated() {
            element("section", .class("part")) { html in
                html.element("h2") { html in html.element("a", .href(line.way)) { $0.name(line.unit) } }
                html.element("p") { html in html.element("strong") { $0.text(line.what) } }
                html.element("p") { html in
                    html.text(line.task)
                    if !line.beginning.isEmpty {
                        html.raw(": ")
                        html.name(line.beginning)
                    }
                }
                html.element("p", .class("small soft")) { html in
                    html.name(line.campaign)
                    html.raw(" · ")
                    html.text(line.askedOn)
                    if let due = line.due {
                        html.raw(" · ")
                        html.element(line.isOverdue ? "strong" : "span") { $0.text(due) }
                    }
                }
                if let reason = line.plea.reason { html.element("p", .class("said")) { $0.name(reason) } }
                html.answers(to: line.plea, at: line.way, .none, place, proof)
            }
        }
        guard let next = view.next else { return }
        element("p", .class("pager field")) { html in html.element("a", .href(next)) { $0.text(Words.more) } }
    }

    /// The way to what waits, from where tasks are looked after.
    mutating func waysToPleas(_ count: Int, in unit: UnitID) {
        element("p", .class("field screen-only")) { html in
            html.element("a", .href(PleasView.address(in: unit))) { html in
                html.text(PleasView.title)
                if count > 0 {
                    html.raw(" (")
                    html.text(count)
                    html.raw(")")
                }
            }
        }
    }
}

private enum Words {
    static let none = Wording(vi: "Không có đề nghị nào chờ trả lời.", en: "No plea waits for an answer.")
    static let more = Wording(vi: "Xem tiếp ›", en: "More ›")
}
