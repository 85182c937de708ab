import Emulation
import Foundation
import Store
import Wire

extension HTMLWriter {
    mutating func lookUp(_ view: LookUpView, _ proof: String) {
        summary(view.placing?.mistakes ?? view.mistakes, view.placing == nil ? Words.notLooked : Words.notPlaced)
        titled(LookUpView.title, under: (SubjectsView.address(in: view.here), SubjectsView.title))
        if let placing = view.placing { return self.placing(placing, proof) }
        element("form", .class("card narrow"), .action(LookUpView.address(in: view.here)), .post, .novalidate) { html in
            html.proof(proof)
            html.element("p") { $0.text(Words.effect) }
            html.number(SubjectControls.number, view.mistakes)
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.look) } }
        }
        guard let found = view.found else { return }
        guard !found.isEmpty else { return element("p", .class("card field"), .role("status")) { $0.text(Words.none) } }
        element("ul", .class("tasks field")) { html in
            for (row, one) in found.enumerated() {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h2") { html in
                            // Of another home that is no unit below, no more is seen than this.
                            guard view.here.contains(one.subject.unit) else { return html.name(one.name) }
                            html.element("a", .href(.subject(one.subject, seenFrom: view.here))) { $0.name(one.name) }
                        }
                        html.element("p", .class("small soft")) { html in
                            html.text(one.kind.words)
                            html.raw(" · ")
                            html.name(one.unitName)
                        }
                        if !view.here.contains(one.subject.unit) {
                            let id = UUID.version7().uuidString.lowercased()
                            html.placing(PlacingForm(subject: one.subject, here: view.here, id: id, row: row + 1), proof)
                        }
                    }
                }
            }
        }
    }

    /// Whoever comes after is shown no number: a field for it is empty each time.
    mutating func number(_ control: Control, _ mistakes: Mistakes) {
        field(
            control, name: "identityNumber", mistakes, hint: Words.hint,
            [.type("text"), .value(""), .autocomplete("off"), .spellcheckFalse])
    }

    /// Whether it is known by what number a subject is known, and the form that says so.
    mutating func identity(_ view: SubjectView, _ proof: String) {
        guard view.mayCorrect else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(SubjectControls.number.label) }
            html.element("p", .class("card")) { $0.text(view.hasNumber ? Words.told : Words.untold) }
            html.element("details", .class("field"), view.numberMistakes.all.isEmpty ? nil : .open) { html in
                html.element("summary", .class("btn calm")) { $0.text(view.hasNumber ? Words.anotherWay : Words.tellWay) }
                html.element(
                    "form", .class("card field narrow"), .action(view.address.below("so-dinh-danh")), .post, .novalidate
                ) { html in
                    html.proof(proof)
                    html.element("p") { $0.text(Words.kept) }
                    html.number(SubjectControls.number, view.numberMistakes)
                    html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.tell) } }
                }
            }
        }
    }
}

private enum Words {
    static let notLooked = Wording(vi: "Chưa tra được", en: "Not looked for")
    static let notPlaced = Wording(vi: "Chưa ghi được", en: "Not told")
    static let effect = Wording(
        vi:
            "Có đúng số thì tra được ở mọi đơn vị trong tỉnh, thành phố. Mỗi lần tra được ghi vào nhật ký; số không được lưu.",
        en:
            "Whoever a unit of the city registered is found by exactly their number. Each look is in the trail, the number nowhere."
    )
    static let look = Wording(vi: "Tra", en: "Find")
    static let none = Wording(vi: "Chưa đơn vị nào ghi đối tượng có số này.", en: "No unit has registered anybody by this number.")
    static let hint = Wording(
        vi: "12 số của cá nhân hoặc của chủ hộ; 10 hoặc 13 số của mã số thuế.",
        en: "The 12 digits of a person or of a household's head; the 10 or 13 of a tax code.")
    static let told = Wording(
        vi: "Đã ghi. Hệ thống chỉ giữ mã băm, không giữ số.", en: "It is told. A hash of it is kept, and not the number.")
    static let untold = Wording(vi: "Chưa ghi.", en: "Not told yet.")
    static let kept = Wording(
        vi: "Số dùng để nhận ra cùng một đối tượng ở các đơn vị; hệ thống chỉ giữ mã băm có khóa.",
        en: "By it the same one is known again in every unit; what is kept of it is a hash under a key.")
    static let tellWay = Wording(vi: "Ghi số…", en: "Say the number…")
    static let anotherWay = Wording(vi: "Ghi số khác…", en: "Say another…")
    static let tell = Wording(vi: "Ghi số", en: "Keep the number")
}
