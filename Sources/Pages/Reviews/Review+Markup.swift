import Emulation
import Operations
import Store

extension HTMLWriter {
    mutating func nothingToReview(_ unit: String) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(ReviewView.title) }
                html.element("p") { $0.name(unit) }
            }
        }
        element("p", .class("card")) { $0.text(Words.nothing) }
    }

    mutating func review(_ view: ReviewView, _ proof: String) {
        element("div", .class("desk"), view.hasKeys ? .data("keys", "") : nil) { html in
            html.element("nav", .class("screen-only"), .aria("label", Words.queue)) { $0.queue(view) }
            html.element("div") { html in
                html.summary(view.mistakes, Words.refused)
                html.element("div", .class("title")) { html in
                    html.element("div") { html in
                        html.element("h1") { $0.text(view.heading) }
                        html.element("p") { $0.text(view.sent) }
                    }
                    html.element("span", view.report.state == .submitted ? .class("tag wait") : .class("tag")) {
                        $0.text(view.state)
                    }
                }
                html.returned(view)
                html.values(view)
                if let note = view.review.latest?.note {
                    html.element("p", .class("small field")) { html in
                        html.element("strong") { $0.text(Words.note) }
                        html.raw(" ")
                        html.text(note)
                    }
                }
                if view.report.state == .submitted { html.moves(view) }
                html.decisions(view, proof)
                html.story(view)
            }
        }
    }

    private mutating func queue(_ view: ReviewView) {
        element("p", .class("pager")) { html in
            html.element("span", .class("soft")) { $0.text(Wording(vi: "\(view.count) chờ duyệt", en: "\(view.count) waiting")) }
            if let next = view.next { html.element("a", .href(next)) { $0.text(Words.next) } }
        }
        if !view.queue.isEmpty {
            element("ul", .class("queue")) { html in
                for place in view.queue {
                    html.element("li") { html in
                        html.element("a", .href(place.way), place.isCurrent ? .aria("current", "true") : nil) { html in
                            html.name(place.unit)
                            html.element("small") { $0.text(place.words) }
                        }
                    }
                }
            }
        }
        if view.hasKeys { keys() }
    }

    private mutating func returned(_ view: ReviewView) {
        guard view.report.state == .submitted, let step = view.returned, let reason = step.reason else { return }
        element("div", .class("alert wait")) { html in
            html.element("h2") { html in
                html.text(step.what)
                html.raw(", ")
                html.text(step.at)
            }
            html.element("p", .class("small said")) { $0.text(reason) }
        }
    }

    private mutating func values(_ view: ReviewView) {
        let previous = view.review.previous.map { Written.period($0.period) } ?? Words.before
        element("div", .class("scroll field"), .role("region"), .aria("label", Words.values), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption") { $0.text(view.changes) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .scopeColumn) { $0.text(Words.indicator) }
                        for words in [Words.now, previous, Words.difference, Words.target] {
                            html.element("th", .scopeColumn, .class("num")) { $0.text(words) }
                        }
                        html.element("th", .scopeColumn) { $0.text(Words.explanation) }
                    }
                }
                html.element("tbody") { html in
                    for row in view.rows { html.row(row, previous) }
                }
            }
        }
    }

    private mutating func row(_ row: ReviewView.Row, _ previous: Wording) {
        element("tr", row.isChanged ? .class("changed") : nil) { html in
            html.element("th", .scopeRow) { html in
                html.text(row.name)
                html.element("span", .class("sub soft")) { $0.text(row.measure) }
            }
            html.element("td", .class("num"), .data("of", Words.now)) { html in
                guard let now = row.now else { return }
                if row.isChanged { html.element("ins") { $0.text(now) } } else { html.text(now) }
                guard let instead = row.instead else { return }
                html.element("span", .class("sub")) { html in html.element("del") { $0.text(instead) } }
            }
            for (heading, value) in [(previous, row.before), (Words.difference, row.difference), (Words.target, row.target)] {
                html.element("td", .class("num"), .data("of", heading)) { html in
                    if let value { html.text(value) }
                }
            }
            html.element("td", .data("of", Words.explanation)) { html in
                if let explanation = row.explanation { html.text(explanation) }
                if let heed = row.heed { html.element("p", .class("heed")) { $0.text(heed) } }
            }
        }
    }

    private mutating func moves(_ view: ReviewView) {
        guard !view.moves.isEmpty else { return }
        element("div", .class("alert good field small")) { html in
            html.element("h2") { $0.text(view.review.isReturnable ? Words.ifAccepted : Words.ifReceived) }
            guard view.isFirst else { return html.list(view.moves) }
            html.element("details") { html in
                html.element("summary") { $0.text(view.review.isReturnable ? Words.firstAccepted : Words.firstReceived) }
                html.list(view.moves)
            }
        }
    }

    private mutating func list(_ moves: [Wording]) {
        element("ul") { html in
            for move in moves { html.element("li") { $0.text(move) } }
        }
    }

    private mutating func decisions(_ view: ReviewView, _ proof: String) {
        guard view.mayReview else { return }
        switch view.report.state {
        case .submitted:
            element("div", .class("card decide")) { html in
                html.element("div", .class("deeds")) { html in
                    html.element("form", .action(view.accepting), .post) { html in
                        html.decision(seeing: view.report.tag, proof: proof)
                        html.element("input", .type("hidden"), .name("version"), .value(String(view.report.version)))
                        html.element("button", .class("btn")) {
                            $0.text(view.review.isReturnable ? Words.accept(view.report.version) : Words.receive)
                        }
                    }
                    if let next = view.next { html.element("a", .class("btn calm"), .href(next)) { $0.text(Words.later) } }
                    if view.review.isReturnable, view.review.isOpen {
                        html.reasoned(view, view.address.below("tra-lai"), Words.sendBack, Words.sendBackHint, Words.sendBackDeed, proof)
                    }
                }
            }
        case .accepted, .correcting:
            guard view.review.isOpen, view.report.acceptedVersion != nil else { return }
            element("div", .class("card decide")) { html in
                html.element("div", .class("deeds")) { html in
                    html.reasoned(view, view.address.below("mo-lai"), Words.reopen, Words.reopenHint, Words.reopenDeed, proof)
                }
            }
        case .draft, .returned, .reopened: return
        }
    }

    /// A deed that needs a reason, behind a click.
    private mutating func reasoned(
        _ view: ReviewView, _ address: PageAddress, _ summary: Wording, _ hint: Wording, _ deed: Wording, _ proof: String
    ) {
        let id = ReviewView.reasonControl.id
        let wrong = view.mistakes.at(id)
        element("details", wrong.isEmpty && view.reason.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn stop")) { $0.text(summary) }
            html.element("form", .class("field"), .action(address), .post, .novalidate) { html in
                html.decision(seeing: view.report.tag, proof: proof)
                html.element("input", .type("hidden"), .name("version"), .value(String(view.report.version)))
                html.element("label", .for(id)) { $0.text(ReviewView.reasonControl.label) }
                html.element("p", .class("hint"), .id(id + "-goi-y")) { $0.text(hint) }
                html.wrong(wrong, at: id)
                html.element(
                    "textarea", .id(id), .name("reason"), .aria("describedby", id + "-goi-y" + (wrong.isEmpty ? "" : " \(id)-loi")),
                    wrong.isEmpty ? nil : .aria("invalid", "true")
                ) { $0.text(view.reason) }
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn stop")) { $0.text(deed) }
                }
            }
        }
    }

    private mutating func story(_ view: ReviewView) {
        element("div", .class("part")) { html in
            html.element("h2") { $0.text(Words.story) }
            html.element("ul", .class("story")) { html in
                for step in view.steps.reversed() {
                    html.element("li") { html in
                        html.element("span", .class("soft")) { $0.text(step.at) }
                        html.raw(" ")
                        html.text(step.what)
                        if let reason = step.reason { html.element("p", .class("small said")) { $0.text(reason) } }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let nothing = Wording(vi: "Không có báo cáo nào chờ duyệt.", en: "No report waits for a decision.")
    static let queue = Wording(vi: "Báo cáo chờ duyệt", en: "Reports that wait")
    static let next = Wording(vi: "Tiếp ›", en: "Next ›")
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let note = Wording(vi: "Ghi chú của đơn vị:", en: "The unit's note:")
    static let values = Wording(vi: "Số liệu của báo cáo", en: "What was reported")
    static let indicator = Wording(vi: "Chỉ tiêu", en: "Indicator")
    static let now = Wording(vi: "Kỳ này", en: "Now")
    static let before = Wording(vi: "Kỳ trước", en: "Before")
    static let difference = Wording(vi: "Tăng, giảm", en: "Change")
    static let target = Wording(vi: "Mức giao cả phong trào", en: "Target of the whole campaign")
    static let explanation = Wording(vi: "Giải trình, lưu ý", en: "Explanation, heed")
    static let ifAccepted = Wording(vi: "Nếu duyệt", en: "If it is accepted")
    static let ifReceived = Wording(vi: "Nếu tiếp nhận", en: "If it is received")
    static let firstAccepted = Wording(
        vi: "Đây là báo cáo đầu tiên của kỳ được duyệt.", en: "It is the first of the period to be accepted.")
    static let firstReceived = Wording(
        vi: "Đây là báo cáo đầu tiên của kỳ được tiếp nhận.", en: "It is the first of the period to be received.")
    static func accept(_ version: Int) -> Wording { Wording(vi: "Duyệt lần gửi \(version)", en: "Accept version \(version)") }
    static let receive = Wording(vi: "Tiếp nhận", en: "Receive")
    static let later = Wording(vi: "Để sau, sang báo cáo tiếp", en: "Later, to the next report")
    static let sendBack = Wording(vi: "Trả lại…", en: "Return…")
    static let sendBackHint = Wording(
        vi: "Đơn vị đọc nguyên văn. Ghi rõ sai ở đâu, cần sửa thế nào.",
        en: "The unit reads it as it is. Say what is wrong and how to mend it.")
    static let sendBackDeed = Wording(vi: "Trả lại báo cáo", en: "Return the report")
    static let reopen = Wording(vi: "Mở lại…", en: "Reopen…")
    static let reopenHint = Wording(
        vi: "Số liệu bị rút ngay khỏi số tổng hợp ở các cấp; đơn vị gửi lại. Đơn vị đọc nguyên văn lý do.",
        en: "Its values leave every total at once; the unit sends it anew, and reads this as it is.")
    static let reopenDeed = Wording(vi: "Mở lại báo cáo", en: "Reopen the report")
    static let story = Wording(vi: "Diễn biến", en: "What happened")
}
