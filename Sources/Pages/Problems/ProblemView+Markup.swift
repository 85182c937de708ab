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
            html.element("p") { html in
                html.element("a", .href("/")) { $0.text(Wording(vi: "Về trang chủ", en: "To the first page")) }
            }
        }
    }
}
