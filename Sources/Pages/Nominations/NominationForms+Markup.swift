import Emulation
import Operations

extension HTMLWriter {
    /// What is done about it, by whoever reads.
    mutating func forms(_ view: NominationView, _ proof: String) {
        if view.forms.contains(.receipt) {
            deed(view, .receipt, view.address.below("tiep-nhan"), Words.receive, Words.receiveEffect, proof) { _ in }
        }
        if view.forms.contains(.appraisal) {
            deed(view, .appraisal, view.address.below("tham-dinh"), Words.appraise, Words.appraiseEffect, proof) { html in
                html.checks(view)
                html.paragraphs(
                    NominationControls.opinion, "opinion", view.refused == .appraisal ? view.typed : "",
                    view.refused == .appraisal ? view.mistakes : .none)
            }
        }
        if view.forms.contains(.return) {
            folded(view, .return, Words.returnWay) { html in
                html.deed(view, .return, view.address.below("tra-lai"), Words.return, Words.returnEffect, proof) { html in
                    html.paragraphs(
                        NominationControls.reason, "reason", view.refused == .return ? view.typed : "",
                        view.refused == .return ? view.mistakes : .none)
                }
            }
        }
        if view.forms.contains(.refusal) {
            folded(view, .refusal, Words.refuseWay) { html in
                html.deed(view, .refusal, view.address.below("tu-choi"), Words.refuse, Words.refuseEffect, proof, isStop: true) { html in
                    let mistakes = view.refused == .refusal ? view.mistakes : .none
                    html.paragraphs(NominationControls.why, "reason", view.refused == .refusal ? view.typed : "", mistakes)
                    html.field(
                        NominationControls.article, name: "article", mistakes, hint: Words.articleHint,
                        [.type("text"), .value(view.article), .autocomplete("off")])
                }
            }
        }
        if view.forms.contains(.withdrawal) {
            folded(view, .withdrawal, Words.withdrawWay) { html in
                html.deed(
                    view, .withdrawal, view.address.below("rut"), Words.withdraw, Words.withdrawEffect, proof, isStop: true
                ) { _ in }
            }
        }
    }

    private mutating func folded(
        _ view: NominationView, _ form: NominationView.Form, _ way: Wording, _ body: (inout HTMLWriter) -> Void
    ) {
        element("details", .class("field"), view.refused == form ? .open : nil) { html in
            html.element("summary", .class("btn calm")) { $0.text(way) }
            body(&html)
        }
    }

    private mutating func deed(
        _ view: NominationView, _ form: NominationView.Form, _ address: PageAddress, _ button: Wording, _ effect: Wording, _ proof: String,
        isStop: Bool = false, _ body: (inout HTMLWriter) -> Void
    ) {
        element("form", .class("card field screen-only"), .action(address), .post, .novalidate) { html in
            html.decision(seeing: view.nomination.tag, proof: proof)
            html.element("p") { $0.text(effect) }
            body(&html)
            html.element("p", .class("deeds field")) { html in
                html.element("button", isStop ? .class("btn stop") : .class("btn")) { $0.text(button) }
            }
        }
    }

    private mutating func checks(_ view: NominationView) {
        let control = NominationControls.checks
        element("fieldset", .id(control.id)) { html in
            html.element("legend") { $0.text(control.label) }
            for check in NominationReview.Check.allCases {
                let box = "\(control.id)-\(check.rawValue)"
                html.element("div", .class("pick")) { html in
                    html.element("label", .for(box)) { html in
                        html.element(
                            "input", .type("checkbox"), .id(box), .name(path: check.rawValue), .value("true"),
                            view.checks.contains(check.rawValue) ? .checked : nil)
                        html.text(check.words)
                    }
                }
            }
        }
    }
}

private enum Words {
    static let receive = Wording(vi: "Tiếp nhận", en: "Receive it")
    static let receiveEffect = Wording(
        vi: "Ngày tiếp nhận lần đầu ấn định quy định áp dụng và thời hạn thẩm định, không đổi được.",
        en: "The first receipt sets the law that counts and the days there are, for good.")
    static let appraise = Wording(vi: "Ghi kết quả thẩm định", en: "Keep the appraisal")
    static let appraiseEffect = Wording(
        vi: "Đơn vị đề nghị đọc nguyên văn; sau đó đề nghị chờ quyết định.",
        en: "Who nominated reads it as it is; then it is to be decided.")
    static let returnWay = Wording(vi: "Trả lại…", en: "Return it…")
    static let `return` = Wording(vi: "Trả lại", en: "Return it")
    static let returnEffect = Wording(
        vi: "Đơn vị đề nghị đọc nguyên văn lý do và gửi lại. Số lần trả lại có hạn.",
        en: "The unit reads why and sends it again. It may be returned only so often.")
    static let refuseWay = Wording(vi: "Không chấp nhận…", en: "Refuse it…")
    static let refuse = Wording(vi: "Không chấp nhận", en: "Refuse it")
    static let refuseEffect = Wording(
        vi: "Đề nghị dừng tại đây; đơn vị đề nghị đọc nguyên văn lý do.", en: "It ends here; the unit reads why.")
    static let articleHint = Wording(vi: "Ví dụ khoản 1 Điều 24 Luật Thi đua, khen thưởng.", en: "Like article 24.1 of the Law.")
    static let withdrawWay = Wording(vi: "Rút đề nghị…", en: "Withdraw it…")
    static let withdraw = Wording(vi: "Rút đề nghị", en: "Withdraw it")
    static let withdrawEffect = Wording(
        vi: "Đề nghị dừng tại đây; muốn đề nghị nữa phải lập mới.", en: "It ends here; who wants it again makes another.")
}
