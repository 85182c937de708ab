import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func ownReport(_ view: OwnReportView, _ proof: String) {
        crumbs(to: "/\(view.form.unit)/bao-cao", OwnReportsView.title, here: view.form.heading)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.form.heading) }
                html.element("p") { $0.text(view.form.from) }
            }
            html.element("span", view.isReturned ? .class("tag bad") : view.isWaiting ? .class("tag wait") : .class("tag")) {
                $0.text(view.state)
            }
        }
        summary(view.mistakes, Words.refused)
        outcome(view)
        if view.versions.isEmpty {
            element("p", .class("card")) { $0.text(Words.unsent) }
        } else {
            values(view)
        }
        deeds(view, proof)
        versions(view)
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(TimelineView.title) }
            if view.events.isEmpty { html.element("p", .class("soft")) { $0.text(Words.nothing) } }
            html.element("ul", .class("story")) { html in
                for event in view.events { html.element("li") { $0.event(event, isDated: true) } }
            }
        }
    }

    private mutating func outcome(_ view: OwnReportView) {
        guard let outcome = view.outcome else { return }
        element("div", view.isReturned ? .class("alert wait") : .class("alert")) { html in
            html.element("p") { $0.text(outcome) }
            if view.isReturned, let returned = view.form.returned {
                html.element("p", .class("said")) { $0.text(returned.reason) }
                if let at = returned.at {
                    let (clock, day) = Moment.words(at)
                    html.element("p", .class("small soft")) { html in
                        html.name(view.form.reviewer)
                        html.text(Wording(vi: ", \(clock) ngày \(day)", en: ", \(clock) on \(day)"))
                    }
                }
            }
        }
    }

    private mutating func values(_ view: OwnReportView) {
        let before = view.previous ?? Words.before
        element("div", .class("scroll field"), .role("region"), .aria("label", Words.values), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption") { html in
                    html.text(Words.values)
                    html.raw(", ")
                    html.text(Wording(vi: "lần gửi \(view.versions[0].number)", en: "version \(view.versions[0].number)"))
                }
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .scopeColumn) { $0.text(Words.indicator) }
                        for words in [before, Words.sent, Words.target] {
                            html.element("th", .scopeColumn, .class("num")) { $0.text(words) }
                        }
                        html.element("th", .scopeColumn) { $0.text(Words.explanation) }
                    }
                }
                html.element("tbody") { html in
                    for row in view.rows {
                        html.element("tr") { html in
                            html.element("th", .scopeRow) { $0.text(row.name) }
                            for (heading, value) in [(before, row.before), (Words.sent, row.sent), (Words.target, row.target)] {
                                html.element("td", .class("num"), .data("of", heading)) { html in
                                    if let value { html.text(value) } else { html.raw("–") }
                                }
                            }
                            html.element("td", .data("of", Words.explanation)) { html in
                                if let explanation = row.explanation { html.text(explanation) }
                            }
                        }
                    }
                }
            }
        }
        if let note = view.note {
            element("p", .class("small field")) { html in
                html.element("strong") { $0.text(Words.note) }
                html.raw(" ")
                html.text(note)
            }
        }
    }

    private mutating func deeds(_ view: OwnReportView, _ proof: String) {
        if let writing = view.writing {
            element("p", .class("deeds field")) { html in
                html.element("a", .class("btn"), .href(writing)) {
                    $0.text(view.report?.state == .correcting || view.isReturned ? Words.mend : Words.write)
                }
            }
        }
        guard view.isCorrectable, let report = view.report else { return }
        element("form", .class("card part screen-only"), .action(view.address.below("dinh-chinh")), .post) { html in
            html.decision(seeing: report.tag, proof: proof)
            html.element("input", .type("hidden"), .name("report"), .value(report.id.uuidString.lowercased()))
            html.element("h2") { $0.text(Words.wrong) }
            html.element("p") { $0.text(Words.correcting(report.version, by: view.form.reviewer, view.strength)) }
            html.element("p", .class("deeds field")) { html in
                html.element("button", .class("btn")) { $0.text(Words.correct) }
            }
        }
    }

    private mutating func versions(_ view: OwnReportView) {
        guard !view.versions.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.versions) }
            html.element("ul", .class("story")) { html in
                for version in view.versions { html.element("li") { $0.version(version) } }
            }
        }
    }

    private mutating func version(_ version: OwnReportView.Version) {
        element("strong") { $0.text(Wording(vi: "Lần gửi \(version.number)", en: "Version \(version.number)")) }
        raw(" ")
        element("span", .class("soft")) { html in
            html.text(version.at)
            if let name = version.by {
                html.raw(", ")
                html.name(name)
            }
        }
        if version.counts {
            raw(" ")
            element("span", .class("tag good")) { $0.text(Words.counts) }
        }
        guard let changes = version.changes else { return }
        if changes.isEmpty { element("p", .class("small")) { $0.text(Words.same) } }
        for change in changes {
            element("p", .class("small")) { html in
                html.text(change.name)
                html.raw(": ")
                html.element("del") { html in
                    if let old = change.old { html.text(old) } else { html.text(Words.empty) }
                }
                html.raw(" → ")
                html.element("ins") { html in
                    if let new = change.new { html.text(new) } else { html.text(Words.empty) }
                }
                guard let explanation = change.explanation else { return }
                html.raw(" · ")
                html.text(explanation)
            }
        }
    }
}

