import Emulation
import Foundation
import Operations
import Store

/// One pack with what lies under it: its forms, and of one of them every rule.
struct LawView: Sendable {
    struct Form: Sendable {
        let way: PageAddress
        let code: String
        let name: Wording
        let kind: Wording?
        let decides: Wording
    }

    let here: UnitID
    let pack: LawPack
    let title: Wording
    let hash: String
    let reviewed: Wording
    /// What lies under it, nearest first.
    let under: [(title: Wording, way: PageAddress)]
    let others: [(title: Wording, way: PageAddress)]
    let principles: [LawLine]
    let forms: [Form]
    /// The one that is looked at.
    let form: Form?
    let lines: [LawLine]

    static let name = Wording(vi: "Bộ quy tắc", en: "A pack of rules")

    /// Nil for a pack or a form that is not there.
    init?(_ kept: ReadLaw.Kept, _ name: String, form code: String?, of here: UnitID) {
        guard let law = kept.book.law(name), let pack = law.packs.first, let row = kept.packs.first(where: { $0.name == name }) else {
            return nil
        }
        self.here = here
        self.pack = pack
        title = kept.book.title(of: name)
        hash = row.hash.hexadecimal
        reviewed = pack.reviewed(in: kept.book)
        under = law.packs.dropFirst().map { (kept.book.title(of: $0.name), .law($0.name, in: here)) }
        others = kept.packs.map(\.name).filter { $0 != name }
            .map { (kept.book.title(of: $0), LawComparisonView.address(name, $0, in: here)) }
        forms = law.forms.map { form in
            let deciders = (form.decides ?? []).map(\.decider.words)
            return Form(
                way: .law(name, in: here).asking("ma", form.code), code: form.code, name: law.name(of: form.code), kind: form.kind?.words,
                decides: Wording(
                    vi: deciders.map(\.vi).joined(separator: "; "), en: deciders.map(\.en).joined(separator: "; ")))
        }
        if let code {
            guard let form = law.form(code) else { return nil }
            self.form = forms.first { $0.code == code }
            lines = law.lines(of: form)
            principles = []
        } else {
            (form, lines) = (nil, [])
            principles = law.principleLines
        }
    }

    var heading: Wording { form?.name ?? title }
}

/// Where two packs say different things: of which forms, and of one of them what.
struct LawComparisonView: Sendable {
    struct Form: Sendable {
        let way: PageAddress
        let name: Wording
        /// In what they differ.
        let parts: Wording
    }

    let here: UnitID
    let one: Wording
    let other: Wording
    let forms: [Form]
    /// Of the form that is looked at.
    let differences: [LawDifference]

    static let title = Wording(vi: "So sánh hai bộ quy tắc", en: "Two packs beside each other")
    /// What stands for what every form asks.
    private static let everyForm = "chung"

    static func address(_ one: String, _ other: String, in unit: UnitID) -> PageAddress {
        ("/\(unit)/luat/so-sanh" as PageAddress).asking("a", one).asking("b", other)
    }

    /// The two latest packs of law where none is named; nil for one that is not there.
    init?(_ kept: ReadLaw.Kept, _ one: String?, _ other: String?, form: String?, of here: UnitID) {
        let latest = kept.book.packs.filter { $0.kind == .pack }.sorted { $0.from < $1.from }.suffix(2).map(\.name)
        self.here = here
        let (first, second) = (one ?? latest.first ?? "", other ?? latest.last ?? "")
        (self.one, self.other) = (kept.book.title(of: first), kept.book.title(of: second))
        guard let before = kept.book.law(first), let after = kept.book.law(second) else {
            guard one == nil, other == nil, form == nil else { return nil }
            (forms, differences) = ([], [])
            return
        }
        let all = LawDifference.between(before, after)
        let codes = all.reduce(into: [String?]()) { if $0.last != $1.form || $0.isEmpty { $0.append($1.form) } }
        let address = Self.address(first, second, in: here)
        forms = codes.map { code in
            let mine = all.filter { $0.form == code }
            return Form(
                way: address.asking("ma", code ?? Self.everyForm), name: mine[0].name,
                parts: Wording(
                    vi: mine.map(\.part.words.vi).joined(separator: ", "), en: mine.map(\.part.words.en).joined(separator: ", ")))
        }
        differences = form.map { code in all.filter { ($0.form ?? Self.everyForm) == code } } ?? []
        if form != nil, differences.isEmpty { return nil }
    }
}
