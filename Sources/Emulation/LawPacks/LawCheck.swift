/// What a file says held against itself and against what is under it: facts, sources, forms and the examples of each rule.
struct LawCheck {
    private let pack: LawPack
    private let reader: LawReader
    private let packs: [String: LawPack]
    private let node: LawNode

    init(_ pack: LawPack, _ reader: LawReader, _ packs: [String: LawPack], at node: LawNode) {
        self.pack = pack
        self.reader = reader
        self.packs = packs
        self.node = node
    }

    /// Notes what is wrong with the reader.
    func run() {
        guard let law = chain() else { return }
        let below = Law(Array(law.packs.dropFirst()))
        sources(law)
        for (fact, place) in reader.pointed where !law.packs.contains(where: { $0.facts[fact] != nil }) {
            reader.note(.unknownFact(fact), at: place)
        }
        for name in pack.factNames where below.packs.contains(where: { $0.facts[name] != nil }) {
            reader.note(.factSaidTwice(name), at: place(of: name, in: "facts"))
        }
        for (form, place) in reader.spoken where law.form(form) == nil { reader.note(.unknownForm(form), at: place) }
        for form in pack.forms { whole(form, in: law) }
        // An example is judged by what is there: what is not would make it fail for nothing.
        if reader.faults.isEmpty { examples(law) }
    }

    private func chain() -> Law? {
        do { return try Law(pack, among: packs) } catch {
            reader.note(.unknownPack(error.name), at: value("over")?.place ?? node.place)
            return nil
        }
    }

    private func sources(_ law: Law) {
        for source in Set(pack.facts.values.map(\.source)) where !law.packs.contains(where: { $0.sources[source] != nil }) {
            for place in reader.places["source " + source] ?? [] { reader.note(.unknownSource(source), at: place) }
        }
    }

    /// A form has to be said whole where it is said first.
    private func whole(_ form: LawForm, in law: Law) {
        guard let merged = law.form(form.code) else { return }
        let place = place(of: form.code, in: "forms")
        if merged.name == nil { reader.note(.missing("name"), at: place) }
        if merged.kind == nil { reader.note(.missing("kind"), at: place) }
        if merged.subjects == nil { reader.note(.missing("subjects"), at: place) }
        if merged.decides == nil { reader.note(.missing("decides"), at: place) }
        if merged.standards == nil { reader.note(.missing("standards"), at: place) }
        if asks(form.code, for: form.code, in: law, []) { reader.note(.asksForItself(form.code), at: place) }
    }

    private func asks(_ code: String, for wanted: String, in law: Law, _ seen: Set<String>) -> Bool {
        guard !seen.contains(code), let standard = law.form(code)?.standards?.standard else { return false }
        return standard.predicates.contains { predicate in
            guard case .meets(let next) = predicate else { return false }
            return next == wanted || asks(next, for: wanted, in: law, seen.union([code]))
        }
    }

    private func examples(_ law: Law) {
        var counts: [String: Int] = [:]
        for (name, rule) in pack.rules {
            let place = reader.places[name]?[counts[name, default: 0]] ?? node.place
            counts[name, default: 0] += 1
            for truth in rule.owed where rule.examples[truth] == nil { reader.note(.noExample(truth), at: place) }
            for (truth, facts) in rule.examples {
                let found = law.judgement(of: rule, facts, [name]).truth
                if found != truth { reader.note(.otherwise(example: truth, found: found), at: place) }
            }
        }
    }

    private func value(_ key: String) -> LawNode? {
        guard case .map(let members) = node.content else { return nil }
        return members.first { $0.key == key }?.value
    }

    private func place(of name: String, in part: String) -> LawPlace {
        guard case .map(let members)? = value(part)?.content else { return node.place }
        return members.first { $0.key == name }?.place ?? node.place
    }
}
