import Emulation

/// A condition of the law, or what some hang together by, and what came of it.
struct ConditionLine: Sendable {
    /// What it rests on: with who reviewed it, or as it was kept.
    enum Basis: Sendable {
        case facts([CitedFact])
        case cites([Wording])
    }

    let truth: Truth
    let sentence: Wording
    let found: Wording?
    let change: Wording?
    let basis: Basis
    let parts: [ConditionLine]

    init(_ judgement: Judgement) {
        truth = judgement.truth
        sentence = judgement.sentence
        found = judgement.found
        change = judgement.change
        basis = .facts(judgement.parts.isEmpty ? judgement.facts : [])
        parts = judgement.parts.map(ConditionLine.init)
    }

    init(_ condition: VerdictRecord.Condition) {
        truth = condition.truth
        sentence = condition.sentence.wording
        found = condition.found?.wording
        change = condition.change?.wording
        basis = .cites(condition.cites.map(\.wording))
        parts = condition.parts.map(ConditionLine.init)
    }

    /// Those of the whole, where it is made of some.
    var outermost: [ConditionLine] { parts.isEmpty ? [self] : parts }
}

extension HTMLWriter {
    mutating func conditions(_ lines: [ConditionLine]) {
        element("ul", .class("rules")) { html in
            for line in lines {
                html.element("li") { html in
                    html.truth(line.truth)
                    html.raw(" ")
                    html.text(line.sentence)
                    if line.parts.isEmpty { html.told(Words.found, line.found) }
                    html.told(Words.change, line.change)
                    switch line.basis {
                    case .facts(let facts): html.cited(facts)
                    case .cites(let cites): for cite in cites { html.element("p", .class("small soft")) { $0.text(cite) } }
                    }
                    if !line.parts.isEmpty { html.conditions(line.parts) }
                }
            }
        }
    }

    mutating func truth(_ truth: Truth) {
        let tag: Attribute =
            switch truth {
            case .met: .class("tag good")
            case .notMet: .class("tag bad")
            case .unknown: .class("tag wait")
            }
        element("span", tag) { $0.text(truth.words) }
    }

    private mutating func told(_ what: Wording, _ words: Wording?) {
        guard let words else { return }
        element("p", .class("small")) { html in
            html.text(what)
            html.text(words)
        }
    }

    /// What goes with a title or form, in đồng.
    mutating func money(_ amount: Int?) {
        guard let amount else { return }
        let digits = String(amount)
        element("p", .class("small")) { html in
            html.text(
                Wording(
                    vi: "Mức thưởng theo quy định: \(digits.inThousands(".")) đồng",
                    en: "The money that goes with it: \(digits.inThousands(",")) đồng"))
        }
    }
}

private enum Words {
    static let found = Wording(vi: "Tìm thấy: ", en: "Found: ")
    static let change = Wording(vi: "Để đạt: ", en: "To meet it: ")
}
