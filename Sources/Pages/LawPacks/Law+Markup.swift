import Emulation
import Store

extension HTMLWriter {
    mutating func law(_ view: LawView) {
        if view.form == nil {
            titled(view.heading, under: (LawsView.address(in: view.here), LawsView.title))
            element("div", .class("card")) { $0.head(of: view) }
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.principles) }
                html.rules(view.principles)
            }
            forms(view)
            comparisons(view)
        } else {
            titled(view.heading, under: (.law(view.pack.name, in: view.here), view.title))
            for part in LawLine.Part.allCases {
                let lines = view.lines.filter { $0.part == part }
                guard !lines.isEmpty else { continue }
                element("section", .class("part")) { html in
                    html.element("h2") { $0.text(part.words.capitalised) }
                    html.rules(lines)
                }
            }
        }
    }

    private mutating func head(of view: LawView) {
        element("dl", .class("facts")) { html in
            html.fact(Words.name) { $0.name(view.pack.name) }
            html.fact(Words.kind) { $0.text(view.pack.kind.words) }
            html.fact(Words.inForce) { $0.text(view.pack.span) }
            if let plan = view.pack.plan { html.fact(Words.plan) { $0.text(plan) } }
            for under in view.under {
                html.fact(Words.over) { html in html.element("a", .href(under.way)) { $0.text(under.title) } }
            }
            html.fact(Words.reviewed) { $0.text(view.reviewed) }
            html.fact(Words.hash) { html in html.element("span", .class("small")) { $0.name(view.hash) } }
        }
    }

    private mutating func forms(_ view: LawView) {
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.forms) }
            html.element("ul", .class("tasks")) { html in
                for form in view.forms {
                    html.element("li") { html in
                        html.element("div") { html in
                            html.element("h3") { html in html.element("a", .href(form.way)) { $0.text(form.name) } }
                            html.element("p", .class("small soft")) { html in
                                if let kind = form.kind {
                                    html.text(kind)
                                    html.raw(" · ")
                                }
                                html.text(form.decides)
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func comparisons(_ view: LawView) {
        guard !view.others.isEmpty else { return }
        element("section", .class("part screen-only")) { html in
            html.element("h2") { $0.text(Words.compare) }
            html.element("ul", .class("rules")) { html in
                for other in view.others {
                    html.element("li") { html in html.element("a", .href(other.way)) { $0.text(other.title) } }
                }
            }
        }
    }

    /// Rules, one below the other, and what each rests on; once at the end where all of them rest on the same.
    mutating func rules(_ lines: [LawLine]) {
        let bases = Set(lines.map(\.facts).filter { !$0.isEmpty })
        element("div", .class("card")) { html in
            html.rules(lines[...], lines.map(\.depth).min() ?? 0, isCited: bases.count > 1)
            if bases.count == 1, let facts = bases.first { html.cited(facts) }
        }
    }

    private mutating func rules(_ lines: ArraySlice<LawLine>, _ depth: Int, isCited: Bool) {
        element("ul", .class("rules")) { html in
            var rest = lines
            while let line = rest.popFirst() {
                let below = rest.prefix { $0.depth > depth }
                rest = rest.dropFirst(below.count)
                html.element("li") { html in
                    html.text(line.words)
                    if isCited { html.cited(line.facts) }
                    if !below.isEmpty { html.rules(below, depth + 1, isCited: isCited) }
                }
            }
        }
    }

    /// Two that stand in one place and are as sure as each other are one to whoever reads them.
    mutating func cited(_ facts: [CitedFact]) {
        for (place, fact) in facts.enumerated() where !facts[..<place].contains(where: { $0.isRead(as: fact) }) { cited(fact) }
    }

    /// `Điều 23, 06/2022/QH15 · mức A · chưa rà soát`
    private mutating func cited(_ fact: CitedFact) {
        element("p", .class("small soft")) { html in
            if let place = fact.place {
                html.text(place)
                html.raw(", ")
            }
            html.name(fact.symbol)
            if fact.place == nil { html.text(Words.placeUnseen) }
            html.raw(" · ")
            html.text(Words.confidence)
            html.text(fact.fact.confidence.rawValue)
            html.raw(" (")
            html.text(fact.fact.confidence.words)
            html.raw(") · ")
            guard let review = fact.review else { return html.text(Words.notReviewed) }
            html.text(Words.reviewedBy)
            html.name(review.by)
            html.raw(", ")
            html.text(review.on.vietnamese)
        }
    }
}

extension CitedFact {
    fileprivate func isRead(as other: CitedFact) -> Bool {
        cite == other.cite && fact.confidence == other.fact.confidence && review == other.review
    }
}

extension Wording {
    /// As it heads a part of a page.
    var capitalised: Wording {
        Wording(vi: vi.prefix(1).uppercased() + vi.dropFirst(), en: en.prefix(1).uppercased() + en.dropFirst())
    }
}

private enum Words {
    static let placeUnseen = Wording(vi: " (chưa rõ điều)", en: " (article not seen)")
    static let name = Wording(vi: "Ký hiệu", en: "Name")
    static let kind = Wording(vi: "Loại", en: "Kind")
    static let inForce = Wording(vi: "Hiệu lực", en: "In force")
    static let plan = Wording(vi: "Chỉ áp dụng cho", en: "Counts only for")
    static let over = Wording(vi: "Phần không nêu lại thì theo", en: "What it leaves unsaid is as in")
    static let reviewed = Wording(vi: "Thẩm định", en: "Reviewed")
    static let hash = Wording(vi: "Dấu băm SHA-256", en: "SHA-256 of the file")
    static let principles = Wording(vi: "Nguyên tắc chung", en: "Asked of every form")
    static let forms = Wording(vi: "Danh hiệu, hình thức", en: "Titles and forms")
    static let compare = Wording(vi: "So sánh với bộ khác", en: "Beside another pack")
    static let confidence = Wording(vi: "mức ", en: "level ")
    static let notReviewed = Wording(vi: "chưa rà soát", en: "not reviewed")
    static let reviewedBy = Wording(vi: "đã rà soát: ", en: "reviewed by ")
}
