extension LawReader {
    func form(_ code: String, _ node: LawNode) -> LawForm {
        let said = members(
            node, allowing: ["name", "kind", "subjects", "decides", "standards", "also", "ballot", "dossier", "money", "limits"])
        var form = LawForm(code: code)
        form.name = words(said["name"])
        form.kind = word(said["kind"])
        form.subjects = said["subjects"].map { list($0).compactMap { word($0) } }
        form.decides = said["decides"].map { list($0).compactMap(competence) }
        form.standards = said["standards"].flatMap { rule($0, code) }
        form.also = list(said["also"]).compactMap { rule($0, code) }
        form.ballot = said["ballot"].flatMap(ballot)
        form.dossier = said["dossier"].map(dossier)
        form.money = said["money"].map(money)
        form.limits = said["limits"].map(limits)
        return form
    }

    private enum DecidingLevel: String, CaseIterable { case city, district, commune, any }
    private enum DecidingAbove: String, CaseIterable { case primeMinister = "prime_minister", president }
    private enum Heading: String, CaseIterable { case head }
    private enum BallotBase: String, CaseIterable { case total, present }
    private enum DossierSetter: String, CaseIterable { case law, province }

    private func competence(_ node: LawNode) -> LawForm.Competence? {
        let kinds = ["authority", "agency_of", "enterprise", "outside", "nobody", "unknown"]
        let said = members(node, allowing: kinds + ["facts"])
        let facts = facts(said)
        guard kinds.count(where: { said[$0] != nil }) == 1 else {
            note(.wanted(Wording(vi: "đúng một người quyết định", en: "one who decides")), at: node.place)
            return nil
        }
        var decider: Decider?
        if let node = said["authority"] { decider = level(node).map(Decider.authority) }
        if let node = said["agency_of"], let level = word(node, DecidingLevel.self) { decider = .agency(of: Self.levels[level]) }
        if let node = said["enterprise"], word(node, Heading.self) != nil { decider = .enterprise }
        if let node = said["outside"] { decider = word(node, DecidingAbove.self).map { $0 == .president ? .president : .primeMinister } }
        if let node = said["unknown"] { decider = words(node).map(Decider.unread) }
        if let node = said["nobody"], isYes(node) == true { decider = .nobody }
        return decider.map { LawForm.Competence(decider: $0, facts: facts) }
    }

    private static let levels: [DecidingLevel: UnitLevel] = [.city: .city, .district: .district, .commune: .commune]

    private func level(_ node: LawNode) -> UnitLevel? {
        guard let level = word(node, DecidingLevel.self) else { return nil }
        if level == .any { note(.unknownWord("any", allowed: ["city", "district", "commune"]), at: node.place) }
        return Self.levels[level]
    }

    private func ballot(_ node: LawNode) -> LawForm.Ballot? {
        let said = members(node, allowing: ["agree", "of", "facts"], owing: ["agree", "of"])
        let facts = facts(said)
        guard let agree = percentage(said["agree"]), let base = word(said["of"], BallotBase.self) else { return nil }
        return LawForm.Ballot(agree: agree, ofPresent: base == .present, facts: facts)
    }

    private func dossier(_ node: LawNode) -> LawForm.Dossier {
        let said = members(node, allowing: ["parts", "set_by", "facts"])
        return LawForm.Dossier(
            parts: list(said["parts"]).compactMap(words), isSetByProvince: word(said["set_by"], DossierSetter.self) == .province,
            facts: facts(said)
        )
    }

    private func money(_ node: LawNode) -> LawForm.MoneyOfForm {
        let said = members(node, allowing: Subject.Kind.allCases.map(\.rawValue) + ["facts"])
        return LawForm.MoneyOfForm(multiples: multiples(said), facts: facts(said))
    }

    /// By whom it is for.
    func multiples(_ said: Members) -> [Subject.Kind: Int] {
        var multiples: [Subject.Kind: Int] = [:]
        for kind in Subject.Kind.allCases { multiples[kind] = multiple(said[kind.rawValue]) }
        return multiples
    }

    private func limits(_ node: LawNode) -> LawForm.Limits {
        let said = members(node, allowing: ["appraise", "returns", "facts"])
        return LawForm.Limits(appraise: workingDays(said["appraise"]), returns: number(said["returns"], in: 0...9), facts: facts(said))
    }

    /// `20 working days`
    private func workingDays(_ node: LawNode?) -> Int? {
        guard let node, let text = text(node) else { return nil }
        let words = text.split(separator: " ")
        if words.count == 3, words[1] == "working", words[2] == "days", let days = Int(words[0]), (1...250).contains(days) { return days }
        note(.wanted(Wording(vi: "số ngày làm việc, như “20 working days”", en: "working days, as “20 working days”")), at: node.place)
        return nil
    }
}
