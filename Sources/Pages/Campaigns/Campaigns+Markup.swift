import Emulation

extension HTMLWriter {
    mutating func campaigns(_ view: CampaignsView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(CampaignsView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        guard !view.rows.isEmpty else { return element("p", .class("card")) { $0.text(Words.none) } }
        element("ul", .class("tasks")) { html in
            for row in view.rows {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h2") { html in
                            html.element("a", .href(row.way)) { $0.text(row.name) }
                            html.raw(" ")
                            html.element("span", .class("tag")) { $0.text(row.state.words) }
                        }
                        html.element("p", .class("small soft")) { html in
                            html.text(row.isOwn ? Words.launched : Words.takenUp)
                            if let document = row.document {
                                html.raw(" · ")
                                html.text(document)
                            }
                        }
                        html.element("p", .class("small")) { $0.text(row.summary) }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let none = Wording(vi: "Đơn vị chưa ban hành kế hoạch nào.", en: "The unit has issued no plan yet.")
    static let launched = Wording(vi: "Tự phát động", en: "Launched here")
    static let takenUp = Wording(vi: "Triển khai kế hoạch của cấp trên", en: "Takes up the plan from above")
}
