import Emulation
import Foundation
import Operations
import Store

extension HTMLWriter {
    mutating func commendation(_ view: CommendationView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        summary(view.mistakesOfPaper, Words.notRemade)
        crumbs(to: CommendationsView.address(in: view.here), CommendationsView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.heading) }
                html.element("p") { $0.name(view.listed.summary) }
            }
            if !view.read.papers.isEmpty, !view.standing.isEmpty {
                html.element("div", .class("deeds screen-only")) { html in
                    html.element("a", .class("btn calm"), .href(view.address.below("giay"))) { $0.text(PapersView.title) }
                }
            }
        }
        element("dl", .class("facts")) { html in
            for fact in view.facts {
                html.element("dt") { $0.text(fact.words) }
                html.element("dd") { $0.text(fact.value) }
            }
        }
        if !view.read.bases.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.bases) }
                html.element("ul") { html in
                    for basis in view.read.bases { html.element("li") { $0.name(basis.words) } }
                }
            }
        }
        lines(view)
        if let signing = view.signing {
            if !view.papers.isEmpty { remaking(view, proof) }
            cancelling(view, signing, proof)
        }
    }

    private mutating func lines(_ view: CommendationView) {
        guard !view.read.awards.isEmpty else { return element("p", .class("card field")) { $0.text(Words.unseen) } }
        filed(
            view.commendation.back == nil ? Words.list : Words.taken,
            [Words.ordinal, Words.name, Words.unit, Words.form, Words.time, Words.amount]
        ) { html in
            for listed in view.read.awards {
                let award = listed.award
                html.element("tr") { html in
                    html.element("td", .data("of", Words.ordinal)) { $0.text(award.ordinal) }
                    html.element("th", .scopeRow) { html in
                        html.name(award.name)
                        if let printed = view.printedName(of: award) {
                            html.element("p", .class("small soft")) { html in
                                html.text(Words.printedAs)
                                html.name(printed)
                            }
                        }
                        if let back = listed.back, view.commendation.back == nil {
                            html.element("p", .class("small")) { html in html.element("span", .class("tag bad")) { $0.text(back) } }
                        }
                    }
                    html.element("td", .data("of", Words.unit)) { $0.name(award.unitName) }
                    html.element("td", .data("of", Words.form)) { $0.name(award.formName) }
                    html.element("td", .data("of", Words.time)) { $0.name("\(award.from.vietnamese) – \(award.until.vietnamese)") }
                    html.element("td", .class("num"), .data("of", Words.amount)) { html in
                        if let money = award.money { html.text(Written.number(Decimal(money.amount))) }
                    }
                }
            }
        }
    }

    private mutating func remaking(_ view: CommendationView, _ proof: String) {
        element("details", .class("part screen-only"), view.mistakesOfPaper.all.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.remakeWay) }
            html.element("form", .class("card field"), .action(view.address.below("cap-lai")), .post, .novalidate) { html in
                html.decision(seeing: view.listed.tag, proof: proof)
                html.choice(
                    CommendationControls.paper, name: "code", view.mistakesOfPaper, view.wrong,
                    view.papers.map { (value: $0.code, name: $0.name) })
                html.field(
                    CommendationControls.name, name: "name", view.mistakesOfPaper, hint: Words.remakeHint,
                    [.type("text"), .value(view.rightName), .autocomplete("off")])
                html.paragraphs(CommendationControls.why, "reason", view.why, view.mistakesOfPaper)
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.remake) } }
            }
        }
    }

    private mutating func cancelling(_ view: CommendationView, _ signing: SigningView, _ proof: String) {
        element("details", .class("part screen-only"), view.mistakes.all.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.cancelWay) }
            html.element("form", .class("card field"), .action(view.address.below("huy")), .post, .novalidate) { html in
                html.decision(seeing: view.listed.tag, proof: proof)
                html.ticks(
                    CommendationControls.awards, "items", "award",
                    view.standing.map { IssueView.Choice(id: $0.award.id, name: $0.award.name, words: $0.award.formName) }, view.chosen,
                    view.mistakes, hint: Words.cancelHint)
                html.choice(
                    CommendationControls.ground, name: "ground", view.mistakes, view.ground,
                    Commendation.Ground.allCases.map { ($0.rawValue, $0.words[html.language]) })
                html.paragraphs(CommendationControls.reason, "reason", view.reason, view.mistakes)
                html.field(
                    CommendationControls.summary, name: "summary", view.mistakes, hint: Words.summaryHint,
                    [.type("text"), .value(view.summary), .autocomplete("off")])
                html.signing(signing, view.mistakes)
                html.element("p", .class("deeds field")) { html in html.element("button", .class("btn stop")) { $0.text(Words.cancel) } }
            }
        }
    }

    mutating func papers(_ view: PapersView) {
        crumbs(to: view.address, CommendationView.title, here: PapersView.title)
        element("div", .class("title screen-only")) { html in
            html.element("h1") { $0.text(PapersView.title) }
        }
        for paper in view.papers {
            let award = paper.award
            element("section", .class("card field")) { html in
                html.element("p") { $0.name(view.listed.unitName) }
                html.element("h2") { $0.name(award.formName) }
                html.element("p") { html in
                    html.text(Words.given)
                    html.element("strong") { $0.name(paper.name) }
                }
                html.element("p") { $0.name(award.unitName) }
                html.element("p") { $0.text(Words.decision(view.listed.symbol, view.listed.commendation.decidedOn)) }
                html.element("p") { $0.text(Words.golden(award.ordinal)) }
                if let drawn = paper.drawn { html.qr(drawn, Words.code) }
                html.element("p", .class("small")) { html in
                    html.text(Words.codeIs)
                    html.element("a", .href(CertificateView.address(of: paper.code))) { $0.name(paper.code.printed) }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa hủy bỏ được", en: "It is not cancelled")
    static let notRemade = Wording(vi: "Chưa cấp lại được", en: "It is not made anew")
    static let printedAs = Wording(vi: "giấy cấp lại ghi: ", en: "on the certificate that was made anew: ")
    static let remakeWay = Wording(vi: "Cấp lại giấy ghi sai tên…", en: "Make a certificate anew that names somebody wrongly…")
    static let remakeHint = Wording(
        vi: "Quyết định giữ nguyên như đã ký; mã trên giấy cũ dẫn tới giấy mới.",
        en: "The decision stays as it was signed; the code on the old certificate leads to the new one.")
    static let remake = Wording(vi: "Cấp lại giấy", en: "Make it anew")
    static let bases = Wording(vi: "Căn cứ", en: "What it rests on")
    static let list = Wording(vi: "Danh sách khen thưởng", en: "Whom it commends")
    static let taken = Wording(vi: "Danh sách hủy bỏ", en: "What it takes back")
    static let unseen = Wording(
        vi: "Danh sách chỉ hiện với đơn vị quyết định, cấp trên và đơn vị đã đề nghị.",
        en: "The lines are shown to the unit that decided, those above it and who nominated.")
    static let ordinal = Wording(vi: "Số sổ vàng", en: "Golden book")
    static let name = Wording(vi: "Tập thể, cá nhân, hộ gia đình", en: "Who")
    static let unit = Wording(vi: "Đơn vị đề nghị", en: "Nominated by")
    static let form = Wording(vi: "Hình thức", en: "Form")
    static let time = Wording(vi: "Thành tích từ – đến", en: "For what was done")
    static let amount = Wording(vi: "Tiền thưởng (đồng)", en: "Money (VND)")
    static let cancelWay = Wording(vi: "Hủy bỏ khen thưởng…", en: "Take back what it gave…")
    static let cancelHint = Wording(
        vi: "Ban hành một quyết định hủy bỏ riêng; ai kiểm tra mã trên giấy sẽ thấy ngay.",
        en: "It is a decision of its own; whoever checks the code on the paper sees it at once.")
    static let summaryHint = Wording(vi: "Ví dụ: Về việc hủy bỏ Quyết định tặng Giấy khen.", en: "As printed under its heading.")
    static let cancel = Wording(vi: "Ban hành quyết định hủy bỏ", en: "Issue the cancellation")
    static let given = Wording(vi: "Tặng: ", en: "Given to: ")
    static let code = Wording(vi: "Mã QR để kiểm tra giấy này", en: "A QR code by which this paper is checked")
    static let codeIs = Wording(vi: "Mã kiểm tra: ", en: "Code: ")

    static func decision(_ symbol: String, _ day: Day) -> Wording {
        Wording(vi: "Quyết định số \(symbol) ngày \(day.vietnamese)", en: "Decision \(symbol) of \(day.vietnamese)")
    }
    static func golden(_ ordinal: Int) -> Wording { Wording(vi: "Số sổ vàng: \(ordinal)", en: "Golden book: \(ordinal)") }
}
