import Emulation
import Store

extension HTMLWriter {
    mutating func laws(_ view: LawsView) {
        titled(LawsView.title, under: (DocumentsView.address(in: view.here), DocumentsView.title))
        element("p", .class("card")) { $0.text(Words.warning) }
        guard !view.lines.isEmpty else { return element("p", .class("card")) { $0.text(Words.none) } }
        element("ul", .class("tasks field")) { html in
            for line in view.lines {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h2") { html in
                            html.element("a", .href(line.way)) { $0.text(line.title) }
                            if line.isInForce {
                                html.raw(" ")
                                html.element("span", .class("tag good")) { $0.text(Words.inForce) }
                            }
                        }
                        html.element("p", .class("small soft")) { html in
                            html.name(line.name)
                            html.raw(" · ")
                            html.text(line.kind)
                            html.raw(" · ")
                            html.text(line.span)
                            html.raw(" · ")
                            html.text(line.reviewed)
                        }
                        if let plan = line.plan { html.element("p", .class("small")) { $0.text(plan) } }
                        if let over = line.over {
                            html.element("p", .class("small")) { html in
                                html.text(Words.over)
                                html.text(over)
                            }
                        }
                    }
                }
            }
        }
        element("p", .class("field")) { html in
            html.element("a", .href("/\(view.here)/luat/so-sanh")) { $0.text(LawComparisonView.title) }
        }
    }

    mutating func comparison(_ view: LawComparisonView) {
        titled(LawComparisonView.title, under: (LawsView.address(in: view.here), LawsView.title))
        element("p", .class("card")) { html in
            html.text(view.one)
            html.raw(" → ")
            html.text(view.other)
        }
        for difference in view.differences {
            element("section", .class("part")) { html in
                html.element("h2") { html in
                    html.text(difference.name)
                    html.raw(": ")
                    html.text(difference.part.words)
                }
                for (title, lines) in [(view.one, difference.before), (view.other, difference.after)] {
                    html.element("h3") { $0.text(title) }
                    if lines.isEmpty { html.element("p", .class("soft")) { $0.text(Words.nothing) } } else { html.rules(lines) }
                }
            }
        }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.differ) }
            guard !view.forms.isEmpty else { return html.element("p", .class("card")) { $0.text(Words.same) } }
            html.element("ul", .class("tasks")) { html in
                for form in view.forms {
                    html.element("li") { html in
                        html.element("div") { html in
                            html.element("h3") { html in html.element("a", .href(form.way)) { $0.text(form.name) } }
                            html.element("p", .class("small soft")) { $0.text(form.parts) }
                        }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let warning = Wording(
        vi:
            "Quy tắc nào chưa được rà soát thì chỉ để tham khảo: hệ thống cảnh báo, không chặn ai. Chỗ chưa đọc được văn bản thì trả lời "
            + "“chưa kết luận được”.",
        en: "What no lawyer has reviewed only warns and stops nobody. Where a text was not read the answer is “unknown”.")
    static let none = Wording(vi: "Chưa nhập bộ quy tắc nào.", en: "No pack was imported yet.")
    static let over = Wording(vi: "Phần không nêu lại thì theo: ", en: "What it leaves unsaid is as in: ")
    static let inForce = Wording(vi: "đang có hiệu lực", en: "in force")
    static let differ = Wording(vi: "Nội dung khác nhau", en: "Where they differ")
    static let same = Wording(vi: "Hai bộ quy tắc không khác nhau.", en: "They say the same.")
    static let nothing = Wording(vi: "không quy định", en: "says nothing of it")
}
