import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func subjectForm(_ view: SubjectFormView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(
            view.heading,
            under: view.subject.map { (.subject($0.reference, seenFrom: view.here), Wording(vi: $0.name, en: $0.name)) }
                ?? (SubjectsView.address(in: view.here), SubjectsView.title))
        if !view.likely.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.likely) }
                html.subjects(view.likely)
            }
        }
        element("form", .class("card narrow"), .action(view.action), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            if let subject = view.subject { html.element("input", .type("hidden"), .name("seen"), .value(subject.tag)) }
            html.element("p") { $0.text(Words.effect) }
            if !view.likely.isEmpty {
                let control = SubjectControls.isAnother
                html.element("div", .class("pick")) { html in
                    html.element("label", .for(control.id)) { html in
                        html.element(
                            "input", .type("checkbox"), .id(control.id), .name("isAnother"), .value("true"),
                            view.typed.isAnother ? .checked : nil)
                        html.text(control.label)
                    }
                }
            }
            html.kinds(view)
            html.field(
                SubjectControls.name, name: "name", view.mistakes, hint: Words.nameHint,
                [.type("text"), .value(view.typed.name), .autocomplete("off")])
            html.field(
                SubjectControls.birthYear, name: "birthYear", view.mistakes, hint: Words.yearHint,
                [.type("text"), .value(view.typed.birthYear), .autocomplete("off")])
            html.choice(
                SubjectControls.category, name: "category", view.mistakes, view.typed.category,
                [(value: "", name: Words.none[html.language])]
                    + Subject.Category.allCases.map { ($0.rawValue, $0.name(in: html.language)) })
            html.traits(view)
            html.choice(
                SubjectControls.namesUnit, name: "namesUnit", view.mistakes, view.typed.namesUnit,
                [(value: "", name: Words.noUnit[html.language])] + view.units.map { (value: $0.id, name: $0.name) })
            html.choice(
                SubjectControls.person, name: "person", view.mistakes, view.typed.person,
                [(value: "", name: Words.noAccount[html.language])] + view.colleagues.map { (value: $0.id, name: $0.name) })
            html.element("p", .class("deeds field")) { html in
                html.element("button", .class("btn")) { $0.text(view.subject == nil ? Words.register : Words.correct) }
            }
        }
    }

    /// Of one that is registered it stays.
    private mutating func kinds(_ view: SubjectFormView) {
        guard let subject = view.subject else {
            return choice(
                SubjectControls.kind, name: "kind", view.mistakes, view.typed.kind,
                Subject.Kind.allCases.map { ($0.rawValue, $0.name(in: language)) })
        }
        element("input", .type("hidden"), .name("kind"), .value(subject.kind.rawValue))
        element("p", .class("field")) { html in
            html.text(SubjectControls.kind.label)
            html.raw(": ")
            html.text(subject.kind.words)
        }
    }

    private mutating func traits(_ view: SubjectFormView) {
        let control = SubjectControls.traits
        let possible = view.subject.map { Subject.Trait.possible(of: $0.kind) } ?? Subject.Trait.allCases
        guard !possible.isEmpty else { return }
        element("fieldset", .class("field"), .id(control.id)) { html in
            html.element("legend") { $0.text(control.label) }
            html.wrong(view.mistakes.at(control.id), at: control.id)
            for trait in possible {
                let box = "\(control.id)-\(trait.rawValue)"
                html.element("div", .class("pick")) { html in
                    html.element("label", .for(box)) { html in
                        html.element(
                            "input", .type("checkbox"), .id(box), .name(path: trait.rawValue), .value("true"),
                            view.typed.traits.contains(trait.rawValue) ? .checked : nil)
                        html.text(trait.words)
                    }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa ghi được", en: "Not registered")
    static let likely = Wording(vi: "Có phải một trong các đối tượng này không?", en: "Is it one of these?")
    static let effect = Wording(
        vi:
            "Đơn vị này, cấp trên và nơi ghi quá trình công tác, cư trú xem được; ai có đúng số thì thấy tên. "
            + "Không ghi số định danh ở đây.",
        en:
            "Seen by this unit, those above, and where it is placed; by its number the name is found. No number of an identity card here."
    )
    static let nameHint = Wording(vi: "Như sẽ in trên quyết định, giấy khen.", en: "As it is to be printed.")
    static let yearHint = Wording(
        vi: "Chỉ đối với cá nhân; để phân biệt người trùng tên.", en: "Of a person, to tell those of one name apart.")
    static let none = Wording(vi: "chưa phân nhóm", en: "not said")
    static let noUnit = Wording(vi: "không phải đơn vị trong cây đơn vị", en: "no unit of the tree")
    static let noAccount = Wording(vi: "không có tài khoản", en: "none")
    static let register = Wording(vi: "Ghi đối tượng", en: "Register")
    static let correct = Wording(vi: "Lưu thông tin đã sửa", en: "Correct it")
}
