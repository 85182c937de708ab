extension LawReader {
    private static let known =
        [
            "subject", "class", "year", "as_of", "held", "rated", "initiatives", "research", "movements", "chosen_reading", "review",
            "shares", "members", "discipline", "age_in_months", "confirmed", "open",
        ] + PlainFact.allCases.map(\.rawValue)

    /// A case of an example. A list that is written is all there is, but where `open` says otherwise.
    func caseFacts(_ node: LawNode) -> CaseFacts {
        let said = members(node, allowing: Self.known)
        let open = list(said["open"]).compactMap(text)
        func found<Element>(_ key: String, _ read: (LawNode) -> [Element]) -> CaseFacts.Found<Element> {
            guard let node = said[key] else { return .init() }
            return .init(list(node).flatMap(read), isWhole: !open.contains(key))
        }
        var facts = CaseFacts()
        facts.subject = word(said["subject"])
        facts.subjectClass = word(said["class"])
        facts.year = number(said["year"], in: 1990...2100)
        facts.asOf = day(said["as_of"])
        facts.held = found("held", awards)
        for entry in entries(said["rated"]) {
            guard let year = Int(entry.key) else {
                note(.wanted(Wording(vi: "một năm", en: "a year")), at: entry.place)
                continue
            }
            facts.ratings[year] = word(entry.value)
        }
        facts.initiatives = found("initiatives") { [word($0)].compactMap(\.self) }
        facts.research = found("research") { [word($0)].compactMap(\.self) }
        for fact in PlainFact.allCases { facts.plain[fact] = isYes(said[fact.rawValue]) }
        facts.movements = found("movements") { [movement($0)] }
        facts.chosenReading = word(said["chosen_reading"])
        facts.review = word(said["review"])
        for entry in entries(said["shares"]) { facts.shares[entry.key] = percentage(entry.value) }
        for entry in entries(said["members"]) { facts.members[entry.key] = isYes(entry.value) }
        facts.discipline = word(said["discipline"])
        facts.ageInMonths = number(said["age_in_months"], in: 0...5000)
        for entry in entries(said["confirmed"]) { facts.confirmed[entry.key] = isYes(entry.value) }
        return facts
    }

    private func awards(_ node: LawNode) -> [CaseFacts.HeldAward] {
        let said = members(node, allowing: ["form", "years", "decided_on", "claimed"], owing: ["form", "years"])
        guard let form = form(said["form"]) else { return [] }
        let isClaimed = isYes(said["claimed"]) ?? false
        let day = day(said["decided_on"])
        return list(said["years"]).compactMap { number($0, in: 1945...2100) }
            .map { CaseFacts.HeldAward(form: form, year: $0, decidedOn: day, isClaimed: isClaimed) }
    }

    private func movement(_ node: LawNode) -> MovementRun {
        let said = members(node, allowing: ["name", "launched_by", "plan", "nominal", "nominal_by", "launch"], owing: ["launched_by"])
        var starts: [MovementReading: MovementRun.Start] = [:]
        starts[.plan] = day(said["plan"]).map(MovementRun.Start.on)
        starts[.nominal] = day(said["nominal"]).map(MovementRun.Start.on) ?? day(said["nominal_by"]).map(MovementRun.Start.by)
        starts[.launch] = day(said["launch"]).map(MovementRun.Start.on)
        return MovementRun(
            name: said["name"].flatMap(text) ?? "", launchedBy: list(said["launched_by"]).compactMap { word($0) }, starts: starts)
    }
}
