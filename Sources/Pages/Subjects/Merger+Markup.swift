import Emulation
import Foundation
import Operations
import Store

extension HTMLWriter {
    /// Who is the same, and the forms that say so, or that they are not after all.
    mutating func merging(_ view: SubjectView, _ proof: String) {
        if !view.same.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(view.subject.isCanonical ? Words.same : Words.standsFor) }
                html.subjects(view.same)
            }
        }
        if let merger = view.merger {
            element("details", .class("field"), view.mergerMistakes.all.isEmpty ? nil : .open) { html in
                html.element("summary", .class("btn calm")) { $0.text(Words.partWay) }
                html.element("form", .class("card field narrow"), .action(view.address.below("tach")), .post, .novalidate) { html in
                    html.decision(seeing: merger.tag, proof: proof)
                    html.element("input", .type("hidden"), .name("merger"), .value(merger.id.uuidString.lowercased()))
                    html.paragraphs(SubjectControls.reason, "reason", view.reason, view.mergerMistakes, hint: Words.exactly)
                    html.element("p", .class("deeds field")) { html in
                        html.element("button", .class("btn stop")) { $0.text(Words.part) }
                    }
                }
            }
        }
        guard !view.targets.isEmpty else { return }
        element("details", .class("field"), view.mergerMistakes.all.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.mergeWay) }
            html.element("form", .class("card field narrow"), .action(view.address.below("gop")), .post, .novalidate) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(view.placement))
                html.choice(
                    SubjectControls.into, name: "into", view.mergerMistakes, view.into,
                    view.targets.map { (value: $0.id, name: $0.name) })
                html.paragraphs(SubjectControls.reason, "reason", view.reason, view.mergerMistakes, hint: Words.effect)
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.merge) } }
            }
        }
    }
}

private enum Words {
    static let same = Wording(vi: "Đã gộp vào đối tượng này", en: "Who is the same")
    static let standsFor = Wording(vi: "Đã gộp với", en: "It is the same as")
    static let mergeWay = Wording(vi: "Gộp với đối tượng khác…", en: "Merge with another…")
    static let merge = Wording(vi: "Gộp hai đối tượng", en: "Say that they are one")
    static let effect = Wording(
        vi: "Không sửa dữ liệu đã ghi của bên nào; hủy được khi nhầm.", en: "Nothing of either is rewritten, and it can be undone.")
    static let partWay = Wording(vi: "Hủy việc gộp…", en: "Undo the merger…")
    static let part = Wording(vi: "Hủy việc gộp", en: "Undo it")
    static let exactly = Wording(vi: "Trở lại đúng như trước khi gộp.", en: "All is as it was before.")
}
