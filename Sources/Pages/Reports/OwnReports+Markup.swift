import Emulation

extension HTMLWriter {
    mutating func ownReports(_ view: OwnReportsView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(OwnReportsView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        guard !view.months.isEmpty else {
            return element("p", .class("card")) { $0.text(view.isFirst ? Words.none : Words.noneOlder) }
        }
        for month in view.months {
            element("div", .class("head")) { html in
                html.element("h2") { $0.text(month.title) }
            }
            element("ul", .class("tasks")) { html in
                for row in month.rows {
                    html.element("li") { html in
                        html.element("div") { $0.ownReport(row) }
                        if let writing = row.writing {
                            html.element("p", .class("go")) { html in
                                html.element("a", .href(writing.way)) { html in
                                    html.text(writing.words)
                                    html.element("span", .class("unseen")) { html in
                                        html.raw(": ")
                                        html.text(row.campaign)
                                        html.raw(", ")
                                        html.text(month.title)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        older(view.older)
    }

    private mutating func ownReport(_ row: OwnReportsView.Row) {
        element("h3") { html in
            html.element("a", .href(row.way)) { $0.name(row.campaign) }
            html.raw(" ")
            html.element("span", row.isWrong ? .class("tag bad") : row.isWaiting ? .class("tag wait") : .class("tag")) {
                $0.text(row.state)
            }
        }
        element("p", .class("small soft")) { html in
            html.text(Words.to)
            html.name(row.to)
            if let due = row.due {
                html.raw(" · ")
                html.text(due)
            }
        }
        if let sent = row.sent {
            element("p", .class("small")) { html in
                html.text(sent)
                if let name = row.sentBy {
                    html.raw(", ")
                    html.name(name)
                }
                html.raw(". ")
                if let outcome = row.outcome { html.text(outcome) }
            }
        } else if let outcome = row.outcome {
            element("p", .class("small")) { $0.text(outcome) }
        }
        if let reason = row.reason { element("p", .class("said small")) { $0.text(reason) } }
    }
}

private enum Words {
    static let none = Wording(
        vi: "Chưa có kỳ báo cáo nào. Kỳ báo cáo mở ra khi đơn vị đã ban hành kế hoạch triển khai một phong trào được giao.",
        en: "There is no reporting period yet. They begin once the unit has issued a plan that takes up a campaign.")
    static let noneOlder = Wording(vi: "Không có kỳ báo cáo nào cũ hơn.", en: "There is no earlier reporting period.")
    static let to = Wording(vi: "gửi ", en: "to ")
}
