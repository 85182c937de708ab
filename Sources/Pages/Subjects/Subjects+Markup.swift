import Emulation
import Foundation

extension HTMLWriter {
    mutating func subjects(_ view: SubjectsView) {
        summary(view.mistakes, Words.notFound)
        crumbs(to: "/\(view.here)/phong-trao", CampaignsView.title, here: SubjectsView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(SubjectsView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
            guard view.mayRegister else { return }
            html.element("div", .class("deeds")) { html in
                html.element("a", .class("btn calm"), .href(AwardTableView.address(in: view.here))) { $0.text(AwardTableView.title) }
                html.element("a", .class("btn calm"), .href(LookUpView.address(in: view.here))) { $0.text(LookUpView.title) }
                html.element("a", .class("btn"), .href(SubjectFormView.address(in: view.here))) { $0.text(SubjectFormView.title) }
            }
        }
        search(view)
        guard !view.lines.isEmpty else {
            return element("p", .class("card field")) { $0.text(view.typed.isEmpty ? Words.none : Words.noneSo) }
        }
        element("div", .class("field")) { $0.subjects(view.lines, under: "h2") }
        older(view.next)
    }

    private mutating func search(_ view: SubjectsView) {
        let control = SubjectControls.search
        let wrong = view.mistakes.at(control.id)
        element("form", .class("narrow screen-only"), .action(SubjectsView.address(in: view.here)), .role("search")) { html in
            html.element("label", .for(control.id)) { $0.text(control.label) }
            html.wrong(wrong, at: control.id)
            html.element("div", .class("entry")) { html in
                html.element(
                    "input", .id(control.id), .name("q"), .type("text"), .value(view.typed), .autocomplete("off"), .spellcheckFalse,
                    .aria("describedby", control.id + "-goi-y" + (wrong.isEmpty ? "" : " \(control.id)-loi")),
                    wrong.isEmpty ? nil : .aria("invalid", "true"))
                html.element("button", .class("btn calm")) { $0.text(Words.search) }
                html.element("span", .class("hint"), .id(control.id + "-goi-y")) { $0.text(Words.hint) }
            }
        }
    }

    mutating func subject(_ view: SubjectView, _ proof: String) {
        summary(view.wrong, Words.notPlaced)
        crumbs(to: SubjectsView.address(in: view.here), SubjectsView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.name(view.subject.name) }
                html.element("p") { $0.facts(view.facts) }
            }
            html.element("div", .class("deeds")) { html in
                html.element("a", .class("btn calm"), .href(RecordView.address(of: view.subject.reference, in: view.here))) {
                    $0.text(RecordView.title)
                }
                html.element("a", .class("btn calm"), .href(EligibilityView.address(of: view.subject.reference, in: view.here))) {
                    $0.text(EligibilityView.title)
                }
                if view.mayCorrect {
                    html.element("a", .class("btn calm"), .href(view.address.below("sua"))) { $0.text(SubjectFormView.correction) }
                }
                if view.mayNominate {
                    let way = NominationFormView.address(in: view.here).asking("doi-tuong", view.subject.reference.typed)
                    html.element("a", .class("btn calm"), .href(way)) { $0.text(NominationFormView.title) }
                }
            }
        }
        element("div", .class("card")) { html in
            html.element("dl", .class("facts")) { html in
                html.fact(Words.home) { $0.name(view.unitName) }
                if let named = view.named { html.fact(SubjectControls.namesUnit.label) { $0.name(named) } }
                if view.hasAccount { html.fact(Words.account) { $0.text(Words.hasOne) } }
            }
        }
        if !view.likely.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.likely) }
                html.subjects(view.likely)
            }
        }
        merging(view, proof)
        places(view, proof)
        identity(view, proof)
        story(view.steps)
    }

    private mutating func places(_ view: SubjectView, _ proof: String) {
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.places) }
            if view.places.isEmpty {
                html.element("p", .class("card")) { $0.text(Words.nowhere) }
            } else {
                html.element("ul", .class("plain card")) { html in
                    for place in view.places {
                        html.element("li") { html in
                            html.name(place.asWhat)
                            html.raw(", ")
                            html.name(place.unit)
                            html.raw(" · ")
                            html.text(place.time)
                        }
                    }
                }
            }
            if view.mayPlace { html.placing(view.placing, proof) }
        }
    }

    mutating func placing(_ view: PlacingForm, _ proof: String) {
        element("details", .class("field"), view.mistakes.all.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.placeWay) }
            html.element("form", .class("card field narrow"), .action(view.action), .post, .novalidate) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(view.id))
                html.field(
                    view.control(SubjectControls.asWhat), name: "asWhat", view.mistakes, hint: Words.asWhatHint,
                    [.type("text"), .value(view.typed.asWhat), .autocomplete("off")])
                html.field(
                    view.control(SubjectControls.from), name: "from", view.mistakes, hint: Words.dayHint,
                    [.type("text"), .value(view.typed.from), .autocomplete("off")])
                html.field(
                    view.control(SubjectControls.until), name: "until", view.mistakes, hint: Words.untilHint,
                    [.type("text"), .value(view.typed.until), .autocomplete("off")])
                if view.asksNumber { html.number(view.control(SubjectControls.number), view.mistakes) }
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.place) } }
            }
        }
    }
}

private enum Words {
    static let notFound = Wording(vi: "Chưa tìm được", en: "Not looked for")
    static let notPlaced = Wording(vi: "Chưa ghi được", en: "Not told")
    static let none = Wording(
        vi: "Chưa có tập thể, cá nhân hoặc hộ gia đình nào được ghi ở đơn vị và các đơn vị trực thuộc.",
        en: "Nobody was registered yet, here or below.")
    static let noneSo = Wording(vi: "Không có đối tượng nào có tên như vậy.", en: "Nobody is called so.")
    static let search = Wording(vi: "Tìm", en: "Find")
    static let hint = Wording(vi: "Một phần tên, có dấu hoặc không dấu.", en: "A part of the name; tones need not be typed.")
    static let home = Wording(vi: "Đơn vị ghi", en: "Registered by")
    static let account = Wording(vi: "Tài khoản", en: "Account")
    static let hasOne = Wording(vi: "có tài khoản trên hệ thống", en: "has one here")
    static let likely = Wording(vi: "Có thể là cùng một đối tượng", en: "Who may be the same")
    static let places = Wording(vi: "Quá trình công tác, cư trú", en: "Where it was")
    static let nowhere = Wording(vi: "Chưa ghi quá trình nào.", en: "Nothing is told yet.")
    static let placeWay = Wording(vi: "Ghi quá trình ở đơn vị này…", en: "Say since when it is here…")
    static let place = Wording(vi: "Ghi quá trình", en: "Enter where it was")
    static let asWhatHint = Wording(vi: "Như Công chức Văn hóa – Xã hội; thôn Đại Hoàng.", en: "A post, a trade, or where they live.")
    static let dayHint = Wording(vi: "Ví dụ 01/07/2020.", en: "Like 01/07/2020.")
    static let untilHint = Wording(vi: "Bỏ trống nếu đến nay.", en: "Empty as long as it lasts.")
}
