import Emulation
import Store

extension HTMLWriter {
    mutating func audit(_ view: AuditView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(AuditView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        choices(view)
        guard !view.rows.isEmpty else {
            return element("p", .class("card")) { $0.text(view.isFirst ? Words.none : Words.noneOlder) }
        }
        element("div", .class("scroll"), .role("region"), .aria("label", Words.table), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption", .class("unseen")) { $0.text(Words.table) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        for words in [Words.what, Words.at, Words.who, Words.about, Words.outcome] {
                            html.element("th", .scopeColumn) { $0.text(words) }
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in view.rows { html.row(row) }
                }
            }
        }
        older(view.older)
    }

    private mutating func choices(_ view: AuditView) {
        element("form", .class("tools")) { html in
            html.element("div") { html in
                html.element("label", .for("loai")) { $0.text(Words.kind) }
                html.element("select", .id("loai"), .name("loai")) { html in
                    html.element("option", .value(""), view.kind == nil ? .selected : nil) { $0.text(Words.all) }
                    for kind in ReadEntry.Kind.allCases {
                        html.element("option", .value(kind.rawValue), kind == view.kind ? .selected : nil) { $0.text(kind.words) }
                    }
                }
            }
            html.element("div") { html in
                html.element("label", .for("doi-tuong")) { $0.text(Words.thing) }
                html.element(
                    "input", .type("text"), .id("doi-tuong"), .name("doi-tuong"), .value(view.thing), .autocomplete("off"), .spellcheckFalse
                )
            }
            html.element("button", .class("btn calm")) { $0.text(Words.show) }
            if view.kind != nil || !view.thing.isEmpty || !view.isFirst {
                html.element("a", .href("/\(view.unit)/nhat-ky")) { $0.text(Words.whole) }
            }
        }
    }

    private mutating func row(_ row: AuditView.Row) {
        element("tr") { html in
            html.element("th", .scopeRow) { html in
                html.element("a", .href(row.way)) { html in
                    html.text(Int(row.seq))
                    html.raw(" · ")
                    html.text(row.what)
                }
                if let path = row.path { html.element("span", .class("sub")) { $0.name(path) } }
            }
            html.element("td", .data("of", Words.at)) { $0.text(row.at) }
            html.element("td", .data("of", Words.who)) { html in
                html.who(row.who, isOperator: row.isOperator)
                if let role = row.role { html.element("span", .class("sub")) { $0.text(role) } }
            }
            html.element("td", .data("of", Words.about)) { html in
                guard let thing = row.thing else { return }
                html.element("a", .href(thing.way)) { html in
                    html.text(thing.name)
                    html.raw("…")
                }
            }
            html.element("td", .data("of", Words.outcome)) { html in
                html.outcome(row.refused, row.code)
            }
        }
    }

    private mutating func who(_ name: String?, isOperator: Bool) {
        if let name { self.name(name) } else { text(isOperator ? Words.operator : Words.somebody) }
    }

    private mutating func outcome(_ refused: Wording?, _ code: String?) {
        guard let refused else { return text(Words.done) }
        element("strong") { $0.text(refused) }
        guard let code else { return }
        raw(" ")
        name(code)
    }

    mutating func auditEntry(_ view: AuditEntryView) {
        crumbs(to: "/\(view.unit)/nhat-ky", AuditView.title, here: Wording(vi: "Mục \(view.seq)", en: "Entry \(view.seq)"))
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.heading) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        element("dl", .class("facts card")) { html in
            html.fact(Words.at) { $0.text(view.at) }
            html.fact(Words.who) { html in
                html.who(view.who, isOperator: view.isOperator)
                if let role = view.role {
                    html.raw(" · ")
                    html.text(role)
                }
                if view.deputies > 0 {
                    html.raw(" · ")
                    html.text(Words.deputy)
                }
            }
            html.fact(Words.what) { html in
                html.text(view.what)
                if let path = view.path { html.element("span", .class("sub")) { $0.name(path) } }
            }
            html.fact(Words.outcome) { html in
                html.outcome(view.refused, view.code)
            }
            if let thing = view.thing {
                html.fact(Words.about) { html in html.element("a", .href(thing.way)) { $0.text(thing.name) } }
            }
            if let address = view.address { html.fact(Words.from) { $0.text(address) } }
            if let before = view.before {
                html.fact(Words.entryBefore) { html in
                    html.element("a", .href(before.way)) {
                        $0.text(Wording(vi: "mục \(before.seq), \(before.at.vi)", en: "entry \(before.seq), \(before.at.en)"))
                    }
                }
            }
            html.fact(Words.hash) { $0.text(view.hash) }
        }
        said(view)
    }

    private mutating func said(_ view: AuditEntryView) {
        if view.said.isErased { element("p", .class("card part")) { $0.text(Words.erased) } }
        guard !view.said.rows.isEmpty else {
            if !view.said.isErased { element("p", .class("part soft")) { $0.text(Words.nothing) } }
            return
        }
        element("div", .class("part scroll"), .role("region"), .aria("label", Words.said), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption") { $0.text(Words.said) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        for words in [Words.member, Words.before, Words.now] { html.element("th", .scopeColumn) { $0.text(words) } }
                    }
                }
                html.element("tbody") { html in
                    for row in view.said.rows {
                        html.element("tr", row.isChanged && view.before != nil ? .class("changed") : nil) { html in
                            html.element("th", .scopeRow) { html in
                                if row.name.isEmpty { html.text(Words.said) } else { html.name(row.name) }
                            }
                            for (heading, value) in [(Words.before, row.before), (Words.now, row.now)] {
                                html.element("td", .data("of", heading)) { html in
                                    if let value { html.name(value) } else { html.raw("–") }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let none = Wording(vi: "Không có mục nào.", en: "There is no entry.")
    static let noneOlder = Wording(vi: "Không có mục nào cũ hơn.", en: "There is no earlier entry.")
    static let table = Wording(vi: "Các mục nhật ký, mới nhất trước", en: "Entries, the latest first")
    static let at = Wording(vi: "Thời điểm", en: "When")
    static let who = Wording(vi: "Người thực hiện", en: "Who")
    static let what = Wording(vi: "Việc", en: "What")
    static let about = Wording(vi: "Đối tượng", en: "About")
    static let outcome = Wording(vi: "Kết quả", en: "Outcome")
    static let done = Wording(vi: "đã thực hiện", en: "done")
    static let somebody = Wording(vi: "người ngoài đơn vị", en: "somebody else")
    static let `operator` = Wording(vi: "người vận hành hệ thống", en: "operator of the system")
    static let deputy = Wording(vi: "đang được ủy quyền ký", en: "might sign for a leader")
    static let kind = Wording(vi: "Loại việc", en: "Kind")
    static let all = Wording(vi: "Tất cả", en: "All")
    static let thing = Wording(vi: "Mã đối tượng", en: "Id of what it is about")
    static let show = Wording(vi: "Lọc", en: "Show")
    static let whole = Wording(vi: "Toàn bộ nhật ký", en: "The whole trail")
    static let from = Wording(vi: "Từ địa chỉ", en: "From")
    static let entryBefore = Wording(vi: "Lần trước", en: "Before it")
    static let hash = Wording(vi: "Mã băm", en: "Hash")
    static let erased = Wording(vi: "Nội dung đã được xóa theo quy định; mã băm còn giữ.", en: "What was said is erased; its hash is kept.")
    static let nothing = Wording(vi: "Không lưu nội dung.", en: "Nothing that was said is kept.")
    static let said = Wording(vi: "Nội dung", en: "What was said")
    static let member = Wording(vi: "Mục dữ liệu", en: "Member")
    static let before = Wording(vi: "Trước đó", en: "Before")
    static let now = Wording(vi: "Lần này", en: "Now")
}
