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
        element("form", .class("tools part"), .action(view.form.checking), .post) { html in
            html.decision(seeing: view.draft.tag, proof: proof)
            html.element("input", .type("hidden"), .name("report"), .value(view.report.uuidString.lowercased()))
            if view.maySign, view.hindrances.isEmpty, view.form.isOnDesk {
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
            if !view.maySign { html.element("p", .class("soft")) { $0.text(Words.leaders) } }
        }
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
        element("table", .class("fold")) { html in
            html.element("caption", .class("unseen")) { $0.text(Words.table) }
            html.element("thead") { html in
                html.element("tr") { html in
                    for (words, isNumber) in [
                        (Words.indicator, false), (Words.before, true), (Words.now, true), (Words.target, true), (Words.explanation, false),
                    ] {
                        html.element("th", .scopeColumn, isNumber ? .class("num") : nil) { $0.text(words) }
                    }
                }
            }
            html.element("tbody") { html in
                for row in view.rows {
                    html.element("tr") { html in
                        html.element("th", .scopeRow) { $0.text(row.name) }
                        for (heading, value) in [(Words.before, row.before), (Words.now, row.now), (Words.target, row.target)] {
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
    static let indicator = Wording(vi: "Chỉ tiêu", en: "Indicator")
    static let before = Wording(vi: "Kỳ trước", en: "Before")
    static let now = Wording(vi: "Kỳ này", en: "Now")
    static let target = Wording(vi: "Mức giao", en: "Target")
    static let explanation = Wording(vi: "Giải trình", en: "Explanation")
}
