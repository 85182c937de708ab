import Emulation
import Operations
import Store

/// What the law says of a nomination, condition by condition.
struct VerdictView: Sendable {
    let truth: Truth
    let conditions: [ConditionLine]
    /// Who decides, where that is asked.
    var competence: Wording?
    /// In đồng.
    var money: Int?

    init(_ record: VerdictRecord) {
        truth = record.truth
        conditions = ConditionLine(record.whole).outermost
    }

    init(_ eligibility: Eligibility) {
        truth = eligibility.counting.truth
        conditions = ConditionLine(eligibility.counting.whole).outermost
        competence = eligibility.competence?.sentence
        money = eligibility.money?.amount
    }
}

extension HTMLWriter {
    mutating func verdict(_ view: VerdictView) {
        element("section", .class("part")) { html in
            html.element("h2") { html in
                html.text(Words.title)
                html.raw(" ")
                html.truth(view.truth)
            }
            html.element("p", .class("small soft")) { $0.text(Words.advice) }
            html.element("div", .class("card")) { $0.conditions(view.conditions) }
            if let competence = view.competence { html.element("p", .class("small")) { $0.text(competence.capitalised) } }
            html.money(view.money)
        }
    }
}

private enum Words {
    static let title = Wording(vi: "Đối chiếu điều kiện", en: "What the law asks")
    static let advice = Wording(
        vi: "Hệ thống đối chiếu theo quy định đã nhập; điều khoản chưa được rà soát chỉ có giá trị nhắc.",
        en: "By the rules that were imported; what no lawyer has reviewed warns and no more.")
}
