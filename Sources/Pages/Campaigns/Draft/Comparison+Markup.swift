import Emulation
import Foundation

extension HTMLWriter {
    mutating func comparison(_ view: ComparisonView) {
        titled(ComparisonView.title, under: (view.address, DraftView.title))
        element("p") { $0.name(view.name) }
        heeds(view)
        if let above = view.above { comparison(above) }
    }

    private mutating func heeds(_ view: ComparisonView) {
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.heeds) }
            guard !view.heeds.isEmpty else { return html.element("p", .class("card")) { $0.text(Words.nothing) } }
            html.element("ul", .class("plain card")) { html in
                for heed in view.heeds {
                    html.element("li") { html in
                        html.element("a", .href(heed.way)) { $0.name(heed.text) }
                        html.raw(": ")
                        html.text(heed.words)
                    }
                }
            }
        }
    }

    private mutating func comparison(_ above: ComparisonView.Above) {
        element("section", .class("part")) { html in
            html.element("h2") { html in
                html.text(Words.above)
                html.raw(" ")
                html.element("a", .href(above.way)) { $0.name(above.name) }
            }
            html.element("p") { $0.text(Words.share(above.share)) }
            html.listed(above.dropped, Words.dropped)
            html.listed(above.stricter, Words.stricter)
            guard !above.lines.isEmpty else { return }
            html.element("h3") { $0.text(Words.clauses) }
            html.element("ul", .class("plain card")) { html in
                for line in above.lines {
                    html.element("li") { html in
                        html.text(line.clause)
                        html.raw(" ")
                        html.element("span", line.origin == .new ? .class("tag good") : .class("tag")) { $0.text(line.origin.words) }
                        guard line.origin == .reworded else { return }
                        html.raw(" ")
                        html.element("span", .class("small soft")) { $0.text(Words.part(line.share)) }
                    }
                }
            }
        }
    }

    private mutating func listed(_ lines: [Wording], _ heading: Wording) {
        guard !lines.isEmpty else { return }
        element("h3") { $0.text(heading) }
        element("ul", .class("plain card")) { html in
            for line in lines { html.element("li") { $0.text(line) } }
        }
    }
}

private enum Words {
    static let heeds = Wording(vi: "Nên xem lại trước khi ban hành", en: "To be looked at twice before it is issued")
    static let nothing = Wording(vi: "Không thấy gì cần xem lại.", en: "Nothing was found.")
    static let above = Wording(vi: "So với kế hoạch cấp trên:", en: "Beside the plan above:")
    static let dropped = Wording(
        vi: "Nhiệm vụ cấp trên giao mà kế hoạch chưa nhắc đến", en: "Tasks told from above that the plan says nothing of")
    static let stricter = Wording(vi: "Mức phấn đấu cao hơn mức được giao", en: "Set higher than was given")
    static let clauses = Wording(vi: "Từng mục", en: "Clause by clause")

    static func part(_ percent: Int) -> Wording {
        Wording(vi: "giống nguyên văn \(percent)%", en: "\(percent)% in the same words")
    }

    static func share(_ share: PlanComparison.Share) -> Wording {
        Wording(
            vi: "Giống nguyên văn kế hoạch trên: \(share.percent)% (so từng cụm tám chữ; nói lại bằng lời khác được coi là viết mới).",
            en: "In the words of the plan above: \(share.percent)% (eight words at a time; the same in other words counts as new).")
    }
}
