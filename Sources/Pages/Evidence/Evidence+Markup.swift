import Emulation
import Operations

extension HTMLWriter {
    /// What shows that a task was done, and the form for more of it.
    mutating func evidence(_ view: ObligationView, _ proof: String) {
        guard !view.evidence.isEmpty || view.mayAddEvidence else { return }
        element("section", .class("card field")) { html in
            html.element("h2") { $0.text(Words.title) }
            if view.evidence.isEmpty { html.element("p", .class("hint")) { $0.text(Words.none) } } else { html.pieces(view.evidence) }
        }
        guard view.mayAddEvidence else { return }
        element("form", .class("card field"), .action(view.line.way.below("minh-chung")), .post, .multipart, .novalidate) { html in
            html.decision(seeing: view.obligation.tag, proof: proof)
            html.field(ObligationControls.file, name: "file", view.mistakes, hint: Words.hint, [.type("file")])
            html.field(ObligationControls.link, name: "link", view.mistakes, [.type("text"), .inputmode("url"), .value(view.link)])
            html.field(ObligationControls.evidenceWords, name: "words", view.mistakes, [.type("text"), .value(view.evidenceWords)])
            html.element("p", .class("deeds field")) { html in
                html.element("button", .class("btn calm")) { $0.text(Words.add) }
            }
        }
    }

    private mutating func pieces(_ pieces: [EvidenceLine]) {
        element("ul") { html in
            for piece in pieces {
                html.element("li") { html in
                    if let way = piece.way { html.element("a", .href(way)) { $0.name(piece.name) } } else { html.name(piece.name) }
                    html.raw(" ")
                    html.element("span", .class("hint")) { html in
                        if let note = piece.note {
                            html.text(note)
                            html.raw(", ")
                        }
                        html.text(piece.day)
                    }
                    if let words = piece.words { html.element("p") { $0.name(words) } }
                }
            }
        }
    }
}

private enum Words {
    static let title = Wording(vi: "Minh chứng", en: "Evidence")
    static let none = Wording(vi: "Chưa có minh chứng.", en: "There is none yet.")
    static let hint = Wording(
        vi: "PDF, JPEG, PNG, WebP, Word (.docx), Excel (.xlsx) hoặc văn bản thuần, không quá 10 MiB. Đơn vị giao tải về được.",
        en: "PDF, JPEG, PNG, WebP, Word (.docx), Excel (.xlsx) or plain text, 10 MiB at most. Who told the task can download it.")
    static let add = Wording(vi: "Bổ sung minh chứng", en: "Add it")
}
