import Emulation

extension HTMLWriter {
    mutating func certificate(_ view: CertificateView) {
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(view.heading) }
        }
        if let because = view.because {
            element("div", .class("alert bad"), .role("status")) { html in
                html.element("p") { html in
                    html.element("strong") { $0.text(because) }
                }
                guard let newer = view.newer else { return }
                html.element("p") { html in
                    html.element("a", .href(CertificateView.address(of: newer))) { $0.name(newer.printed) }
                }
            }
        }
        if view.isUnknown { element("p", .class("card")) { $0.text(Words.unknown) } }
        if view.told != nil {
            element("p", .class("card")) { $0.text(Words.compare) }
            element("dl", .class("facts field")) { html in
                for fact in view.facts {
                    html.element("dt") { $0.text(fact.words) }
                    html.element("dd") { $0.name(fact.value) }
                }
            }
        }
        element("form", .class("card field narrow"), .action("/c")) { html in
            html.field(
                CertificateView.code, name: "ma", .none, hint: Words.hint,
                [.type("text"), .value(view.typed), .autocomplete("off"), .spellcheckFalse])
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.check) } }
        }
    }
}

private enum Words {
    static let unknown = Wording(
        vi: "Mã bị gõ sai, hoặc giấy không do hệ thống này cấp. Hãy đối chiếu từng ký tự, hoặc hỏi cơ quan ghi trên giấy.",
        en: "It is mistyped, or the paper is none of ours. Compare it letter by letter, or ask the office named on the paper.")
    static let compare = Wording(
        vi: "Đối chiếu những dòng dưới đây với tờ giấy: khác một chữ là giấy đã bị sửa.",
        en: "Compare this with the paper: where one word differs, the paper was changed.")
    static let hint = Wording(
        vi: "26 chữ và số, chữ hoa hay thường, có hay không có dấu gạch đều được.", en: "26 letters and digits, in capitals or not.")
    static let check = Wording(vi: "Kiểm tra", en: "Check")
}
