import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func record(_ view: RecordView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(RecordView.title, of: view.subject, seenFrom: view.here)
        element("p", .class("small soft")) { $0.text(Words.whole) }
        if view.lines.isEmpty {
            element("p", .class("card field")) { $0.text(Words.none) }
        } else {
            element("div", .class("part scroll"), .role("region"), .aria("label", RecordView.title), .tabindex("0")) { html in
                html.element("table", .class("fold")) { html in
                    html.element("caption", .class("unseen")) { $0.text(RecordView.title) }
                    html.element("thead") { html in
                        html.element("tr") { html in
                            for head in [Words.year, Words.what, Words.who, Words.counts] {
                                html.element("th", .scopeColumn) { $0.text(head) }
                            }
                        }
                    }
                    html.element("tbody") { html in
                        for line in view.lines { html.row(line) }
                    }
                }
            }
        }
        guard view.mayEnter else { return }
        if let award = view.correcting {
            correction(of: award, view, proof)
        } else {
            element("details", .class("field"), view.mistakes.all.isEmpty ? nil : .open) { html in
                html.element("summary", .class("btn calm")) { $0.text(Words.enterWay) }
                html.element("form", .class("card field narrow"), .action(view.address), .post, .novalidate) { html in
                    html.proof(proof)
                    html.element("input", .type("hidden"), .name("id"), .value(view.id))
                    html.award(view)
                    html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.enter) } }
                }
            }
        }
    }

    private mutating func row(_ line: RecordView.Line) {
        element("tr") { html in
            html.element("th", .scopeRow) { $0.text(line.years) }
            html.element("td", .data("of", Words.what)) { html in
                html.text(line.form)
                if !line.number.isEmpty { html.element("p", .class("small soft")) { $0.name(line.number) } }
            }
            html.element("td", .data("of", Words.who)) { html in
                html.name(line.decidedBy)
                html.element("p", .class("small soft")) { html in
                    if let unit = line.unit {
                        html.text(Words.enteredBy)
                        html.name(unit)
                    } else {
                        html.text(Words.issuedHere)
                    }
                }
            }
            html.element("td", .data("of", Words.counts)) { html in
                html.text(line.standing)
                if let note = line.note { html.element("p", .class("small soft")) { $0.name(note) } }
                if let way = line.way {
                    html.element("p", .class("small screen-only")) { html in html.element("a", .href(way.address)) { $0.text(way.words) } }
                }
            }
        }
    }

    private mutating func correction(of award: PriorAward, _ view: RecordView, _ proof: String) {
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.correction) }
            html.element("form", .class("card field narrow"), .action(view.address.below("sua")), .post, .novalidate) { html in
                html.decision(seeing: award.tag, proof: proof)
                html.element("input", .type("hidden"), .name("award"), .value(award.id.uuidString.lowercased()))
                html.award(view)
                html.paragraphs(SubjectControls.reason, "reason", view.reason, view.mistakes)
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.correct) } }
            }
            html.element("details", .class("field"), view.mistakes.at(RecordControls.why.id).isEmpty ? nil : .open) { html in
                html.element("summary", .class("btn calm")) { $0.text(Words.withdrawWay) }
                html.element("form", .class("card field narrow"), .action(view.address.below("rut")), .post, .novalidate) { html in
                    html.decision(seeing: award.tag, proof: proof)
                    html.element("input", .type("hidden"), .name("award"), .value(award.id.uuidString.lowercased()))
                    html.paragraphs(RecordControls.why, "reason", view.why, view.mistakes, hint: Words.stays)
                    html.element("p", .class("deeds field")) { html in
                        html.element("button", .class("btn stop")) { $0.text(Words.withdraw) }
                    }
                }
            }
        }
    }

    /// The fields of one, filled as they were typed.
    private mutating func award(_ view: RecordView) {
        let (typed, mistakes) = (view.typed, view.mistakes)
        choice(
            RecordControls.form, name: "form", mistakes, typed.form,
            [(value: "", name: Words.another[language])] + view.forms.map { (value: $0.code, name: $0.name[language]) })
        field(
            RecordControls.formWords, name: "formWords", mistakes, hint: Words.wordsHint,
            [.type("text"), .value(typed.formWords), .autocomplete("off")])
        field(
            RecordControls.fromYear, name: "fromYear", mistakes, hint: Words.fromHint,
            [.type("text"), .value(typed.fromYear), .autocomplete("off")])
        field(RecordControls.year, name: "year", mistakes, [.type("text"), .value(typed.year), .autocomplete("off")])
        field(
            RecordControls.decidedOn, name: "decidedOn", mistakes, hint: Words.dayHint,
            [.type("text"), .value(typed.decidedOn), .autocomplete("off")])
        field(RecordControls.symbol, name: "symbol", mistakes, [.type("text"), .value(typed.symbol), .autocomplete("off")])
        field(
            RecordControls.decidedBy, name: "decidedBy", mistakes, hint: Words.whoHint,
            [.type("text"), .value(typed.decidedBy), .autocomplete("off")])
        choice(
            RecordControls.proof, name: "spokenFor", mistakes, typed.proof,
            PriorAward.Proof.allCases.map { ($0.rawValue, $0.name(in: language)) })
        field(
            RecordControls.shownBy, name: "shownBy", mistakes, hint: Words.shownHint,
            [.type("text"), .value(typed.shownBy), .autocomplete("off")])
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa ghi được", en: "Not told")
    static let whole = Wording(
        vi: "Gồm những gì mọi đơn vị đã ghi cho đối tượng này; có thể chưa đủ.",
        en: "All that any unit entered for this one; there may be more.")
    static let year = Wording(vi: "Năm", en: "Year")
    static let none = Wording(vi: "Chưa ghi khen thưởng nào.", en: "Nothing is told yet.")
    static let what = Wording(vi: "Danh hiệu, hình thức; số, ngày quyết định", en: "Title or form, number and day")
    static let who = Wording(vi: "Người, cơ quan quyết định", en: "Who decided")
    static let counts = Wording(vi: "Được tính hay không", en: "Whether it counts")
    static let enteredBy = Wording(vi: "đơn vị ghi: ", en: "entered by ")
    static let issuedHere = Wording(vi: "ban hành trên hệ thống", en: "issued here")
    static let enterWay = Wording(vi: "Ghi khen thưởng đã nhận…", en: "Say what it was awarded…")
    static let enter = Wording(vi: "Ghi khen thưởng", en: "Enter the award")
    static let correction = Wording(vi: "Sửa khen thưởng đã ghi", en: "Correct what was told")
    static let correct = Wording(vi: "Lưu nội dung đã sửa", en: "Correct it")
    static let withdrawWay = Wording(vi: "Ghi nhầm…", en: "It should not have been told…")
    static let withdraw = Wording(vi: "Rút", en: "Withdraw it")
    static let stays = Wording(vi: "Vẫn đọc được, nhưng không còn được tính.", en: "It stays readable, and counts for nothing.")
    static let another = Wording(vi: "khác, ghi bằng lời", en: "another, in words")
    static let wordsHint = Wording(
        vi: "Chỉ khi không có trong danh sách trên; không được tính.", en: "Only where none of those is it; it counts for nothing.")
    static let fromHint = Wording(vi: "Chỉ khi khen thưởng cho nhiều năm.", en: "Only where several years were rewarded.")
    static let dayHint = Wording(vi: "Ví dụ 01/07/2020; bỏ trống nếu không rõ.", en: "Like 01/07/2020; empty where it is not known.")
    static let whoHint = Wording(vi: "Như Chủ tịch UBND huyện An Lão.", en: "As it is printed.")
    static let shownHint = Wording(
        vi: "Như bản sao quyết định, lưu hồ sơ cán bộ.", en: "Like a copy of the decision, in the personnel file.")
}
