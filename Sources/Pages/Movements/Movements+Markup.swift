import Emulation
import Foundation
import Operations
import Store

extension HTMLWriter {
    mutating func movements(_ view: MovementsView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(MovementsView.title, under: ("/\(view.here)/phong-trao", CampaignsView.title))
        asking(view)
        if view.lines.isEmpty {
            element("p", .class("card field")) { $0.text(Words.none) }
        } else {
            element("div", .class("part scroll"), .role("region"), .aria("label", MovementsView.title), .tabindex("0")) { html in
                html.element("table", .class("fold")) { html in
                    html.element("caption", .class("unseen")) { $0.text(MovementsView.title) }
                    html.element("thead") { html in
                        html.element("tr") { html in
                            for head in [Words.name, Words.launched, Words.ran, Words.years] {
                                html.element("th", .scopeColumn) { $0.text(head) }
                            }
                        }
                    }
                    html.element("tbody") { html in
                        for line in view.lines { html.movement(line) }
                    }
                }
            }
        }
        unkept(view)
        if view.mayKeep { form(view, proof) }
    }

    private mutating func asking(_ view: MovementsView) {
        let control = MovementControls.asOf
        let wrong = view.mistakes.at(control.id)
        element("form", .class("narrow screen-only"), .action(MovementsView.address(in: view.here))) { html in
            html.element("label", .for(control.id)) { $0.text(control.label) }
            html.wrong(wrong, at: control.id)
            html.element("div", .class("entry")) { html in
                html.element(
                    "input", .id(control.id), .name("ngay"), .type("text"), .value(view.typedDay), .autocomplete("off"),
                    wrong.isEmpty ? nil : .aria("describedby", control.id + "-loi"), wrong.isEmpty ? nil : .aria("invalid", "true"))
                html.element("button", .class("btn calm")) { $0.text(Words.reckon) }
            }
        }
    }

    private mutating func movement(_ line: MovementsView.Line) {
        element("tr") { html in
            html.element("th", .scopeRow) { html in
                html.name(line.name)
                if let period = line.period { html.element("span", .class("sub soft")) { $0.name(period) } }
                if let unit = line.unit { html.element("span", .class("sub soft")) { $0.name(unit) } }
                if let way = line.correction {
                    html.element("span", .class("sub screen-only")) { html in html.element("a", .href(way)) { $0.text(Words.correctWay) } }
                }
            }
            html.element("td", .data("of", Words.launched)) { $0.movementLines(line.launches, Words.notSaid) }
            html.element("td", .data("of", Words.ran)) { $0.movementLines(line.readings, Words.notSaid) }
            html.element("td", .data("of", Words.years)) { $0.movementLines(line.years, Words.notSaid) }
        }
    }

    private mutating func movementLines(_ lines: [Wording], _ none: Wording) {
        guard !lines.isEmpty else { return text(none) }
        for line in lines { element("p", .class("small")) { $0.text(line) } }
    }

    private mutating func unkept(_ view: MovementsView) {
        guard view.mayKeep, !view.unkept.isEmpty else { return }
        element("section", .class("part screen-only")) { html in
            html.element("h2") { $0.text(Words.unkept) }
            html.element("ul", .class("plain card")) { html in
                for planned in view.unkept {
                    html.element("li") { html in
                        html.element("a", .href(view.keeping(planned))) { $0.name(planned.linked.name) }
                        html.raw(" · ")
                        html.name(planned.unitName)
                    }
                }
            }
        }
    }

