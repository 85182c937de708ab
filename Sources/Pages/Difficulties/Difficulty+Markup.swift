import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func difficulty(_ view: DifficultyView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        crumbs(to: "/\(view.here)/vuong-mac", DifficultiesView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(view.heading) }
            html.element("span", html.tag(of: view.difficulty)) { $0.text(view.difficulty.state.words) }
        }
        if let orphaned = view.orphaned {
            element("div", .class("alert wait")) { html in
                html.element("h2") { $0.text(Words.orphaned) }
                html.prose(orphaned)
            }
        }
        element("div", .class("card")) { html in
            html.prose(view.difficulty.words)
            html.element("dl", .class("facts field")) { $0.facts(view) }
        }
        if let question = view.difficulty.question {
            element("div", .class("alert wait field")) { html in
                html.element("h2") { $0.text(Words.asked) }
                html.prose(question)
            }
        }
        for stage in view.stages { self.stage(stage) }
        if let answer = view.answer {
            element("div", .class("alert good field")) { html in
                html.element("h2") { html in
                    html.text(Words.answered)
                    if let answerer = view.answerer {
                        html.raw(" ")
                        html.name(answerer)
                    }
                }
                html.prose(answer)
                if view.difficulty.isPublished { html.element("p", .class("small soft")) { $0.text(Words.forAll) } }
            }
        }
        raisers(view)
        forms(view, proof)
        story(view.steps)
    }

    private func tag(of difficulty: Difficulty) -> Attribute {
        switch difficulty.state {
        case .raised: .class("tag wait")
        case .returned: .class("tag bad")
        case .answered: .class("tag good")
        case .gathering, .withdrawn, .merged: .class("tag")
        }
    }

    private mutating func facts(_ view: DifficultyView) {
        if let field = view.difficulty.field { fact(DifficultyControls.field.label) { $0.name(field) } }
        if let campaign = view.campaign {
            fact(DifficultyControls.family.label) { html in
                if let plan = view.plan { html.element("a", .href(plan)) { $0.name(campaign) } } else { html.name(campaign) }
            }
        }
        if let to = view.to { fact(Words.to) { $0.name(to) } }
        if let day = view.difficulty.raisedOn { fact(Words.raisedOn) { $0.text(Wording(vi: day.vietnamese, en: day.vietnamese)) } }
        if let due = view.due {
            fact(Words.due) { html in
                html.element(view.isOverdue ? "strong" : "span") { $0.text(due) }
            }
        }
    }

    private mutating func stage(_ stage: DifficultyView.Stage) {
        element("div", .class("alert field")) { html in
            html.element("h2") { html in
                html.text(Words.merged)
                html.raw(" ")
                html.element("a", .href(stage.way)) { $0.name(stage.unit) }
                html.raw(" ")
                html.element("span", .class("tag")) { $0.text(stage.state) }
            }
            html.prose(stage.words)
            if let due = stage.due {
                html.element("p", .class("small soft")) { html in
                    html.text(Words.due)
                    html.raw(": ")
                    html.text(due)
                }
            }
        }
    }

    private mutating func raisers(_ view: DifficultyView) {
        guard !view.raisers.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.raisers(view.raisers.count)) }
            html.element("ul", .class("plain")) { html in
                for raiser in view.raisers {
                    html.element("li") { html in
                        html.element("a", .href(raiser.way)) { $0.name(raiser.unit ?? view.unit) }
                        html.raw(": ")
                        html.name(raiser.words)
                    }
                }
            }
        }
    }

    // MARK: What can be done

    private mutating func forms(_ view: DifficultyView, _ proof: String) {
        let forms = view.forms
        if forms.contains(.words) { words(view, proof) }
        if forms.contains(.answer) { answer(view, proof) }
        if forms.contains(.question) {
            folded(view, .question, Words.ask, proof) { html in
                html.paragraphs(DifficultyControls.question, "question", view.question, view.shown(.question), hint: Words.askHint)
            }
        }
        if forms.contains(.merger) {
            folded(view, .merger, Words.merge, proof) { html in
                html.choice(
                    DifficultyControls.into, name: "into", view.shown(.merger), view.into, view.gathered.map { ($0.id, $0.words) })
            }
        }
        if let way = view.gatherWay {
            element("p", .class("field")) { $0.element("a", .href(way)) { $0.text(Words.gatherWith) } }
        }
        if forms.contains(.gathering) {
            element("details", .class("field"), view.refused == .gathering ? .open : nil) { html in
                html.element("summary", .class("btn calm")) { $0.text(Words.gatherMore) }
                html.element("form", .class("card field"), .action(view.address.below("gop")), .post, .novalidate) { html in
                    html.proof(proof)
                    html.difficultyChoices(view.waiting, view.ticked, view.shown(.gathering))
                    html.element("p", .class("deeds field")) { html in
                        html.element("button", .class("btn calm")) { $0.text(Words.gatherMoreDeed) }
                    }
                }
            }
        }
        if forms.contains(.withdrawal) {
            folded(view, .withdrawal, Words.withdraw, proof) { html in
                html.element("p") { $0.text(Words.withdrawHint) }
            }
        }
    }

    private mutating func words(_ view: DifficultyView, _ proof: String) {
        element("form", .class("card field"), .action(view.address.below("noi-dung")), .post, .novalidate) { html in
            html.decision(seeing: view.difficulty.tag, proof: proof)
            html.element("input", .type("hidden"), .name("familyId"), .value(view.typed.family))
            html.element("h2") { $0.text(view.difficulty.state == .returned ? Words.reply : Words.raiseOn) }
            html.difficultyWords(view.typed, view.shown(.words), view.listener == nil ? Words.sumUp : nil)
            html.element("p", .class("deeds field")) { html in
                if let listener = view.listener {
                    html.element("button", .class("btn"), .name("deed"), .value("raise")) { html in
                        html.text(view.difficulty.state == .returned ? Words.raiseAgain : Words.raiseTo)
                        html.raw(" ")
                        html.name(listener)
                    }
                }
                if view.mayKeep {
                    html.element("button", .class("btn calm"), .name("deed"), .value("keep")) {
                        $0.text(view.listener == nil ? Words.keepOnly : Words.keep)
                    }
                }
            }
        }
    }

    private mutating func answer(_ view: DifficultyView, _ proof: String) {
        // What is gathered goes on first of all; it is answered here where nobody above is to be asked.
        let isMain = view.difficulty.to == view.here || view.listener == nil
        func form(_ html: inout HTMLWriter) {
            html.element("form", .class("card field"), .action(view.address.below("tra-loi")), .post, .novalidate) { html in
                html.decision(seeing: view.difficulty.tag, proof: proof)
                html.paragraphs(DifficultyControls.answer, "answer", view.reply, view.shown(.answer), hint: Words.answerHint)
                let control = DifficultyControls.published
                html.element("div", .class("pick")) { html in
                    html.element("label", .for(control.id)) { html in
                        html.element(
                            "input", .type("checkbox"), .id(control.id), .name("published"), .value("true"),
                            view.isPublished ? .checked : nil)
                        html.text(control.label)
                    }
                }
                html.element("p", .class("deeds field")) { html in
                    html.element("button", isMain ? .class("btn") : .class("btn calm")) { $0.text(Words.answer) }
                }
            }
        }
        guard !isMain else { return form(&self) }
        element("details", .class("field"), view.refused == .answer ? .open : nil) { html in
            html.element("summary", .class("btn calm")) { $0.text(Words.answerHere) }
            form(&html)
        }
    }

    /// A deed behind a click.
    private mutating func folded(
        _ view: DifficultyView, _ form: DifficultyView.Form, _ deed: (summary: Wording, words: Wording), _ proof: String,
        _ content: (inout HTMLWriter) -> Void
    ) {
        element("details", .class("field"), view.refused == form ? .open : nil) { html in
            html.element("summary", .class("btn calm")) { $0.text(deed.summary) }
            html.element("form", .class("card field"), .action(view.address(of: form)), .post, .novalidate) { html in
                html.decision(seeing: view.difficulty.tag, proof: proof)
                content(&html)
                html.element("p", .class("deeds field")) { html in
                    html.element("button", form == .withdrawal ? .class("btn stop") : .class("btn calm")) { $0.text(deed.words) }
                }
            }
        }
    }
}

