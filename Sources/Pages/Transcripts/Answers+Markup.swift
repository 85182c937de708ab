import Emulation
import Foundation

extension HTMLWriter {
    mutating func answers(_ view: AnswersView, _ proof: String) {
        titled(AnswersView.title, under: (.draft(view.campaign, of: view.unit), DraftView.title))
        if !view.name.isEmpty { element("p") { $0.name(view.name) } }
        summary(view.mistakes, Words.refused)
        element("p", .class("part")) { html in
            html.text(Words.remain(view.unanswered, of: view.total))
            guard view.unanswered == 0 else { return }
            html.raw(" ")
            html.element("a", .href(.publication(view.campaign, of: view.unit))) { $0.text(PublicationView.title) }
        }
        if let current = view.current { piece(current, view, proof) }
        sections(view, proof)
        leftovers(view)
        findings(view)
    }

    private mutating func sections(_ view: AnswersView, _ proof: String) {
        for section in view.sections {
            element("section", .class("part")) { html in
                html.element("h2") { html in
                    if let name = section.name { html.name(name) } else { html.text(Words.frame) }
                }
                if section.lines.isEmpty {
                    html.element("p") { html in
                        html.element("a", .href(view.address(of: section.range.lowerBound))) { $0.text(Words.left(section.unanswered)) }
                    }
                } else {
                    html.lines(section, view)
                }
                if section.unanswered > 0 {
                    html.element("form", .action(view.address), .post) { html in
                        html.proof(proof)
                        html.element("input", .type("hidden"), .name("from"), .value(String(section.range.lowerBound)))
                        html.element("input", .type("hidden"), .name("until"), .value(String(section.range.upperBound)))
                        html.element("p", .class("deeds field")) { html in
                            html.element("button", .class("btn calm"), .name("deed"), .value("agree")) {
                                $0.text(Words.agree(section.unanswered))
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func lines(_ section: AnswersView.Section, _ view: AnswersView) {
        element("ul", .class("plain card")) { html in
            for line in section.lines {
                html.element("li", line.index == view.current?.index ? .aria("current", "true") : nil) { html in
                    html.element("a", .href(view.address(of: line.index))) { $0.name(line.text) }
                    html.raw(" ")
                    html.element("span", .class("small soft")) { html in
                        html.text(line.kind)
                        html.text(Words.line(line.number))
                    }
                    html.raw(" ")
                    if let answer = line.answer {
                        html.element("span", .class("tag")) { $0.text(answer.words) }
                    } else {
                        html.element("span", .class("tag wait")) { $0.text(Words.unanswered) }
                    }
                    guard line.isOdd else { return }
                    html.raw(" ")
                    html.element("span", .class("tag bad")) { $0.text(Words.odd) }
                }
            }
        }
    }

    private mutating func leftovers(_ view: AnswersView) {
        guard !view.leftovers.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.leftovers) }
            html.element("p", .class("small soft")) { $0.text(Words.byHand) }
            html.element("ul", .class("clauses"), .lang(.vi)) { html in
                for leftover in view.leftovers {
                    html.element("li") { html in
                        html.element("span", .class("number")) { $0.text(leftover.line) }
                        html.element("p", .class("doc")) { $0.name(leftover.text) }
                    }
                }
            }
        }
    }

    private mutating func findings(_ view: AnswersView) {
        guard !view.findings.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.findings) }
            html.element("ul", .class("plain card")) { html in
                for odd in view.findings {
                    html.element("li") { html in
                        if let piece = odd.piece {
                            html.element("a", .href(view.address(of: piece))) { $0.odd(odd.finding) }
                        } else {
                            html.odd(odd.finding)
                        }
                        html.element("span", .class("small soft")) { $0.text(Words.line(odd.line)) }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa ghi nhận câu trả lời", en: "The answer is not kept yet")
    static let frame = Wording(vi: "Thể thức, mở đầu, nơi nhận", en: "Head and foot")
    static let unanswered = Wording(vi: "Chưa trả lời", en: "No answer")
    static let odd = Wording(vi: "Nên xem lại", en: "Look again")
    static let leftovers = Wording(vi: "Chưa hiểu", en: "Not understood")
    static let byHand = Wording(
        vi: "Những đoạn này không có trong dự thảo; nếu cần, hãy tự ghi vào dự thảo.",
        en: "None of this is in the draft; what is needed has to be written there by hand.")
    static let findings = Wording(vi: "Nên xem lại trong văn bản", en: "To be looked at twice in the text")

    static func remain(_ count: Int, of total: Int) -> Wording {
        count == 0
            ? Wording(vi: "Đã trả lời cả \(total) đoạn.", en: "All \(total) pieces are answered.")
            : Wording(vi: "Còn \(count) trong \(total) đoạn chưa trả lời.", en: "\(count) of \(total) pieces have no answer yet.")
    }

    static func line(_ number: Int) -> Wording { Wording(vi: " · dòng \(number)", en: " · line \(number)") }

    static func left(_ count: Int) -> Wording {
        count == 0
            ? Wording(vi: "Đã trả lời hết; xem lại", en: "All answered; look again")
            : Wording(vi: "Còn \(count) đoạn chưa trả lời", en: "\(count) without an answer")
    }

    static func agree(_ count: Int) -> Wording {
        Wording(
            vi: "\(count) đoạn chưa trả lời của phần này đều đúng",
            en: count == 1 ? "The one that is left is right" : "All \(count) that are left are right")
    }
}
