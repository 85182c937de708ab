import Emulation
import Operations
import Store

extension HTMLWriter {
    mutating func acknowledgement(_ view: AcknowledgementView, _ proof: String) {
        titled(AcknowledgementView.title, of: view.campaign, in: view.unit)
        summary(view.mistakes, Words.refused)
        element("section", .class("card")) { html in
            html.element("h2") { html in
                html.text(Words.above)
                html.raw(": ")
                html.element("a", .href(view.above)) { $0.name(view.trial.issuerName) }
            }
            html.element("ol", .class("plain")) { html in
                for revision in view.trial.revisions {
                    html.element("li") { html in
                        html.element("p", .class("small soft")) { $0.text(Written.amendment(revision)) }
                        html.element("p", .class("said")) { $0.text(revision.summary) }
                    }
                }
            }
        }
        targets(view.given, Words.given, none: Words.givenNothing)
        for (title, names) in [
            (Words.indicators, view.trial.indicators.map { Wording(vi: $0.name, en: $0.name) }),
            (Words.clauses, view.trial.clauses.map(Written.clause)),
        ] where !names.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(title) }
                html.element("ul", .class("plain card")) { html in
                    for name in names { html.element("li") { $0.text(name) } }
                }
            }
        }
        targets(view.raised, Words.raised, none: Words.raisedNothing)
        short(view)
        element("form", .class("tools part"), .action(view.address), .post) { html in
            html.decision(seeing: view.campaign.tag, proof: proof)
            html.element("p") { $0.text(Words.effect) }
            if view.maySign {
                html.element("button", .class("btn")) { $0.text(Words.acknowledge) }
            } else {
                html.element("p", .class("soft")) { $0.text(Words.leaders) }
            }
        }
    }

    private mutating func targets(_ rows: [AcknowledgementView.Row], _ title: Wording, none: Wording) {
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(title) }
            guard !rows.isEmpty else { return html.element("p", .class("card")) { $0.text(none) } }
            html.element("div", .class("scroll"), .role("region"), .aria("label", title), .tabindex("0")) { html in
                html.element("table", .class("fold")) { html in
                    html.element("caption", .class("unseen")) { $0.text(title) }
                    html.element("thead") { html in
                        html.element("tr") { html in
                            html.element("th", .scopeColumn) { $0.text(Words.indicator) }
                            html.element("th", .scopeColumn, .class("num")) { $0.text(Words.before) }
                            html.element("th", .scopeColumn, .class("num")) { $0.text(Words.after) }
                        }
                    }
                    html.element("tbody") { html in
                        for row in rows { html.target(row) }
                    }
                }
            }
        }
    }

    private mutating func target(_ row: AcknowledgementView.Row) {
        element("tr") { html in
            html.element("th", .scopeRow) { html in
                html.text(row.name)
                if let unit = row.unit { html.element("span", .class("sub soft")) { $0.name(unit) } }
            }
            html.element("td", .class("num"), .data("of", Words.before)) { html in
                if let before = row.before { html.text(before) } else { html.raw("–") }
            }
            html.element("td", .class("num"), .data("of", Words.after)) { html in html.element("ins") { $0.text(row.after) } }
        }
    }

    /// What no acknowledgement mends: how a sum is shared out below is decided by an amendment of one's own.
    private mutating func short(_ view: AcknowledgementView) {
        guard !view.trial.shortSums.isEmpty else { return }
        element("div", .class("alert wait part")) { html in
            html.element("h2") { $0.text(Words.short) }
            html.element("ul") { html in
                for refusal in view.trial.shortSums { html.element("li") { $0.text(refusal.saying.words) } }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa tiếp nhận được", en: "Not acknowledged yet")
    static let above = Wording(vi: "Điều chỉnh của cấp trên", en: "Amended above")
    static let given = Wording(vi: "Mức giao cho đơn vị thay đổi", en: "What the unit is given now")
    static let givenNothing = Wording(vi: "Không mức giao nào cho đơn vị thay đổi.", en: "No target given to the unit moves.")
    static let indicators = Wording(vi: "Chỉ tiêu mới, phải báo cáo từ nay", en: "New indicators, to be reported from now on")
    static let clauses = Wording(vi: "Nội dung mới", en: "What it says anew")
    static let raised = Wording(vi: "Mức của kế hoạch đơn vị được nâng theo", en: "What rises in the unit's own plan")
    static let raisedNothing = Wording(
        vi: "Không mức nào phải nâng: kế hoạch của đơn vị đã đủ chặt.", en: "Nothing has to rise: the unit's own plan is strict enough.")
    static let short = Wording(
        vi: "Sau khi tiếp nhận, cần điều chỉnh kế hoạch của đơn vị để giao thêm cho cấp dưới",
        en: "Afterwards the unit has to amend its own plan and share out the rest below")
    static let effect = Wording(
        vi: "Khi tiếp nhận, các mức nêu trên có hiệu lực với đơn vị và được ghi vào kế hoạch của đơn vị. Trước đó mức cũ vẫn có hiệu lực.",
        en: "Once acknowledged, all of this holds for the unit and stands in its own plan. Until then the old targets hold.")
    static let acknowledge = Wording(vi: "Tiếp nhận", en: "Acknowledge")
    static let leaders = Wording(vi: "Lãnh đạo đơn vị tiếp nhận.", en: "A leader of the unit acknowledges it.")
    static let indicator = Wording(vi: "Chỉ tiêu", en: "Indicator")
    static let before = Wording(vi: "Trước", en: "Before")
    static let after = Wording(vi: "Nay", en: "Now")
}
