import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func known(_ view: KnownView, _ proof: String) {
        summary(view.mistakes, KnownView.refused)
        crumbs(to: DocumentsView.address(in: view.here), DocumentsView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(view.heading) }
            html.validity(view.validity)
        }
        element("div", .class("card")) { html in
            let document = view.document
            html.element("dl", .class("facts")) { html in
                html.fact(DocumentControls.type.label) { $0.text(document.type?.words ?? Words.unknown) }
                html.fact(DocumentControls.day.label) { html in
                    html.text(document.issuedOn.map { Wording(vi: $0.vietnamese, en: $0.vietnamese) } ?? Words.unknown)
                }
                if let issuer = document.issuer { html.fact(DocumentControls.issuer.label) { $0.name(issuer) } }
                if let title = document.title, document.symbol != nil {
                    html.fact(DocumentControls.title.label) { html in
                        guard let plan = view.plan else { return html.name(title) }
                        html.element("a", .href(plan)) { $0.name(title) }
                    }
                }
                html.fact(document.isIssued ? Words.issued : Words.noted) { $0.name(view.unitName) }
            }
        }
        standing(view, proof)
        recipients(view)
        story(view.steps)
    }

    /// How a document stands, where it is cited, and the form that says that it ended.
    mutating func standing(_ view: KnownView, _ proof: String) {
        if let end = view.document.end {
            element("div", .class("alert wait")) { html in
                html.element("p") { html in
                    html.text(Written.ended(end))
                    guard let successor = view.successor else { return }
                    html.raw(" · ")
                    html.element("a", .href(successor)) { $0.text(Words.successor) }
                }
            }
        }
        if let orphaned = view.orphaned {
            element("div", .class("alert wait")) { html in
                html.element("h2") { $0.text(Words.orphaned) }
                html.prose(orphaned)
            }
        }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.citing) }
            guard !view.citing.isEmpty else { return html.element("p", .class("card")) { $0.text(Words.nowhere) } }
            html.element("ul", .class("plain card")) { html in
                for citing in view.citing {
                    html.element("li") { html in
                        html.element("a", .href(citing.way)) { $0.name(citing.plan) }
                        html.raw(" · ")
                        html.name(citing.unit)
                        html.raw(" · ")
                        html.text(citing.relation)
                    }
                }
            }
        }
        if view.mayCorrect { correction(view, proof) }
        if view.mayEnd { ending(view, proof) }
    }

    private mutating func correction(_ view: KnownView, _ proof: String) {
        element("details", .class("field"), view.isCorrecting ? .open : nil) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.correctWay) }
            html.same(view.same)
            html.element("form", .class("card field narrow"), .action(view.address.below("sua")), .post, .novalidate) { html in
                html.decision(seeing: view.document.tag, proof: proof)
                html.element("p") { $0.text(Words.correctEffect) }
                html.asked(view.correction, isAnotherAsked: !view.same.isEmpty, view.mistakes)
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.correct) } }
            }
        }
    }

    /// Those with the symbol that was typed.
    private mutating func same(_ lines: [KnownLine]) {
        guard !lines.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.same) }
            html.known(lines)
        }
    }

    /// What is known of a document.
    private mutating func asked(_ typed: TypedKnown, isAnotherAsked: Bool, _ mistakes: Mistakes) {
        field(
            DocumentControls.symbol, name: "symbol", mistakes, hint: Words.symbolHint,
            [.type("text"), .value(typed.symbol), .autocomplete("off")])
        if isAnotherAsked {
            let control = DocumentControls.isAnother
            element("div", .class("pick")) { html in
                html.element("label", .for(control.id)) { html in
                    html.element(
                        "input", .type("checkbox"), .id(control.id), .name("isAnother"), .value("true"), typed.isAnother ? .checked : nil)
                    html.text(control.label)
                }
            }
        }
        field(DocumentControls.title, name: "title", mistakes, [.type("text"), .value(typed.title), .autocomplete("off")])
        choice(
            DocumentControls.type, name: "type", mistakes, typed.type, DocumentType.allCases.map { ($0.rawValue, $0.name(in: language)) })
        field(
            DocumentControls.day, name: "issuedOn", mistakes, hint: Words.dayHint,
            [.type("text"), .value(typed.issuedOn), .autocomplete("off")])
        field(DocumentControls.issuer, name: "issuer", mistakes, [.type("text"), .value(typed.issuer), .autocomplete("off")])
    }

    private mutating func ending(_ view: KnownView, _ proof: String) {
        element("details", .class("field"), view.mistakes.all.isEmpty || view.isCorrecting ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.endWay) }
            html.element("form", .class("card field narrow"), .action(view.address.below("het-hieu-luc")), .post, .novalidate) { html in
                html.decision(seeing: view.document.tag, proof: proof)
                html.choice(
                    DocumentControls.how, name: "how", view.mistakes, view.typed.how,
                    DocumentEnd.How.allCases.map { ($0.rawValue, $0.name(in: html.language)) })
                html.field(
                    DocumentControls.endedOn, name: "endedOn", view.mistakes, hint: Words.endedOnHint,
                    [.type("text"), .value(view.typed.endedOn), .autocomplete("off")])
                html.field(
                    DocumentControls.byWords, name: "byWords", view.mistakes, hint: Words.byHint,
                    [.type("text"), .value(view.typed.byWords), .autocomplete("off")])
                if !view.others.isEmpty {
                    html.choice(
                        DocumentControls.by, name: "by", view.mistakes, view.typed.by,
                        [(value: "", name: Words.none[html.language])] + view.others.map { (value: $0.id, name: $0.name) })
                }
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.end) } }
            }
        }
    }

    mutating func noting(_ view: NotingView, _ proof: String) {
        summary(view.mistakes, Words.notNoted)
        titled(NotingView.title, under: (DocumentsView.address(in: view.here), DocumentsView.title))
        same(view.same)
        element("form", .class("card narrow"), .action(NotingView.address(in: view.here)), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.element("p") { $0.text(Words.effect) }
            html.asked(view.typed, isAnotherAsked: !view.same.isEmpty, view.mistakes)
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.note) } }
        }
    }
}