extension DifficultyView {
    /// What is wrong, for the form it is wrong in: two of them may have a control of one name.
    fileprivate func shown(_ form: Form) -> Mistakes { refused == form ? mistakes : .none }

    fileprivate func address(of form: Form) -> PageAddress {
        switch form {
        case .words: address.below("noi-dung")
        case .gathering: address.below("gop")
        case .withdrawal: address.below("rut")
        case .question: address.below("hoi-lai")
        case .merger: address.below("tong-hop")
        case .answer: address.below("tra-loi")
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa thực hiện được", en: "Not done yet")
    static let orphaned = Wording(
        vi: "Nội dung vừa gõ, chưa được ghi nhận", en: "What you typed, which was not taken")
    static let asked = Wording(vi: "Được hỏi lại", en: "Asked back")
    static let answered = Wording(vi: "Trả lời của", en: "Answer of")
    static let forAll = Wording(vi: "Mọi đơn vị cấp dưới đều đọc được.", en: "Every unit below reads it.")
    static let merged = Wording(vi: "Đã tổng hợp vào nội dung của", en: "Put together with others by")
    static let to = Wording(vi: "Nơi nhận", en: "Raised to")
    static let raisedOn = Wording(vi: "Ngày nêu", en: "Raised on")
    static let due = Wording(vi: "Hạn trả lời", en: "Answer due")
    static func raisers(_ count: Int) -> Wording {
        Wording(vi: "Tổng hợp từ \(count) vướng mắc", en: count == 1 ? "Speaks for one" : "Speaks for \(count)")
    }
    static let reply = Wording(vi: "Nêu lại, trả lời câu hỏi", en: "Raise it again, with the question answered")
    static let raiseOn = Wording(vi: "Nội dung tổng hợp", en: "What is put together")
    static let raiseAgain = Wording(vi: "Nêu lại với", en: "Raise it again to")
    static let raiseTo = Wording(vi: "Nêu lên", en: "Raise it to")
    static let sumUp = Wording(vi: "Tóm tắt các vướng mắc cùng loại.", en: "Sum up what is alike.")
    static let keepOnly = Wording(vi: "Lưu nội dung", en: "Keep the words")
    static let keep = Wording(vi: "Lưu, chưa nêu", en: "Keep, tell nobody yet")
    static let answer = Wording(vi: "Trả lời", en: "Answer")
    static let answerHere = Wording(vi: "Trả lời tại đây…", en: "Answer it here…")
    static let answerHint = Wording(
        vi: "Các đơn vị đã nêu đọc được nguyên văn tại vướng mắc của mình. Trả lời nội dung tổng hợp luôn là hướng dẫn chung.",
        en: "Whoever asked reads it as it is, where they asked. The answer to what was put together is always for all.")
    static let ask = (
        summary: Wording(vi: "Hỏi lại…", en: "Ask back…"), words: Wording(vi: "Hỏi lại", en: "Ask back")
    )
    static let askHint = Wording(
        vi: "Đơn vị đọc nguyên văn; thời hạn trả lời tính lại từ khi đơn vị nêu lại.",
        en: "The unit reads it as it is; the days for the answer count anew when it is raised again.")
    static let merge = (
        summary: Wording(vi: "Đưa vào nội dung đang tổng hợp…", en: "Put into what is gathered…"),
        words: Wording(vi: "Đưa vào", en: "Put it there")
    )
    static let gatherWith = Wording(vi: "Tổng hợp cùng vướng mắc khác ›", en: "Put it together with others ›")
    static let gatherMore = Wording(vi: "Đưa thêm vướng mắc vào…", en: "Put more into it…")
    static let gatherMoreDeed = Wording(vi: "Đưa thêm vào", en: "Put them in")
    static let withdraw = (
        summary: Wording(vi: "Rút…", en: "Withdraw…"), words: Wording(vi: "Rút vướng mắc", en: "Withdraw it")
    )
    static let withdrawHint = Wording(
        vi: "Nội dung không còn chờ trả lời; muốn nêu lại phải viết mới.",
        en: "It waits for no answer any more; only a new one brings it back.")
}