extension OwnReportView {
    fileprivate var isReturned: Bool { report?.state == .returned || report?.state == .reopened }
    fileprivate var isWaiting: Bool { report?.state == .submitted }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let unsent = Wording(vi: "Báo cáo kỳ này chưa được gửi lần nào.", en: "Nothing was sent for this period yet.")
    static let values = Wording(vi: "Số liệu đã gửi", en: "What was sent")
    static let indicator = Wording(vi: "Chỉ tiêu", en: "Indicator")
    static let before = Wording(vi: "Kỳ trước", en: "Before")
    static let sent = Wording(vi: "Đã gửi", en: "Sent")
    static let target = Wording(vi: "Mức giao cả phong trào", en: "Target of the whole campaign")
    static let explanation = Wording(vi: "Giải trình, lưu ý", en: "Explanation, heed")
    static let note = Wording(vi: "Ghi chú chung:", en: "Note:")
    static let write = Wording(vi: "Viết báo cáo", en: "Write the report")
    static let mend = Wording(vi: "Sửa và gửi lại", en: "Mend it and send it again")
    static let versions = Wording(vi: "Các lần gửi", en: "Versions")
    static let counts = Wording(vi: "đang được tính", en: "counts")
    static let same = Wording(vi: "Không sửa số liệu nào so với lần gửi trước.", en: "No value differs from the version before.")
    static let empty = Wording(vi: "để trống", en: "empty")
    static let nothing = Wording(vi: "Chưa có gì.", en: "Nothing yet.")
    static let wrong = Wording(vi: "Phát hiện số liệu sai?", en: "Is a value wrong?")
    static let correct = Wording(vi: "Đính chính", en: "Correct it")

    static func correcting(_ version: Int, by reviewer: String, _ strength: Strength) -> Wording {
        let (vi, en) = strength == .ordered ? ("duyệt", "accepted") : ("tiếp nhận", "received")
        return Wording(
            vi: """
                Báo cáo trở lại để sửa và gửi lại; ghi lý do đính chính ở ô Ghi chú chung. Lần gửi \(version) vẫn được tính \
                cho đến khi \(reviewer) \(vi) lần gửi mới.
                """,
            en: """
                The report goes back to be mended and sent again; say why in its note. Version \(version) counts until the new one is \
                \(en) by \(reviewer).
                """)
    }
}
