import Emulation

extension HTMLWriter {
    mutating func problem(_ view: ProblemView) {
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(view.title) }
        }
        element("div", .class("stack")) { html in
            for words in view.paragraphs {
                html.element("p") { $0.text(words) }
            }
            if !view.typed.isEmpty {
                html.element("details", .class("field"), .open) { html in
                    html.element("summary") { $0.text(Wording(vi: "Những gì bạn đã nhập", en: "What you typed")) }
                    html.texts(view.typed)
                }
            }
            html.element("p") { html in
                html.element("a", .href("/")) { $0.text(Wording(vi: "Về trang chủ", en: "To the first page")) }
            }
        }
    }
}
