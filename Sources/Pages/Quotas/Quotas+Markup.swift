import Emulation
import Operations

extension HTMLWriter {
    mutating func quotas(_ view: QuotasView, _ proof: String) {
        summary(view.lines.first { !$0.mistakes.all.isEmpty }?.mistakes ?? view.mistakes, Words.refused)
        titled(QuotasView.title, under: (CommendationsView.address(in: view.here), CommendationsView.title))
        element("p", .class("small soft")) { $0.text(Words.what) }
        if view.lines.isEmpty {
            element("p", .class("card field")) { $0.text(Words.none) }
        } else {
            filed(QuotasView.title, [Words.year, Words.form, Words.used, Words.allowed]) { html in
                for line in view.lines {
                    html.element("tr") { html in
                        html.element("td", .data("of", Words.year)) { $0.name("\(line.quota.year)") }
                        html.element("th", .scopeRow) { html in
                            html.name(line.form)
                            if line.quota.family != nil { html.element("p", .class("small soft")) { $0.text(Words.ofOne) } }
                        }
                        html.element("td", .class("num"), .data("of", Words.used)) { $0.name("\(line.quota.used)") }
                        html.element("td", .data("of", Words.allowed)) { html in
                            if view.maySet { html.setAnew(line, view, proof) } else { html.name("\(line.quota.allowed)") }
                        }
                    }
                }
            }
        }
        guard view.maySet else { return }
        element("details", .class("part screen-only"), view.mistakes.all.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.setWay) }
            html.element("form", .class("card field narrow"), .action(QuotasView.address(in: view.here)), .post, .novalidate) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(view.id))
                html.choice(
                    QuotaControls.form, name: "form", view.mistakes, view.form,
                    view.forms.map { (value: $0.code, name: $0.name[html.language]) })
                html.field(QuotaControls.year, name: "year", view.mistakes, [.type("text"), .value(view.year), .autocomplete("off")])
                html.field(
                    QuotaControls.allowed, name: "allowed", view.mistakes, [.type("text"), .value(view.allowed), .autocomplete("off")])
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.set) } }
            }
        }
    }

    private mutating func setAnew(_ line: QuotasView.Line, _ view: QuotasView, _ proof: String) {
        let way: PageAddress = "/\(view.here)/han-muc-khen/\(line.quota.id)"
        element("form", .action(way), .post, .novalidate) { html in
            html.decision(seeing: line.quota.tag, proof: proof)
            html.field(line.control, name: "allowed", line.mistakes, [.type("text"), .value(line.typed), .autocomplete("off")])
            html.element("p", .class("deeds")) { html in html.element("button", .class("btn calm")) { $0.text(Words.setAnew) } }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa lưu được", en: "Not kept")
    static let what = Wording(
        vi: "Mỗi quyết định trừ vào hạn mức của năm; hình thức không ghi ở đây thì không giới hạn.",
        en: "Each decision draws on the quota of its year; what has none is not limited.")
    static let none = Wording(vi: "Đơn vị chưa đặt hạn mức nào.", en: "The unit has set none.")
    static let ofOne = Wording(vi: "riêng cho một phong trào", en: "of one campaign alone")
    static let year = Wording(vi: "Năm", en: "Year")
    static let form = Wording(vi: "Danh hiệu, hình thức", en: "Title or form")
    static let used = Wording(vi: "Đã khen", en: "Given")
    static let allowed = Wording(vi: "Hạn mức", en: "Quota")
    static let setWay = Wording(vi: "Đặt hạn mức…", en: "Set a quota…")
    static let set = Wording(vi: "Đặt hạn mức", en: "Set it")
    static let setAnew = Wording(vi: "Lưu hạn mức", en: "Save it")
}
