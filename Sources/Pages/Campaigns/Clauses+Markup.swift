import Emulation
import Store

extension HTMLWriter {
    /// What a plan says, section by section.
    mutating func clauses(_ view: CampaignView) {
        let areRead = PlanSection.allCases.flatMap(\.parts).contains { view.clauses(of: $0).contains { view.source(of: $0) != nil } }
        if areRead { element("p", .class("small soft screen-only")) { $0.text(Words.sources) } }
        for section in PlanSection.allCases {
            let parts = section.parts.map { ($0, view.clauses(of: $0)) }.filter { !$0.1.isEmpty }
            let words = section == .audience ? view.campaign.audience : nil
            guard !parts.isEmpty || words != nil else { continue }
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(section.title) }
                if let words { html.element("p", .class("card doc")) { $0.text(words) } }
                for (part, clauses) in parts {
                    if section.names(part) { html.element("h3") { $0.text(part.words) } }
                    // Said once where nothing of the part is the plan's own.
                    let isFromAbove = clauses.allSatisfy { $0.from != view.campaign.unit }
                    if isFromAbove { html.element("p", .class("small soft")) { $0.text(Words.allInherited) } }
                    html.element("ul", .class("clauses")) { html in
                        for (place, clause) in clauses.enumerated() {
                            // Those without a number follow the first of them in the text too.
                            let leads = place == 0 || !clause.clause.number.isEmpty
                            html.clause(
                                clause.clause, from: leads ? view.source(of: clause) : nil,
                                isInherited: !isFromAbove && clause.from != view.campaign.unit,
                                isDaySample: clause.from == view.campaign.unit && view.isSample("dueOn"))
                        }
                    }
                }
            }
        }
    }

    private mutating func clause(_ clause: Clause, from source: PageAddress?, isInherited: Bool, isDaySample: Bool) {
        element("li") { html in
            // As it is printed, beside what it numbers.
            html.element("span", .class("number")) { html in
                guard let source, !clause.number.isEmpty else { return html.text(clause.number) }
                html.element("a", .href(source)) { $0.text(clause.number) }
            }
            html.element("div") { html in
                if !clause.heading.isBlank { html.element("p") { $0.element("strong") { $0.text(clause.heading) } } }
                if !clause.body.isBlank { html.element("p", .class("doc")) { $0.text(clause.body) } }
                html.conditions(of: clause, isInherited: isInherited, isDaySample: isDaySample)
                guard let source, clause.number.isEmpty else { return }
                html.element("p", .class("small screen-only")) { html in
                    html.element("a", .href(source)) { $0.text(UsedTextPages.title) }
                }
            }
        }
    }

    private mutating func conditions(of clause: Clause, isInherited: Bool, isDaySample: Bool) {
        let conditions = [
            isInherited ? Words.inherited : nil, clause.awardLevel?.words, clause.dueOn.map(Words.due),
            clause.evidenceWanted ? Words.evidence : nil,
            clause.fulfilledBy == .nothing ? nil : Words.fulfilled(clause.fulfilledBy), clause.strength?.words, clause.role?.words,
        ].compactMap(\.self)
        guard !conditions.isEmpty else { return }
        element("p", .class("small soft")) { html in
            html.text(conditions.map { $0[html.language] }.joined(separator: " · "))
            html.sample(isDaySample && clause.dueOn != nil)
        }
    }
}

private enum Words {
    static let allInherited = Wording(vi: "Theo kế hoạch của cấp trên.", en: "As the plan above says.")
    static let inherited = Wording(vi: "của cấp trên", en: "from above")
    static let evidence = Wording(vi: "gửi kèm minh chứng", en: "with evidence")

    static let sources = Wording(
        vi: "Bấm số mục để xem chỗ tương ứng trong văn bản gốc.", en: "The number of a clause leads to where it stands in the text.")
    static func due(_ day: Day) -> Wording { Wording(vi: "hạn \(day.vietnamese)", en: "due on \(day.vietnamese)") }

    static func fulfilled(_ by: Fulfilment) -> Wording {
        Wording(vi: "hoàn thành khi \(by.words.vi)", en: "done once \(by.words.en)")
    }
}
