import Emulation
import Foundation

extension HTMLWriter {
    mutating func obligations(_ view: ObligationsView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(ObligationsView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        if view.open.isEmpty { element("p", .class("card")) { $0.text(Words.nothing) } }
        lines(view.open, under: Words.open(view.open.count), isOwn: true)
        lines(view.done, under: Words.done, isOwn: true)
        lines(view.excused, under: Words.excused, isOwn: true)
        more(view.next)
    }

    mutating func coverage(_ view: CoverageView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(CoverageView.title) }
                html.element("p") { html in
                    html.name(view.unitName)
                    html.raw(" · ")
                    html.text(view.shown.words)
                }
            }
        }
        waysToPleas(view.pleas, in: view.here)
        element("p", .class("small screen-only")) { html in
            html.element("a", .href(HouseRulesView.address(in: view.here))) { $0.text(HouseRulesView.title) }
        }
        if !view.plans.isEmpty || !view.shown.isToday { day(view.shown, of: nil) }
        if view.plans.isEmpty { element("p", .class("card")) { $0.text(Words.nobodyTold) } }
        for plan in view.plans {
            element("section", .class("part")) { html in
                html.element("h2") { html in
                    html.element("a", .href("/\(view.here)/phong-trao/\(plan.campaign)")) { $0.name(plan.name) }
                }
                html.element("p", .class("small screen-only")) { html in
                    html.element("a", .href("/\(view.here)/phong-trao/\(plan.campaign)/tham-gia")) { $0.text(Words.participation) }
                }
                html.element("ul", .class("tasks")) { html in
                    for task in plan.tasks {
                        html.element("li") { html in
                            html.element("div") { html in
                                html.element("h3") { html in html.element("a", .href(task.way)) { $0.text(task.name) } }
                                if !task.beginning.isEmpty { html.element("p") { $0.name(task.beginning) } }
                                html.task(task)
                            }
                        }
                    }
                }
            }
        }
    }

    mutating func debtors(_ view: DebtorsView, _ proof: String) {
        if let granting = view.granting { refused(granting) }
        titled(view.heading, under: ("/\(view.here)/don-doc", CoverageView.title))
        day(view.shown, of: view.clause)
        element("div", .class("card")) { html in
            html.element("p") { $0.text(view.shown.words) }
            html.prose(view.task.body)
            html.task(view.task)
        }
        if let reminding = view.reminding { self.reminding(reminding, proof) } else { notReminded(view.unreminded) }
        lines(view.open, under: view.task.open, isOwn: false)
        lines(view.done, under: Words.done, isOwn: false)
        lines(view.excused, under: Words.excused, isOwn: false)
        ended(view)
        more(view.next)
        if let granting = view.granting { grants(granting, proof) }
    }

    private mutating func ended(_ view: DebtorsView) {
        guard !view.ended.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.ended(view.ended.count)) }
            html.element("ul", .class("tasks")) { html in
                for unit in view.ended {
                    html.element("li") { html in
                        html.element("div") { html in
                            html.element("h3") { html in html.element("a", .href(unit.way)) { $0.name(unit.unit) } }
                            html.element("p", .class("small soft")) { $0.text(unit.what) }
                        }
                    }
                }
            }
        }
    }

    /// - Parameter clause: whose units are shown; nil for all tasks.
    private mutating func day(_ shown: CoverageView.Shown, of clause: UUID?) {
        element("form", .class("tools")) { html in
            if let clause {
                html.element("input", .type("hidden"), .name("nhiem-vu"), .value(clause.uuidString.lowercased()))
            }
            html.element("div") { html in
                html.element("label", .for("ngay")) { $0.text(Words.asOf) }
                html.element(
                    "input", .type("text"), .id("ngay"), .name("ngay"), .value(shown.day.vietnamese),
                    .autocomplete("off"))
            }
            html.element("button", .class("btn calm")) { $0.text(Words.show) }
            html.printing()
        }
    }

    private mutating func task(_ task: CoverageView.Task) {
        element("p") { html in html.element("strong") { $0.text(task.count) } }
        element("p", .class("small soft")) { html in
            html.text(task.strength)
            html.raw(", ")
            html.text(task.role)
            for words in [task.returned, task.excused, task.extended, task.ended, task.fulfilment].compactMap(\.self) {
                html.raw(" · ")
                html.text(words)
            }
            if let due = task.due {
                html.raw(" · ")
                html.element(task.isOverdue ? "strong" : "span") { $0.text(due) }
            }
        }
    }

    /// - Parameter isOwn: whether they are of the reader's unit, and not of one task.
    mutating func lines(_ lines: [ObligationLine], under heading: Wording, isOwn: Bool) {
        guard !lines.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(heading) }
            html.element("ul", .class("tasks")) { html in
                for line in lines {
                    html.element("li") { html in
                        html.element("div") { $0.line(line, isOwn: isOwn) }
                    }
                }
            }
        }
    }

    private mutating func line(_ line: ObligationLine, isOwn: Bool) {
        element("h3") { html in
            html.element("a", .href(line.way)) { html in
                if isOwn { html.text(line.name) } else { html.name(line.unit) }
            }
            html.raw(" ")
            html.element("span", line.tag) {
                $0.text(line.state)
            }
        }
        // Of one task these are the same for every unit, and stand above.
        if isOwn {
            if !line.beginning.isEmpty { element("p") { $0.name(line.beginning) } }
            element("p", .class("small soft")) { html in
                html.name(line.campaign)
                for words in [line.told, line.role, line.fulfilment].compactMap(\.self) {
                    html.raw(" · ")
                    html.text(words)
                }
                if let due = line.due {
                    html.raw(" · ")
                    html.element(line.isOverdue ? "strong" : "span") { $0.text(due) }
                }
            }
        }
        if let uptake = line.uptake { element("p", .class("small soft")) { $0.text(uptake) } }
        // Of one task the plan's day stands above; who has more time has a day of their own.
        if !isOwn, line.isExtended, let due = line.due {
            element("p", .class("small soft")) { html in html.element(line.isOverdue ? "strong" : "span") { $0.text(due) } }
        }
        if let plea = line.plea { element("p", .class("small")) { html in html.element("strong") { $0.text(plea) } } }
        if let words = line.words { element("p", .class("said small")) { $0.name(words) } }
        reminders(line.reminders)
    }

    private mutating func more(_ next: PageAddress?) {
        guard let next else { return }
        element("p", .class("pager field")) { html in
            html.element("a", .href(next)) { $0.text(Words.more) }
        }
    }
}

private enum Words {
    static func open(_ count: Int) -> Wording { Wording(vi: "Chưa hoàn thành: \(count)", en: "Not done yet: \(count)") }
    static func ended(_ count: Int) -> Wording {
        Wording(vi: "Không tính, vì đã kết thúc hoạt động: \(count)", en: "Not counted, since they are no more: \(count)")
    }
    static let nothing = Wording(vi: "Không còn nhiệm vụ nào chưa hoàn thành.", en: "There is no task left.")
    static let done = Wording(vi: "Đã hoàn thành", en: "Done")
    static let excused = Wording(vi: "Được miễn", en: "Excused")
    static let nobodyTold = Wording(
        vi: "Chưa có kế hoạch nào của đơn vị giao nhiệm vụ cho đơn vị cụ thể.", en: "No plan of the unit told anybody a task by name.")
    static let participation = Wording(
        vi: "Đơn vị nào chưa triển khai, chưa báo cáo ›", en: "Who has not adopted it, who has not reported ›")
    static let asOf = Wording(vi: "Tính đến hết ngày", en: "As of the end of")
    static let show = Wording(vi: "Xem", en: "Show")
    static let more = Wording(vi: "Xem tiếp ›", en: "More ›")
}
