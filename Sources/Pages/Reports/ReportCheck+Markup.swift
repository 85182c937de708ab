import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func reportCheck(_ view: ReportCheckView, _ proof: String) {
        crumbs(to: view.form.address, view.form.heading, here: ReportCheckView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.form.heading) }
                html.element("p") { $0.text(view.form.from) }
            }
        }
        // One summary: what hinders says what a refused sending would.
        if view.hindrances.isEmpty { summary(view.mistakes, Words.notSent) } else { hindrances(view) }
        element("div", .class("scroll"), .role("region"), .aria("label", Words.table), .tabindex("0")) { $0.rows(view) }
        if let note = view.draft.note {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.note) }
                html.element("p", .class("said")) { $0.text(note) }
            }
        }
        if let presented = view.form.presented {
            element("div", .class("alert part")) { html in
                html.element("h2") { $0.text(Words.presented) }
                html.presented(presented)
            }
        }
        let isReady = view.hindrances.isEmpty && view.form.isOnDesk
        if view.maySign {
            element("form", .class("tools part"), .action(view.form.checking), .post) { html in
                html.decision(of: view, proof)
                if isReady {
                    html.element("p") {
                        $0.text(
                            Wording(
                                vi: "Sau khi gửi, \(view.form.reviewer) xem và duyệt.",
                                en: "Once sent, \(view.form.reviewer) looks at it and accepts it."))
                    }
                    html.element("button", .class("btn")) { $0.text(Words.send) }
                    html.raw(" ")
                }
                html.element("a", .class("btn calm"), .href(view.form.address)) { $0.text(Words.mend) }
            }
        } else {
            presenting(view, proof, isReady: isReady)
        }
    }

    /// Whoever may not send it lays it before the leader, with a word beside it.
    private mutating func presenting(_ view: ReportCheckView, _ proof: String, isReady: Bool) {
        element("form", .class("card part screen-only"), .action(view.form.presenting), .post, .novalidate) { html in
            html.decision(of: view, proof)
            html.element("p") { $0.text(Words.leaders) }
            if isReady {
                let (control, wrong) = (ReportCheckView.wordsControl, view.mistakes.at(ReportCheckView.wordsControl.id))
                html.element("div", .class("field")) { html in
                    html.element("label", .for(control.id)) { $0.text(control.label) }
                    html.element("p", .class("hint"), .id(control.id + "-goi-y")) { $0.text(Words.wordsHint) }
                    html.wrong(wrong, at: control.id)
                    html.element(
                        "textarea", .id(control.id), .name("note"),
                        .aria("describedby", control.id + "-goi-y" + (wrong.isEmpty ? "" : " \(control.id)-loi")),
                        wrong.isEmpty ? nil : .aria("invalid", "true")
                    ) { $0.text(view.words) }
                }
            }
            html.element("p", .class("deeds field")) { html in
                if isReady {
                    html.element("button", .class("btn")) { $0.text(view.form.presented == nil ? Words.present : Words.presentAgain) }
                }
                html.element("a", .class("btn calm"), .href(view.form.address)) { $0.text(Words.mend) }
            }
        }
    }

    private mutating func decision(of view: ReportCheckView, _ proof: String) {
        decision(seeing: view.draft.tag, proof: proof)
        element("input", .type("hidden"), .name("report"), .value(view.report.uuidString.lowercased()))
    }

    private mutating func hindrances(_ view: ReportCheckView) {
        guard !view.hindrances.isEmpty else { return }
        element("div", .class("alert bad"), .id("loi"), .role("alert"), .tabindex("-1"), .autofocus) { html in
            let count = view.hindrances.count
            html.element("h2") {
                $0.text(
                    Wording(
                        vi: "Chưa thể gửi: có \(count) chỗ cần sửa",
                        en: count == 1
                            ? "It cannot be sent yet: one thing has to be mended"
                            : "It cannot be sent yet: \(count) things have to be mended"))
            }
            html.element("ul") { html in
                for hindrance in view.hindrances {
                    html.element("li") { html in html.element("a", .href(hindrance.place)) { $0.text(hindrance.words) } }
                }
            }
        }
    }

    private mutating func rows(_ view: ReportCheckView) {
        let before = view.previous ?? Words.before
        element("table", .class("fold")) { html in
            html.element("caption", .class("unseen")) { $0.text(Words.table) }
            html.element("thead") { html in
                html.element("tr") { html in
                    for (words, isNumber) in [
                        (Words.indicator, false), (before, true), (Words.now, true), (Words.target, true), (Words.explanation, false),
                    ] {
                        html.element("th", .scopeColumn, isNumber ? .class("num") : nil) { $0.text(words) }
                    }
                }
            }
            html.element("tbody") { html in
                for row in view.rows {
                    html.element("tr") { html in
                        html.element("th", .scopeRow) { $0.text(row.name) }
                        for (heading, value) in [(before, row.before), (Words.now, row.now), (Words.target, row.target)] {
                            html.element("td", .class("num"), .data("of", heading)) { html in
                                if let value { html.text(value) } else { html.raw("–") }
                            }
                        }
                        html.element("td", .data("of", Words.explanation)) { html in
                            html.text(row.explanation ?? "")
                            if let heed = row.heed { html.element("p", .class("heed")) { $0.text(heed) } }
                        }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let notSent = Wording(vi: "Chưa gửi được", en: "Not sent yet")
    static let table = Wording(vi: "Số liệu sẽ gửi", en: "What will be sent")
    static let note = Wording(vi: "Ghi chú chung", en: "Note")
    static let send = Wording(vi: "Gửi báo cáo", en: "Send the report")
    static let mend = Wording(vi: "Sửa tiếp", en: "Go on writing")
    static let leaders = Wording(
        vi: "Lãnh đạo đơn vị gửi báo cáo; bản nháp đã được lưu.", en: "A leader of the unit sends the report; the draft is kept.")
    static let presented = Wording(vi: "Trình lãnh đạo", en: "Before the leader")
    static let present = Wording(vi: "Trình lãnh đạo", en: "Lay it before the leader")
    static let presentAgain = Wording(vi: "Trình lại lãnh đạo", en: "Lay it before the leader again")
    static let wordsHint = Wording(
        vi: "Không bắt buộc. Chỉ người trong đơn vị đọc được.", en: "Not needed. Nobody outside the unit reads it.")
    static let indicator = Wording(vi: "Chỉ tiêu", en: "Indicator")
    static let before = Wording(vi: "Kỳ trước", en: "Before")
    static let now = Wording(vi: "Kỳ này", en: "Now")
    static let target = Wording(vi: "Mức giao cả phong trào", en: "Target of the whole campaign")
    static let explanation = Wording(vi: "Giải trình, lưu ý", en: "Explanation, heed")
}
