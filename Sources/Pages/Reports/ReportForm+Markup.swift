import Emulation
import Foundation

extension HTMLWriter {
    mutating func reportForm(_ view: ReportFormView, _ proof: String) {
        crumbs(to: "/\(view.unit)/viec", DutiesView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.heading) }
                html.element("p") { $0.text(view.from) }
            }
        }
        summary(view.mistakes, view.isStale ? Words.stale : Words.refused)
        element("div", .class("split field")) { html in
            html.form(view, proof)
            html.element("aside", .class("stack first"), .aria("label", Words.about)) { $0.about(view) }
        }
    }

    private mutating func form(_ view: ReportFormView, _ proof: String) {
        // What was typed while it left the desk is still there to be read.
        guard view.isOnDesk || !view.mistakes.all.isEmpty else {
            return element("p", .class("card")) { $0.text(view.isOpen ? Words.sent : Words.closed) }
        }
        let attributes: [Attribute] = [.class("card form"), .action(view.address), .post, .novalidate, .aria("label", view.heading)]
        element("form", attributes + (view.isOnDesk ? view.saving : [])) { html in
            html.proof(proof)
            html.element("p", .class("unseen"), .role("status")) { _ in }
            if view.asks.isEmpty { html.element("p") { $0.text(Words.nothingAsked) } }
            for ask in view.asks { html.ask(ask, view.mistakes) }
            html.element("div", .class("ask"), .data("field", "ghi-chu")) { html in
                html.element("label", .for("ghi-chu")) { $0.text(Words.note) }
                html.element("p", .class("hint"), .id("ghi-chu-goi-y")) { $0.text(Words.noteHint) }
                let wrong = view.mistakes.at("ghi-chu")
                html.told("ghi-chu", wrong, theirs: view.theirNote)
                html.element("input", .type("hidden"), .name("seenNote"), .value(view.seenNote))
                html.element(
                    "textarea", .id("ghi-chu"), .name("note"),
                    .aria("describedby", "ghi-chu-goi-y ghi-chu-loi ghi-chu-khac"),
                    wrong.isEmpty ? nil : .aria("invalid", "true")
                ) { $0.text(view.note) }
                html.element("p", .class("entry")) { $0.kept(!view.seenNote.isEmpty && view.theirNote == nil) }
            }
            guard view.isOnDesk else { return }
            html.element("div", .class("foot")) { html in
                html.element("button", .class("btn"), .name("deed"), .value("check")) { $0.text(Words.check) }
                html.element("button", .class("btn calm"), .name("deed"), .value("keep")) { $0.text(Words.keep) }
                html.element("span", .class("small soft")) { html in
                    if !view.asks.isEmpty { html.text(view.written) }
                }
                html.element("a", .href("/dang-nhap"), .newTab, .hidden) { $0.text(Words.door) }
            }
        }
    }

    private mutating func ask(_ ask: AskView, _ mistakes: Mistakes) {
        let unexplained = mistakes.at(ask.explanationControl)
        let miscounted = [ask.control, ask.weightControl].flatMap { mistakes.at($0) }
        let wrong = miscounted + unexplained
        let described = (ask.hints.isEmpty ? "" : "\(ask.control)-goi-y ") + "\(ask.control)-loi \(ask.control)-khac \(ask.control)-luu-y"
        let about: [Attribute?] = [.aria("describedby", described), miscounted.isEmpty ? nil : .aria("invalid", "true")]
        let field = ask.indicator.id.uuidString.lowercased()
        element("div", wrong.isEmpty ? .class("ask") : .class("ask wrong"), .data("field", field)) { html in
            html.hidden(ask)
            switch ask.kind {
            case .yesOrNo:
                html.element("fieldset", about[0]) { html in
                    html.element("legend") { $0.text(ask.indicator.name) }
                    html.said(ask, wrong)
                    html.element("div", .class("entry")) { html in
                        html.element("div", .class("pick")) { $0.choices(ask) }
                        html.kept(ask.isWritten && ask.theirs == nil)
                        html.explanation(ask, isWrong: !unexplained.isEmpty)
                    }
                }
            case .number:
                html.element("label", .for(ask.control)) { $0.text(ask.indicator.name) }
                html.said(ask, wrong)
                html.element("div", .class("entry")) { html in
                    html.number(ask.control, ask.place, "value", ask.typed.value, about)
                    html.element("span") { $0.text(ask.indicator.measure) }
                    html.kept(ask.isWritten && ask.theirs == nil)
                    html.explanation(ask, isWrong: !unexplained.isEmpty)
                }
            case .pair:
                html.element("fieldset", about[0]) { html in
                    html.element("legend") { $0.text(ask.indicator.name) }
                    html.said(ask, wrong)
                    html.element("div", .class("pair")) { html in
                        html.element("label", .for(ask.control)) { html in
                            if let label = ask.indicator.figureLabel { html.text(label) } else { html.text(Words.part) }
                        }
                        html.number(ask.control, ask.place, "value", ask.typed.value, about)
                        html.element("label", .for(ask.weightControl)) { html in
                            if let label = ask.indicator.weightLabel { html.text(label) } else { html.text(Words.whole) }
                        }
                        html.number(ask.weightControl, ask.place, "weight", ask.typed.weight, about)
                    }
                    html.element("div", .class("entry")) { html in
                        html.kept(ask.isWritten && ask.theirs == nil)
                        html.explanation(ask, isWrong: !unexplained.isEmpty)
                    }
                }
            }
        }
    }

    /// What its writer saw, so that a change can be told from what somebody else wrote.
    private mutating func hidden(_ ask: AskView) {
        // Empty too, for what is saved meanwhile is written into it.
        func hidden(_ member: StaticString, _ value: String?, _ html: inout HTMLWriter) {
            html.element("input", .type("hidden"), .name("values", ask.place, member), .value(value ?? ""))
        }
        hidden("indicatorId", ask.indicator.id.uuidString.lowercased(), &self)
        hidden("seenValue", ask.seen.figure?.description, &self)
        hidden("seenWeight", ask.seen.weight?.description, &self)
        hidden("seenExplanation", ask.seen.explanation, &self)
    }

    /// What stands between the name of an indicator and its field.
    private mutating func said(_ ask: AskView, _ wrong: [Wording]) {
        if !ask.hints.isEmpty {
            element("p", .class("hint"), .id(ask.control + "-goi-y")) { html in
                for (place, hint) in ask.hints.enumerated() {
                    if place > 0 { html.raw(" · ") }
                    html.text(hint)
                }
            }
        }
        told(ask.control, wrong, theirs: ask.theirs)
        place("luu-y", of: ask.control, .class("heed"), [ask.heedInWhole])
    }

    /// What is wrong, and what somebody else wrote.
    private mutating func told(_ control: String, _ wrong: [Wording], theirs: Wording?) {
        place("loi", of: control, .class("err"), wrong)
        place("khac", of: control, .class("heed"), [theirs])
    }

    /// Where something is said, also once a field was saved by itself: the place is there before.
    private mutating func place(_ kind: String, of control: String, _ look: Attribute, _ words: [Wording?]) {
        let words = words.compactMap(\.self)
        element("p", look, .id("\(control)-\(kind)"), .data("told", kind), words.isEmpty ? .hidden : nil) { html in
            for (place, words) in words.enumerated() {
                if place > 0 { html.raw(" ") }
                html.text(words)
            }
        }
    }

    private mutating func choices(_ ask: AskView) {
        for (value, words, id) in [("1", Words.yes, ask.control), ("0", Words.no, ask.control + "-chua")] {
            element("label", .for(id)) { html in
                html.element(
                    "input",
                    [
                        .type("radio"), .id(id), .name("values", ask.place, "value"), .value(value),
                        ask.typed.value == value ? .checked : nil,
                    ])
                html.raw(" ")
                html.text(words)
            }
        }
    }

    private mutating func number(_ id: String, _ place: Int, _ member: StaticString, _ typed: String, _ about: [Attribute?]) {
        element(
            "input",
            [
                .type("text"), .class("n6 num"), .id(id), .name("values", place, member), .inputmode("decimal"), .autocomplete("off"),
                .value(typed),
            ] + about)
    }

    private mutating func kept(_ isKept: Bool) {
        element("span", .class("kept")) { html in
            if isKept { html.text(Words.kept) }
        }
    }

    private mutating func explanation(_ ask: AskView, isWrong: Bool) {
        element("details", ask.typed.explanation.isEmpty ? nil : .open) { html in
            html.element("summary") { html in
                html.text(Words.explanation)
                html.element("span", .class("unseen")) { $0.text(": " + ask.indicator.name) }
            }
            html.element(
                "textarea", .id(ask.explanationControl), .name("values", ask.place, "explanation"),
                .aria("label", Wording(vi: "Giải trình: \(ask.indicator.name)", en: "Explanation: \(ask.indicator.name)")),
                isWrong ? .aria("describedby", ask.control + "-loi") : nil, isWrong ? .aria("invalid", "true") : nil
            ) { $0.text(ask.typed.explanation) }
        }
    }

    private mutating func about(_ view: ReportFormView) {
        if let presented = view.presented {
            element("div", .class("alert")) { html in
                html.element("h2") { $0.text(Words.presented) }
                html.presented(presented)
            }
        }
        if let returned = view.returned {
            element("div", .class("alert wait")) { html in
                html.element("h2") { $0.text(view.state == .reopened ? Words.whyReopened : Words.whyReturned) }
                html.element("p", .class("small said")) { $0.text(returned.reason) }
                if let at = returned.at {
                    let (clock, day) = Moment.words(at)
                    html.element("p", .class("small soft")) { html in
                        html.name(view.reviewer)
                        html.text(Wording(vi: ", \(clock) ngày \(day)", en: ", \(clock) on \(day)"))
                    }
                }
            }
        }
        element("div", .class("card")) { html in
            html.element("dl", .class("facts")) { html in
                html.fact(Words.period) { $0.text(view.days) }
                if let due = view.period.span.dueOn {
                    html.fact(Words.due) { html in
                        html.text(due.vietnamese)
                        html.raw(" ")
                        html.element("span", view.isLate ? .class("tag bad") : .class("tag")) { html in
                            html.text(Written.time(from: view.today, to: due))
                        }
                    }
                }
                if view.isOnDesk {
                    html.fact(Words.version) {
                        $0.text(Wording(vi: "đang viết lần \(view.version)", en: "writing version \(view.version)"))
                    }
                } else if let state = view.state {
                    html.fact(Words.state) { $0.text(state.words(view.strength)) }
                }
            }
        }
    }

    mutating func fact(_ name: Wording, _ value: (inout HTMLWriter) -> Void) {
        element("dt") { $0.text(name) }
        element("dd", content: value)
    }
}

