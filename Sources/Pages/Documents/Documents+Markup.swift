import Emulation
import Foundation
import Operations
import Store

extension HTMLWriter {
    mutating func documents(_ view: DocumentsView) {
        crumbs(to: "/\(view.here)/phong-trao", CampaignsView.title, here: DocumentsView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(DocumentsView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
            html.element("div", .class("deeds")) { html in
                html.element("a", .class("btn calm"), .href("/\(view.here)/van-ban/so")) { $0.text(BookView.title) }
                html.element("a", .class("btn calm"), .href(LawsView.address(in: view.here))) { $0.text(LawsView.title) }
                html.element("a", .class("btn calm"), .href(CommendationsView.address(in: view.here))) {
                    $0.text(CommendationsView.title)
                }
                if view.mayNote {
                    html.element("a", .class("btn calm"), .href(NotingView.address(in: view.here))) { $0.text(NotingView.title) }
                }
            }
        }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.issuedHere) }
            html.issued(view)
        }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.known) }
            guard !view.known.isEmpty else { return html.element("p", .class("card")) { $0.text(Words.noneKnown) } }
            html.known(view.known)
            html.older(view.nextKnown)
        }
    }

    private mutating func issued(_ view: DocumentsView) {
        guard !view.lines.isEmpty else { return element("p", .class("card")) { $0.text(Words.none) } }
        element("ul", .class("tasks")) { html in
            for line in view.lines {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h3") { html in html.element("a", .href(line.way)) { $0.name(line.symbol) } }
                        html.element("p", .class("small soft")) { html in
                            html.text(line.type)
                            html.raw(" · ")
                            html.text(line.day)
                        }
                        html.element("p", .class("small")) { $0.name(line.words) }
                        guard let own = line.own else { return }
                        html.element("p", .class("small screen-only")) { html in html.element("a", .href(own)) { $0.text(Words.standing) } }
                    }
                }
            }
        }
        older(view.next)
    }

    mutating func document(_ view: DocumentView, _ proof: String) {
        let line = view.line
        summary(view.mistakes, Words.refused)
        crumbs(to: view.register, BookView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(view.heading) }
            html.element("span", line.isCancelled ? .class("tag bad") : line.isReserved ? .class("tag wait") : .class("tag good")) {
                $0.text(line.state)
            }
        }
        if let orphaned = view.orphaned {
            element("div", .class("alert wait")) { html in
                html.element("h2") { $0.text(Words.orphaned) }
                html.prose(orphaned)
            }
        }
        element("div", .class("card")) { html in
            html.element("dl", .class("facts")) { html in
                html.fact(DocumentControls.type.label) { $0.text(line.type) }
                html.fact(view.document.print == nil ? Words.taken : Words.issued) { $0.text(line.day) }
                if let purpose = view.document.purpose { html.fact(DocumentControls.purpose.label) { $0.name(purpose) } }
                if let print = view.document.print {
                    html.fact(Words.summary) { html in
                        guard let plan = view.plan else { return html.name(print.summary) }
                        html.element("a", .href(plan)) { $0.name(print.summary) }
                    }
                    if let amended = view.amended {
                        html.fact(Words.basis) { html in html.element("a", .href(amended)) { $0.text(Words.amended) } }
                    }
                    html.fact(Words.signer) { html in
                        html.name(print.signer)
                        if let post = print.post {
                            html.raw(", ")
                            html.name(post)
                        }
                        html.raw(", ")
                        html.text(print.capacity.words)
                    }
                    if let under = print.under {
                        html.fact(SigningView.under.label) { html in
                            html.element("a", .href("/\(view.document.unit)/van-ban/\(under)")) { $0.text(Words.under) }
                        }
                    }
                }
                if let reason = view.document.reason { html.fact(DocumentControls.reason.label) { $0.name(reason) } }
            }
        }
        if view.mayCancel { cancellation(view, proof) }
        if let known = view.known { recipients(known) }
        if let known = view.known { standing(known, proof) }
        story(view.steps)
    }

    private mutating func cancellation(_ view: DocumentView, _ proof: String) {
        element("details", .class("field"), view.mistakes.all.isEmpty ? nil : .open) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.cancelWay) }
            html.element("form", .class("card field"), .action(view.address.below("huy")), .post, .novalidate) { html in
                html.decision(seeing: view.document.tag, proof: proof)
                html.paragraphs(DocumentControls.reason, "reason", view.reason, view.mistakes, hint: Words.reasonHint)
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn stop")) { $0.text(Words.cancel) }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa hủy được số", en: "Not cancelled")
    static let none = Wording(
        vi: "Chưa có văn bản nào lấy số từ sổ văn bản của đơn vị.", en: "No document took its number from a register of the unit yet.")
    static let issuedHere = Wording(vi: "Đã ban hành", en: "Issued")
    static let known = Wording(vi: "Đã biết, làm căn cứ được", en: "Known, to rest on")
    static let noneKnown = Wording(
        vi: "Chưa có văn bản nào được ghi ở đơn vị hoặc ở cấp trên.", en: "Nothing was noted yet, here or above.")
    static let standing = Wording(vi: "Hiệu lực, nơi viện dẫn", en: "How it stands, and where it is cited")
    static let orphaned = Wording(vi: "Nội dung vừa gõ, chưa được ghi nhận", en: "What you typed, which was not taken")
    static let taken = Wording(vi: "Ngày lấy số", en: "Number taken on")
    static let issued = Wording(vi: "Ngày ban hành", en: "Issued on")
    static let summary = Wording(vi: "Trích yếu", en: "Summary")
    static let signer = Wording(vi: "Người ký", en: "Signed by")
    static let basis = Wording(vi: "Căn cứ", en: "Rests on")
    static let amended = Wording(vi: "kế hoạch được điều chỉnh", en: "the plan that it amends")
    static let under = Wording(vi: "xem văn bản đó", en: "see it")
    static let cancelWay = Wording(vi: "Hủy số…", en: "Cancel the number…")
    static let cancel = Wording(vi: "Hủy số này", en: "Cancel this number")
    static let reasonHint = Wording(
        vi: "Số đã hủy vẫn hiện trong sổ, kèm lý do; không cấp lại cho văn bản khác.",
        en: "A cancelled number stays in the register with its reason, and is given to nothing else.")
}
