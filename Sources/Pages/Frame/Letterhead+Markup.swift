import Emulation

extension HTMLWriter {
    /// The head of a document: on the left who issues it, on the right the country's name and motto, place and day.
    mutating func letterhead(left: (inout HTMLWriter) -> Void, right: (inout HTMLWriter) -> Void) {
        element("div", .class("letterhead")) { html in
            html.element("p", .lang(.vi)) { left(&$0) }
            html.element("p", .lang(.vi)) { html in
                html.raw("<strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br><b>Độc lập - Tự do - Hạnh phúc</b>")
                right(&html)
            }
        }
    }

    /// That of a table.
    mutating func letterhead(_ head: Letterhead) {
        element("div", .class("paper-only doc")) { html in
            html.letterhead { html in
                for line in head.above {
                    html.text(line)
                    html.element("br")
                }
                html.element("strong") { $0.lines(head.issuer) }
            } right: { html in
                html.element("br")
                html.element("em") { $0.text(head.place) }
            }
        }
    }

    /// Who made the table, and who answers for it.
    mutating func signatures(_ head: Letterhead) {
        element("div", .class("paper-only")) { html in
            html.element("div", .class("sign"), .lang(.vi)) { html in
                for post in [["NGƯỜI LẬP BIỂU"], head.head] {
                    html.element("p") { html in
                        html.element("strong") { $0.lines(post) }
                        html.raw("<br><em>(Ký, ghi rõ họ tên)</em>")
                    }
                }
            }
        }
    }

    private mutating func lines(_ lines: [String]) {
        for (place, line) in lines.enumerated() {
            if place > 0 { element("br") }
            text(line)
        }
    }
}
