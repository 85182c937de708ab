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
        conditions = record.conditions
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
            html.element("ul", .class("tasks")) { html in
                for condition in view.conditions { html.condition(condition) }
            }
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

    private mutating func condition(_ condition: VerdictRecord.Condition) {
        element("li") { html in
            html.element("div") { html in
                html.element("p") { html in
                    html.truth(condition.truth)
                    html.raw(" ")
                    html.text(condition.sentence.wording)
                }
                if let found = condition.found?.wording {
                    html.element("p", .class("small")) { html in
                        html.text(Words.found)
                        html.raw(": ")
                        html.text(found)
                    }
                }
                if condition.truth != .met, let change = condition.change?.wording {
                    html.element("p", .class("small")) { html in
                        html.text(Words.change)
                        html.raw(": ")
                        html.text(change)
                    }
                }
                for cite in condition.cites {
                    html.element("p", .class("small soft")) { $0.text(cite.wording) }
                }
            }
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
