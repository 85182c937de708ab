import Emulation
import Operations

extension HTMLWriter {
    mutating func obligation(_ view: ObligationView, _ proof: String) {
        let line = view.line
        summary(view.mistakes.all.isEmpty ? view.pleas.mistakes : view.mistakes, Words.refused)
        crumbs(
            to: view.isFromDesk ? "/\(view.here)/don-doc" : "/\(view.here)/nhiem-vu",
            view.isFromDesk ? CoverageView.title : ObligationsView.title, here: line.name)
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(line.name) }
            html.element("span", line.tag) {
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
            html.prose(view.body)
            html.element("dl", .class("facts field")) { $0.facts(view) }
        }
        if let words = line.words {
            element("div", line.isReturned ? .class("alert bad field") : .class("alert good field")) { html in
                html.element("h2") { $0.text(line.isReturned ? ObligationControls.reason.label : ObligationControls.account.label) }
                html.prose(words)
            }
        }
        lines(view.coordinators, under: Words.coordinators, isOwn: false)
        evidence(view, proof)
        forms(view, proof)
        pleas(view.pleas, proof)
        story(view.steps)
    }

    private mutating func facts(_ view: ObligationView) {
        let line = view.line
        fact(Words.unit) { html in
            html.name(line.unit)
            html.raw(", ")
            html.text(line.role)
        }
        fact(Words.told) { $0.text(line.told) }
        fact(Words.plan) { html in html.element("a", .href(view.plan)) { $0.name(line.campaign) } }
        if let due = line.due { fact(Words.due) { html in html.element(line.isOverdue ? "strong" : "span") { $0.text(due) } } }
        if let passed = line.passed { fact(Words.passed) { $0.text(passed) } }
        if let uptake = line.uptake { fact(Words.inHand) { $0.text(uptake) } }
        if view.evidenceWanted { fact(Words.evidence) { $0.text(Words.evidenceWanted) } }
        if !view.reminders.isEmpty { fact(Words.reminded) { $0.reminders(view.reminders) } }
        if let fulfilment = line.fulfilment { fact(Words.fulfilment) { $0.text(fulfilment) } }
    }

    private mutating func forms(_ view: ObligationView, _ proof: String) {
        let address = view.line.way
        if view.mayTakeUp { uptake(view, proof) }
        if view.mayComplete {
            element("form", .class("card field"), .action(address.below("hoan-thanh")), .post, .novalidate) { html in
                html.decision(seeing: view.obligation.tag, proof: proof)
                html.paragraphs(ObligationControls.account, "account", view.account, view.mistakes, hint: Words.accountHint)
                if view.evidenceWanted, view.evidence.isEmpty { html.element("p", .class("hint")) { $0.text(Words.noEvidence) } }
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn")) { $0.text(Words.complete) }
                }
            }
        }
        if view.mayReturn {
            element("details", .class("field"), view.mistakes.all.isEmpty ? nil : .open) { html in
                html.element("summary", .class("btn calm")) { $0.text(Words.sendBackWay) }
                html.element("form", .class("card field"), .action(address.below("tra-lai")), .post, .novalidate) { html in
                    html.decision(seeing: view.obligation.tag, proof: proof)
                    html.paragraphs(ObligationControls.reason, "reason", view.reason, view.mistakes, hint: Words.reasonHint)
                    html.element("p", .class("deeds field")) { html in
                        html.element("button", .class("btn stop")) { $0.text(Words.sendBack) }
                    }
                }
            }
        }
        if view.isAnothers { element("p", .class("card field")) { $0.text(Words.anothers) } }
        if view.isClosed { element("p", .class("card field")) { $0.text(Words.closed) } }
    }

    /// Whose business it is in the unit: taken with one click, given with two.
    private mutating func uptake(_ view: ObligationView, _ proof: String) {
        let address = view.line.way
        if let assigning = view.assigning {
            return element("form", .class("card narrow field"), .action(address.below("phan-cong")), .post, .novalidate) { html in
                html.decision(seeing: view.obligation.tag, proof: proof)
                html.choice(ObligationControls.inHandOf, name: "inHandOf", view.mistakes, assigning.chosen, assigning.people)
                html.element("p", .class("deeds field")) { html in
                    html.element("button", .class("btn")) { $0.text(Words.assign) }
                    html.raw(" ")
                    html.element("a", .href(address)) { $0.text(Words.leave) }
                }
            }
        }
        element("form", .class("deeds field"), .action(address.below("nhan-viec")), .post) { html in
            html.decision(seeing: view.obligation.tag, proof: proof)
            if view.line.uptake == nil { html.element("button", .class("btn calm")) { $0.text(Words.takeUp) } }
            html.element("a", .href(address.asking("phan-cong", "1"))) { $0.text(Words.assignWay) }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let orphaned = Wording(vi: "Nội dung vừa gõ, chưa được ghi nhận", en: "What you typed, which was not taken")
    static let unit = Wording(vi: "Đơn vị thực hiện", en: "Who does it")
    static let told = Wording(vi: "Giao, đề nghị", en: "Told by")
    static let passed = Wording(vi: "Chuyển tiếp", en: "Passed on")
    static let coordinators = Wording(vi: "Đơn vị phối hợp", en: "Who co-operates")
    static let plan = Wording(vi: "Theo kế hoạch", en: "By the plan")
    static let due = Wording(vi: "Thời hạn", en: "Due")
    static let inHand = Wording(vi: "Phân công", en: "In hand")
    static let takeUp = Wording(vi: "Nhận nhiệm vụ", en: "Take it up")
    static let assignWay = Wording(vi: "Phân công người thực hiện…", en: "Give it to somebody…")
    static let assign = Wording(vi: "Phân công", en: "Give it")
    static let leave = Wording(vi: "Thôi", en: "Leave it")
    static let evidence = Wording(vi: "Minh chứng", en: "Evidence")
    static let evidenceWanted = Wording(vi: "kế hoạch yêu cầu có minh chứng", en: "the plan wants some")
    static let reminded = Wording(vi: "Đã được nhắc", en: "Reminded")
    static let fulfilment = Wording(vi: "Hoàn thành", en: "Done")
    static let complete = Wording(vi: "Báo hoàn thành", en: "Say that it is done")
    static let noEvidence = Wording(
        vi: "Kế hoạch yêu cầu có minh chứng; chưa có minh chứng nào được gửi kèm.",
        en: "The plan wants evidence, and none was put to it yet.")
    static let accountHint = Wording(
        vi: "Đã làm gì, khi nào, kết quả ra sao. Đơn vị giao đọc nguyên văn.",
        en: "What was done, when, and what came of it. Who told it reads it as it is.")
    static let sendBackWay = Wording(vi: "Trả lại…", en: "Return it…")
    static let sendBack = Wording(vi: "Trả lại để thực hiện tiếp", en: "Return it to be done again")
    static let reasonHint = Wording(vi: "Đơn vị đọc nguyên văn.", en: "The unit reads it as it is.")
    static let anothers = Wording(
        vi: "Công chức phụ trách hoặc lãnh đạo đơn vị báo hoàn thành.", en: "An officer or a leader of the unit says that it is done.")
    static let closed = Wording(vi: "Phong trào đã đóng.", en: "The campaign is closed.")
}
