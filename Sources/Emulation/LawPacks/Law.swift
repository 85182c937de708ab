/// The law as it stands by some packs laid over each other: what the first does not say, the next does.
package struct Law: Sendable {
    /// The last word first.
    package let packs: [LawPack]
    package let reviews: [FactKey: FactReview]
    private let byCode: [String: LawForm]
    /// In the order in which they were first said.
    package let forms: [LawForm]

    package struct FactKey: Hashable, Sendable {
        package let pack: String
        package let name: String

        package init(pack: String, name: String) {
            self.pack = pack
            self.name = name
        }
    }

    /// The law by these packs.
    package init(_ packs: [LawPack], reviews: [FactKey: FactReview] = [:]) {
        self.packs = packs
        self.reviews = reviews
        var (byCode, codes): ([String: LawForm], [String]) = ([:], [])
        for form in packs.reversed().flatMap(\.forms) {
            if byCode[form.code] == nil { codes.append(form.code) }
            byCode[form.code] = byCode[form.code].map(form.over) ?? form
        }
        self.byCode = byCode
        forms = codes.compactMap { byCode[$0] }
    }

    /// One pack and what is under it.
    /// - Throws: `UnknownPack` for an `over` that is none of those, or leads in a circle.
    package init(_ top: LawPack, among packs: [String: LawPack], reviews: [FactKey: FactReview] = [:]) throws(UnknownPack) {
        var chain = [top]
        while let over = chain.last?.over {
            guard let next = packs[over], !chain.contains(where: { $0.name == over }) else { throw UnknownPack(name: over) }
            chain.append(next)
        }
        self.init(chain, reviews: reviews)
    }

    package struct UnknownPack: Error, Hashable { package let name: String }

    package var name: String { packs.first?.name ?? "" }

    package func form(_ code: String) -> LawForm? { byCode[code] }

    /// What a form is called; its code where no pack has it.
    package func name(of code: String) -> Wording { byCode[code]?.name ?? Wording(vi: code, en: code) }

    /// In the order in which they were first said.
    package var principles: [LawPack.Principle] {
        var (byName, names): ([String: LawPack.Principle], [String]) = ([:], [])
        for principle in packs.reversed().flatMap(\.principles) {
            if byName[principle.name] == nil { names.append(principle.name) }
            byName[principle.name] = principle
        }
        return names.compactMap { byName[$0] }
    }

    package func cited(_ facts: [String]) -> [CitedFact] {
        facts.compactMap { name in
            guard let pack = packs.first(where: { $0.facts[name] != nil }), let fact = pack.facts[name] else { return nil }
            let symbol = packs.lazy.compactMap { $0.sources[fact.source]?.symbol }.first ?? fact.source
            return CitedFact(
                pack: pack.name, name: name, symbol: symbol, fact: fact, review: reviews[FactKey(pack: pack.name, name: name)])
        }
    }

    package func chosenBy(_ aspect: LawPack.Aspect) -> LawPack.ChosenBy? {
        packs.lazy.compactMap { $0.chosenBy?[aspect] }.first
    }
}