extension ReportFormView {
    /// What a form says while its fields are saved one by one.
    fileprivate var saving: [Attribute] {
        [.data("reader", reader.map { $0.uuidString.lowercased() } ?? "")] + Self.saving
    }

    private static let saving: [Attribute] = [
        .data("saving", Wording(vi: "Đang lưu…", en: "Saving…")),
        .data("lost", Wording(vi: "Chưa lưu: mất mạng, sẽ thử lại", en: "Not saved: no connection, it is tried again")),
        .data("over", Wording(vi: "Chưa lưu: phiên đã hết.", en: "Not saved: the session has ended.")),
        .data("other", Wording(vi: "Chưa lưu: người khác đã đăng nhập.", en: "Not saved: somebody else has signed in.")),
    ]
}

private enum Words {
    static let refused = Wording(vi: "Chưa lưu được: có chỗ cần sửa", en: "Not saved yet: something has to be mended")
    static let stale = Wording(
        vi: "Người khác vừa sửa báo cáo này. Những ô còn lại đã được lưu; vui lòng xem các ô được đánh dấu.",
        en: "Somebody else changed this report. All other fields were saved; please look at those that are marked.")
    static let nothingAsked = Wording(
        vi: "Đơn vị không phải ghi số liệu riêng: số liệu đã duyệt của các đơn vị cấp dưới được tổng hợp tự động.",
        en: "The unit writes no numbers of its own: what was accepted of those below adds up by itself.")
    static let about = Wording(vi: "Về báo cáo này", en: "About this report")
    static let sent = Wording(
        vi: "Báo cáo đã gửi hoặc đã duyệt nên không sửa được.",
        en: "The report is not on the unit's desk, and cannot be written.")
    static let closed = Wording(
        vi: "Phong trào đã được đóng, không nhận báo cáo nữa.", en: "The campaign is closed and takes no report any more.")
    static let note = Wording(vi: "Ghi chú chung", en: "Note")
    static let noteHint = Wording(vi: "Không bắt buộc. Nơi nhận đọc được.", en: "Not needed. Whoever gets the report reads it.")
    static let check = Wording(vi: "Kiểm tra trước khi gửi", en: "Check before sending")
    static let keep = Wording(vi: "Lưu nháp, để sau", en: "Keep as a draft")
    static let door = Wording(vi: "Đăng nhập ở thẻ khác", en: "Sign in in another tab")
    static let part = Wording(vi: "Số đạt", en: "Part")
    static let whole = Wording(vi: "Tổng số", en: "Whole")
    static let yes = Wording(vi: "Có", en: "Yes")
    static let no = Wording(vi: "Chưa", en: "Not yet")
    static let kept = Wording(vi: "✓ Đã lưu", en: "✓ Kept")
    static let explanation = Wording(vi: "Giải trình", en: "Explanation")
    static let whyReturned = Wording(vi: "Vì sao bị trả lại", en: "Why it was returned")
    static let whyReopened = Wording(vi: "Vì sao được mở lại", en: "Why it was reopened")
    static let presented = Wording(vi: "Trình lãnh đạo", en: "Before the leader")
    static let period = Wording(vi: "Kỳ", en: "Period")
    static let due = Wording(vi: "Hạn gửi", en: "Due")
    static let version = Wording(vi: "Lần gửi", en: "Version")
    static let state = Wording(vi: "Trạng thái", en: "State")
}
