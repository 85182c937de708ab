import Emulation
import Foundation

extension HTMLWriter {
    /// A piece in its text, and beside it what it becomes and what is answered to it.
    mutating func piece(_ current: AnswersView.Current, _ view: AnswersView, _ proof: String) {
        element("section", .class("two part"), .id("doan")) { html in
            html.element("div", .class("card")) { html in
                html.element("h2") { $0.text(Words.source) }
                html.element("ul", .class("clauses"), .lang(.vi)) { html in
                    for passage in current.source {
                        html.element("li") { html in
                            html.element("span", .class("number")) { $0.text(passage.line) }
                            html.element("p", passage.isLit ? .class("doc") : .class("small soft")) { html in
                                if passage.isLit {
                                    html.element("mark") { $0.name(passage.text) }
                                } else {
                                    html.name(passage.text)
                                }
                            }
                        }
                    }
                }
            }
            html.element("div", .class("card")) { $0.answer(current, view, proof) }
        }
    }

    private mutating func answer(_ current: AnswersView.Current, _ view: AnswersView, _ proof: String) {
        element("h2") { html in
            html.text(Words.piece(current.index + 1, of: view.total))
            html.text(current.kind)
        }
        if let answer = current.answer {
            element("p") { html in
                html.text(Words.answered)
                html.raw(" ")
                html.element("span", .class("tag")) { $0.text(answer.kind.words) }
            }
        }
        for finding in current.findings { element("p", .class("alert wait")) { $0.odd(finding) } }
        if current.becomes.isEmpty {
            element("p") { $0.text(Words.becomesNothing) }
        } else {
            element("dl", .class("facts")) { html in
                for item in current.becomes { html.fact(item.words) { $0.name(item.text) } }
            }
        }
        element("form", .action(view.address), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("piece"), .value(String(current.index)))
            html.element("input", .type("hidden"), .name("turn"), .value(String(current.turn)))
            html.element("p", .class("deeds field")) { html in
                html.element("button", .class("btn"), .name("deed"), .value("right")) { $0.text(Words.right) }
                html.element("button", .class("btn calm"), .name("deed"), .value("skipped")) { $0.text(Words.skip) }
            }
            if !current.offered.isEmpty {
                html.choice(
                    AnswersView.offer, name: "unit", view.mistakes, "", [("", "")] + current.offered.map { ($0, $0) })
            }
            html.paragraphs(AnswersView.words, "words", current.words, view.mistakes)
            html.element("p", .class("deeds field")) { html in
                html.element("button", .class("btn calm"), .name("deed"), .value("mended")) { $0.text(Words.mend) }
            }
        }
    }

    /// What is odd, in the words of the text and ours.
    mutating func odd(_ finding: Finding) {
        name(finding.text.count > 80 ? finding.text.prefix(80) + "…" : finding.text)
        raw(": ")
        text(finding.kind.words)
        guard let instead = finding.instead else { return }
        text(Wording(vi: ", có phải “\(instead)”?", en: ", perhaps “\(instead)”?"))
    }
}

private enum Words {
    static let source = Wording(vi: "Văn bản gốc", en: "The text")
    static let answered = Wording(vi: "Đã trả lời:", en: "Answered:")
    static let becomesNothing = Wording(
        vi: "Đoạn này không ghi gì vào dự thảo. Nếu cần, hãy ghi ở phần tương ứng của dự thảo.",
        en: "This piece puts nothing into the draft. Where it should, write it in that part of the draft.")
    static let right = Wording(vi: "Đúng", en: "Right")
    static let skip = Wording(vi: "Bỏ qua", en: "Leave out")
    static let mend = Wording(vi: "Sửa", en: "Mend")

    static func piece(_ number: Int, of total: Int) -> Wording {
        Wording(vi: "Đoạn \(number)/\(total): ", en: "Piece \(number) of \(total): ")
    }
}