    private mutating func form(_ view: MovementsView, _ proof: String) {
        let isOpen = view.correcting != nil || !view.typed.name.isEmpty || !view.mistakes.all.isEmpty
        let address = MovementsView.address(in: view.here)
        element("details", .class("field"), isOpen ? .open : nil) { html in
            html.element("summary", .class("btn calm")) { $0.text(view.correcting == nil ? Words.keepWay : Words.correctWay) }
            html.element(
                "form", .class("card field narrow"), .action(address.below(view.correcting == nil ? "ghi" : "sua")), .post, .novalidate
            ) { html in
                if let movement = view.correcting {
                    html.decision(seeing: movement.tag, proof: proof)
                    html.element("input", .type("hidden"), .name("movement"), .value(movement.id.uuidString.lowercased()))
                } else {
                    html.proof(proof)
                    html.element("input", .type("hidden"), .name("id"), .value(view.id))
                }
                html.fields(of: view)
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn")) { $0.text(view.correcting == nil ? Words.keep : Words.correct) }
                }
            }
        }
    }

    private mutating func fields(of view: MovementsView) {
        let (typed, mistakes) = (view.typed, view.mistakes)
        func text(_ value: String) -> [Attribute] { [.type("text"), .value(value), .autocomplete("off")] }
        field(MovementControls.name, name: "name", mistakes, text(typed.name))
        field(MovementControls.nominalFrom, name: "nominalFrom", mistakes, hint: Words.yearHint, text(typed.nominalFrom))
        field(MovementControls.nominalUntil, name: "nominalUntil", mistakes, text(typed.nominalUntil))
        field(MovementControls.periodText, name: "periodText", mistakes, text(typed.periodText))
        element("div", .class("pick")) { html in
            html.element("label", .for(MovementControls.centre.id)) { html in
                html.element(
                    "input", .type("checkbox"), .id(MovementControls.centre.id), .name("centre"), .value("true"),
                    typed.isOfCentre ? .checked : nil)
                html.text(MovementControls.centre.label)
            }
        }
        field(MovementControls.centreOn, name: "centreOn", mistakes, hint: Words.dayHint, text(typed.centreOn))
        field(MovementControls.centreBy, name: "centreBy", mistakes, text(typed.centreBy))
        var plans = view.unkept.map { (value: $0.plan.typed, name: "\($0.linked.name) (\($0.unitName))") }
        if !typed.plan.isEmpty, !plans.contains(where: { $0.value == typed.plan }) { plans.append((typed.plan, Words.itsPlan[language])) }
        choice(MovementControls.plan, name: "plan", mistakes, typed.plan, [(value: "", name: Words.noPlan[language])] + plans)
        field(MovementControls.cityOn, name: "cityOn", mistakes, hint: Words.cityHint, text(typed.cityOn))
        field(MovementControls.cityBy, name: "cityBy", mistakes, text(typed.cityBy))
        field(MovementControls.districtOn, name: "districtOn", mistakes, text(typed.districtOn))
        field(MovementControls.districtBy, name: "districtBy", mistakes, text(typed.districtBy))
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa ghi được", en: "Not kept")
    static let none = Wording(vi: "Chưa theo dõi phong trào nào.", en: "No movement is kept yet.")
    static let name = Wording(vi: "Phong trào", en: "Movement")
    static let launched = Wording(vi: "Phát động", en: "Launched")
    static let ran = Wording(vi: "Thời gian triển khai", en: "How long it has run")
    static let years = Wording(vi: "Đủ 3 năm, 5 năm", en: "Three and five years")
    static let notSaid = Wording(vi: "chưa rõ", en: "not known")
    static let reckon = Wording(vi: "Tính", en: "Reckon")
    static let unkept = Wording(vi: "Có trong kế hoạch, chưa theo dõi", en: "In plans, and not kept yet")
    static let keepWay = Wording(vi: "Theo dõi một phong trào…", en: "Keep a movement…")
    static let keep = Wording(vi: "Ghi phong trào", en: "Keep it")
    static let correctWay = Wording(vi: "Sửa", en: "Correct it")
    static let correct = Wording(vi: "Lưu thông tin đã sửa", en: "Save the correction")
    static let yearHint = Wording(
        vi: "Bỏ trống nếu văn bản không ghi năm bắt đầu.", en: "Empty where no year is written in which it begins.")
    static let dayHint = Wording(vi: "Ví dụ 13/04/2024; bỏ trống nếu không rõ.", en: "Like 13/04/2024; empty where it is not known.")
    static let noPlan = Wording(vi: "không có trong kế hoạch nào", en: "no plan says it")
    static let itsPlan = Wording(vi: "kế hoạch đã chọn", en: "the plan that was chosen")
    static let cityHint = Wording(
        vi: "Chỉ ghi khi không chọn kế hoạch ở trên.", en: "Only where no plan is chosen above.")
}
