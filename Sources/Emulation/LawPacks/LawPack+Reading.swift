extension LawPack {
    private static let keys = [
        "pack", "overlay", "title", "over", "corrects", "root", "plan", "in_force", "chosen_by", "transition", "sources", "facts",
        "base_salaries",
        "reckoning", "principles", "forms",
    ]

    /// Reads a file strictly, and runs every example of its rules.
    ///
    /// - Parameter packs: those that are there already, by name: one of them is under it.
    /// - Throws: `LawFaults` with everything that is wrong, each with its line and column.
    package init(_ node: LawNode, among packs: [String: LawPack]) throws(LawFaults) {
        let reader = LawReader()
        self = Self.read(node, reader)
        LawCheck(self, reader, packs, at: node).run()
        guard reader.faults.isEmpty else { throw LawFaults(reader.faults) }
    }

    private static func read(_ node: LawNode, _ reader: LawReader) -> LawPack {
        let said = reader.members(node, allowing: keys, owing: ["in_force"])
        let inForce = said["in_force"].map { reader.members($0, allowing: ["from", "until"], owing: ["from"]) }
        let name = reader.name(said["pack"] ?? said["overlay"], orAt: node.place)
        var pack = LawPack(name: name ?? "", from: inForce.flatMap { reader.day($0["from"]) } ?? Day(daysSince1970: 0))
        pack.until = inForce.flatMap { reader.day($0["until"]) }
        pack.kind = said["overlay"] == nil ? .pack : .overlay
        pack.title = reader.words(said["title"])
        pack.over = reader.text(said["over"])
        pack.corrects = reader.text(said["corrects"])
        pack.root = reader.text(said["root"])
        pack.plan = reader.words(said["plan"])
        if pack.kind == .overlay, pack.over == nil { reader.note(.missing("over"), at: node.place) }
        pack.chosenBy = said["chosen_by"].map { node in
            let chosen = reader.members(node, allowing: Aspect.allCases.map(\.rawValue))
            return Dictionary(
                uniqueKeysWithValues: Aspect.allCases.compactMap { aspect in
                    reader.word(chosen[aspect.rawValue], ChosenBy.self).map { (aspect, $0) }
                })
        }
        pack.transition = said["transition"].flatMap { reader.transition($0) }
        for entry in reader.entries(said["sources"]) { pack.sources[entry.key] = reader.source(entry.value) }
        for entry in reader.entries(said["facts"]) {
            pack.facts[entry.key] = reader.fact(entry.value)
            pack.factNames.append(entry.key)
        }
        pack.baseSalaries = reader.list(said["base_salaries"]).compactMap(reader.salary)
        pack.reckoning = said["reckoning"].flatMap(reader.reckoning)
        for entry in reader.entries(said["principles"]) {
            if let rule = reader.rule(entry.value, entry.key) { pack.principles.append(Principle(name: entry.key, rule: rule)) }
        }
        pack.forms = reader.entries(said["forms"]).map { reader.form($0.key, $0.value) }
        return pack
    }
}

extension LawReader {
    /// A pack's name: small letters, digits and hyphens. Constraint: `a_pack_is_named_plainly`.
    fileprivate func name(_ node: LawNode?, orAt place: LawPlace) -> String? {
        guard let node else {
            note(.missing("pack"), at: place)
            return nil
        }
        guard let name = text(node) else { return nil }
        let isPlain = name.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
        guard isPlain, name.utf8.count <= 60 else {
            note(.wanted(Wording(vi: "tên gồm chữ thường, số và gạch nối", en: "small letters, digits and hyphens")), at: node.place)
            return nil
        }
        return name
    }

    fileprivate func transition(_ node: LawNode) -> LawPack.Transition? {
        let said = members(node, allowing: ["older_if_received_before", "more_favourable", "facts"], owing: ["older_if_received_before"])
        let facts = facts(said)
        return day(said["older_if_received_before"]).map {
            LawPack.Transition(olderIfReceivedBefore: $0, moreFavourable: isYes(said["more_favourable"]) ?? false, facts: facts)
        }
    }

    fileprivate func source(_ node: LawNode) -> LawSource? {
        let said = members(node, allowing: ["symbol", "issued", "until"], owing: ["symbol"])
        let (issued, until) = (day(said["issued"]), day(said["until"]))
        return text(said["symbol"]).map { LawSource(symbol: $0, issued: issued, until: until) }
    }

    fileprivate func fact(_ node: LawNode) -> LawFact? {
        let said = members(node, allowing: ["cite", "seen_in", "confidence", "reviewed"], owing: ["cite", "confidence", "reviewed"])
        if let reviewed = said["reviewed"], isYes(reviewed) == true { note(.reviewedInFile, at: reviewed.place) }
        let confidence = word(said["confidence"], LawConfidence.self)
        let seenIn = list(said["seen_in"]).compactMap(text)
        guard let cite = said["cite"] else { return nil }
        let cited = members(cite, allowing: ["source", "article", "clause", "section"], owing: ["source"])
        guard let source = text(cited["source"]), let confidence else { return nil }
        places["source " + source, default: []].append(cited["source"]?.place ?? cite.place)
        return LawFact(
            source: source, article: text(cited["article"]), clause: text(cited["clause"]), section: text(cited["section"]), seenIn: seenIn,
            confidence: confidence)
    }

    fileprivate func salary(_ node: LawNode) -> LawPack.BaseSalary? {
        let said = members(node, allowing: ["from", "amount", "facts"], owing: ["from", "amount"])
        let facts = facts(said)
        guard let from = day(said["from"]), let amount = number(said["amount"], in: 1...100_000_000) else { return nil }
        return LawPack.BaseSalary(from: from, amount: amount, facts: facts)
    }

    fileprivate func reckoning(_ node: LawNode) -> LawPack.Reckoning? {
        let said = members(node, allowing: ["collective", "household", "round_up_to", "facts"], owing: ["round_up_to"])
        let facts = facts(said)
        guard let step = number(said["round_up_to"], in: 1...1_000_000) else { return nil }
        return LawPack.Reckoning(times: multiples(said), roundUpTo: step, facts: facts)
    }
}
