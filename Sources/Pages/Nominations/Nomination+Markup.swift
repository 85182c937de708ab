import Emulation
import Operations
import Store

extension HTMLWriter {
    mutating func nomination(_ view: NominationView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        crumbs(to: NominationsView.address(in: view.here), NominationsView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(view.heading) }
            html.element("span", view.nomination.state.tag) { $0.text(view.nomination.state.words) }
        }
        element("div", .class("card")) { html in html.element("dl", .class("facts")) { $0.facts(view) } }
        if let editing = view.editing {
            element("p", .class("deeds field")) { html in
                html.element("a", .class("btn"), .href(editing)) { $0.text(Words.edit) }
            }
        }
        if let deciding = view.deciding {
            element("p", .class("deeds field")) { html in
                html.element("a", .class("btn"), .href(deciding)) { $0.text(IssueView.title) }
            }
        }
        if view.isHead { element("p", .class("card field")) { $0.text(Words.head) } }
        for text in view.texts.reversed() { achievements(text, isLast: text.version == view.texts.count) }
        if let because = view.because {
            element("div", .class("alert wait field")) { html in
                html.element("h2") { $0.text(NominationControls.because.label) }
                html.prose(because)
            }
        }
        for review in view.reviews.reversed() where review.words != nil { self.review(review) }
        if let verdict = view.verdict { self.verdict(verdict) }
        forms(view, proof)
        story(view.steps)
    }

    private mutating func facts(_ view: NominationView) {
        fact(NominationControls.subject.label) { html in html.element("a", .href(view.subject)) { $0.name(view.subjectName) } }
        fact(NominationControls.form.label) { $0.text(view.form) }
        let (from, until) = (view.nomination.from.vietnamese, view.nomination.until.vietnamese)
        fact(Words.time) { $0.text("\(from) – \(until)") }
        fact(Words.by) { $0.name(view.unitName) }
        fact(NominationControls.to.label) { $0.name(view.atName) }
        if let award = view.award {
            fact(Words.decided) { html in
                html.element("a", .href(award.way)) { $0.text(award.words) }
                if let back = award.back {
                    html.raw(" ")
                    html.element("span", .class("tag bad")) { $0.text(back) }
                }
            }
        }
        if let received = view.receivedOn?.vietnamese { fact(Words.received) { $0.text(received) } }
    }

    private mutating func achievements(_ text: NominationText, isLast: Bool) {
        let (_, day) = Moment.words(text.sentAt)
        let title = Wording(
            vi: "Thành tích, gửi lần \(text.version), ngày \(day)", en: "Achievements as sent on \(day), version \(text.version)")
        guard isLast else {
            return element("details", .class("field")) { html in
                html.element("summary", .class("btn calm")) { $0.text(title) }
                html.element("div", .class("card field")) { $0.prose(text.achievements) }
            }
        }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(title) }
            html.element("div", .class("card")) { $0.prose(text.achievements) }
        }
    }

    private mutating func review(_ review: NominationReview) {
        let tag: Attribute =
            switch review.deed {
            case .return, .refusal: .class("alert bad field")
            case .receipt, .appraisal: .class("alert field")
            }
        element("div", tag) { html in
            html.element("h2") { $0.text(review.deed.words.capitalised) }
            html.prose(review.words ?? "")
            if let article = review.article {
                html.element("p", .class("small")) { html in
                    html.text(NominationControls.article.label)
                    html.raw(": ")
                    html.name(article)
                }
            }
            if let checks = review.checks, !checks.isEmpty {
                html.element("ul") { html in
                    for check in checks { html.element("li") { $0.text(check.words) } }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let edit = Wording(vi: "Hoàn thiện và gửi lại", en: "Write it anew and send it again")
    static let head = Wording(
        vi: "Đề nghị do cấp dưới xét; đơn vị này chỉ xem được trạng thái, không xem thành tích, hồ sơ.",
        en: "It is reviewed below: how it stands is seen here, its text is not.")
    static let time = Wording(vi: "Thời gian", en: "When")
    static let by = Wording(vi: "Đơn vị đề nghị", en: "Nominated by")
    static let decided = Wording(vi: "Khen thưởng theo", en: "Awarded by")
    static let received = Wording(vi: "Tiếp nhận ngày", en: "Received on")
}
