import Emulation
import Operations
import Store

/// What the law says of a nomination, condition by condition.
struct VerdictView: Sendable {
    let truth: Truth
    let conditions: [VerdictRecord.Condition]
    /// Who decides, where that is asked.
    var competence: Wording?
    /// In đồng.
    var money: Int?

    init(_ record: VerdictRecord) {
        truth = record.truth
        conditions = record.whole.parts.isEmpty ? [record.whole] : record.whole.parts
    }

    init(_ eligibility: Eligibility) {
        self.init(VerdictRecord(eligibility.counting))
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
            if let competence = view.competence { html.element("p", .class("small")) { $0.text(competence) } }
            if let money = view.money {
                let amount = String(money)
                html.element("p", .class("small")) { html in
                    html.text(
                        Wording(
                            vi: "Mức thưởng theo quy định: \(amount.inThousands(".")) đồng",
                            en: "The money that goes with it: \(amount.inThousands(",")) đồng"))
                }
            }
        }
    }

    private mutating func conditions(_ conditions: [VerdictRecord.Condition]) {
        element("ul", .class("rules")) { html in
            for condition in conditions {
                html.element("li") { html in
                    html.truth(condition.truth)
                    html.raw(" ")
                    html.text(condition.sentence.wording)
                    if condition.parts.isEmpty { html.told(Words.found, condition.found) }
                    if condition.truth != .met { html.told(Words.change, condition.change) }
                    for cite in condition.cites {
                        html.element("p", .class("small soft")) { $0.text(cite.wording) }
                    }
                    if !condition.parts.isEmpty { html.conditions(condition.parts) }
                }
            }
        }
    }

    private mutating func told(_ what: Wording, _ words: VerdictRecord.Words?) {
        guard let words else { return }
        element("p", .class("small")) { html in
            html.text(what)
            html.raw(": ")
            html.text(words.wording)
        }
    }

    private mutating func truth(_ truth: Truth) {
        let tag: Attribute =
            switch truth {
            case .met: .class("tag good")
            case .notMet: .class("tag bad")
            case .unknown: .class("tag wait")
            }
        element("span", tag) { $0.text(truth.words) }
    }
}

private enum Words {
    static let title = Wording(vi: "Đối chiếu điều kiện", en: "What the law asks")
    static let advice = Wording(
        vi: "Hệ thống đối chiếu theo quy định đã nhập; điều khoản chưa được thẩm định chỉ có giá trị nhắc.",
        en: "By the rules that were imported; what no lawyer has reviewed warns and no more.")
    static let found = Wording(vi: "Đã biết", en: "What is known")
    static let change = Wording(vi: "Để đạt", en: "What would make it met")
}