private enum Words {
    static let notNoted = Wording(vi: "Chưa ghi được văn bản", en: "Not noted")
    static let orphaned = Wording(vi: "Nội dung vừa gõ, chưa được ghi nhận", en: "What you typed, which was not taken")
    static let unknown = Wording(vi: "chưa rõ", en: "unknown")
    static let issued = Wording(vi: "Đơn vị ban hành", en: "Issued by the unit")
    static let noted = Wording(vi: "Đơn vị ghi vào danh mục", en: "Noted by")
    static let successor = Wording(vi: "xem văn bản đó", en: "see that one")
    static let none = Wording(vi: "không có trong danh mục", en: "none of those known here")
    static let citing = Wording(vi: "Kế hoạch viện dẫn văn bản này", en: "Plans that cite it")
    static let nowhere = Wording(
        vi: "Chưa có kế hoạch nào đã ban hành viện dẫn văn bản này.", en: "No published plan cites it yet.")
    static let correctWay = Wording(vi: "Sửa thông tin đã ghi…", en: "Correct what was typed…")
    static let correctEffect = Wording(
        vi: "Sửa được khi chưa văn bản nào viện dẫn. Kế hoạch đang soạn vẫn chọn văn bản này làm căn cứ.",
        en: "It is corrected as long as nothing cites it. Drafts that rest on it go on doing so.")
    static let correct = Wording(vi: "Lưu nội dung đã sửa", en: "Keep the correction")
    static let endWay = Wording(vi: "Ghi hết hiệu lực…", en: "Say that it has ended…")
    static let end = Wording(vi: "Ghi hết hiệu lực", en: "Say that it has ended")
    static let endedOnHint = Wording(
        vi: "Ngày đầu tiên văn bản không còn hiệu lực, ví dụ 01/07/2025. Chỉ ghi được một lần.",
        en: "The first day on which it does not stand, like 01/07/2025. It is said once.")
    static let byHint = Wording(vi: "Ví dụ: 152/2025/NĐ-CP.", en: "By its number and symbol.")
    static let same = Wording(vi: "Có phải một trong các văn bản này không?", en: "Is it one of these?")
    static let effect = Wording(
        vi:
            "Đơn vị và mọi đơn vị cấp dưới thấy văn bản này và chọn được làm căn cứ. Điều chưa biết thì bỏ trống; chỉ sửa được khi "
            + "chưa văn bản nào viện dẫn.",
        en:
            "The unit and all below it see the document and may rest on it. Leave empty what is unknown; it is corrected only as long "
            + "as nothing cites it.")
    static let symbolHint = Wording(
        vi: "Như 23-CTr/HU, 98/2023/NĐ-CP; không có thì ghi trích yếu.", en: "Like 23-CTr/HU; where there is none, say what it is called.")
    static let dayHint = Wording(vi: "Ví dụ 04/10/2019; chưa rõ thì bỏ trống.", en: "Like 04/10/2019; empty if it is unknown.")
    static let note = Wording(vi: "Ghi vào danh mục", en: "Note it")
}
