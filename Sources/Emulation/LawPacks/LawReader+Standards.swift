extension LawReader {
    private static let together = ["all", "any", "n_of"]
    private static let asking =
        [
            "meets", "held", "rated", "initiative", "research", "in_movement", "movement_ran", "at_review", "share", "has_member",
            "no_discipline", "age_of_collective", "waited", "subject", "confirmed", "unknown",
        ] + PlainFact.allCases.map(\.rawValue)

    /// A rule: what it asks, on what it rests, and its examples.
    /// - Parameter name: what its examples are called when they are run.
    func rule(_ node: LawNode, _ name: String) -> LawRule? {
        let members = members(node, allowing: Self.together + Self.asking + ["facts", "examples"])
        let facts = facts(members)
        guard let standard = standard(members, isRule: true) else { return nil }
        var examples: [Truth: CaseFacts] = [:]
        if let node = members["examples"] {
            let said = self.members(node, allowing: ["meets", "fails", "unknown"])
            for (key, truth) in [("meets", Truth.met), ("fails", .notMet), ("unknown", .unknown)] {
                if let example = said[key] { examples[truth] = caseFacts(example) }
            }
        }
        places[name, default: []].append(node.place)
        return LawRule(standard, facts: facts, examples: examples)
    }

    private func standard(_ node: LawNode) -> Standard? {
        standard(members(node, allowing: Self.together + Self.asking + ["facts"]), isRule: false)
    }

    private func standard(_ members: Members, isRule: Bool) -> Standard? {
        let said = (Self.together + Self.asking).filter { members[$0] != nil }
        guard said.count == 1, let key = said.first, let node = members[key] else {
            if members.all.keys.allSatisfy({ (Self.together + Self.asking + ["facts", "examples"]).contains($0) }) {
                note(.wanted(Wording(vi: "đúng một điều kiện", en: "one condition and no more")), at: members.place)
            }
            return nil
        }
        // Facts of a group hold for its conditions, where these name none.
        let resting = isRule ? [] : optionalFacts(members)
        switch key {
        case "all": return parts(node, resting).map(Standard.all)
        case "any": return parts(node, resting).map(Standard.any)
        case "n_of":
            let some = self.members(node, allowing: ["n", "of"], owing: ["n", "of"])
            guard let of = some["of"], let parts = parts(of, resting), let count = number(some["n"], in: 1...parts.count) else {
                return nil
            }
            return .of(count, parts)
        default:
            return predicate(key, node).map { .condition($0, facts: resting) }
        }
    }

    private func parts(_ node: LawNode, _ facts: [String]) -> [Standard]? {
        guard case .list(let all) = node.content, !all.isEmpty else {
            note(.wanted(Wording(vi: "một danh sách điều kiện", en: "a list of conditions")), at: node.place)
            return nil
        }
        return all.compactMap { standard($0)?.resting(on: facts) }
    }

    private func predicate(_ key: String, _ node: LawNode) -> LawPredicate? {
        switch key {
        case "meets": return form(inner(node, "form")).map(LawPredicate.meets)
        case "held": return holding(node)
        case "rated": return rated(node)
        case "initiative":
            let said = isMap(node) ? members(node, allowing: ["scope", "count"], owing: ["scope"]) : nil
            let count = said?["count"].map { number($0, in: 1...20) } ?? 1
            guard let scope = word(said?["scope"] ?? node, Scope.self), let count else { return nil }
            return .initiative(scope, count: count)
        case "research":
            // As the law has it, accepted, wherever it reaches.
            if case .text("accepted") = node.content { return .research(.grassroots) }
            return word(node).map(LawPredicate.research)
        case "in_movement": return word(inner(node, "launched_by")).map(LawPredicate.inMovement)
        case "movement_ran":
            let said = members(node, allowing: ["years", "reading"], owing: ["years"])
            return number(said["years"], in: 1...50).map { .movementRan(years: $0, reading: word(said["reading"])) }
        case "at_review": return word(node).map(LawPredicate.atReview)
        case "share":
            let said = members(node, allowing: ["form", "at_least"], owing: ["form", "at_least"])
            guard let form = form(said["form"]), let least = percentage(said["at_least"]) else { return nil }
            return .share(form, atLeast: least)
        case "has_member": return form(inner(node, "form")).map(LawPredicate.hasMember)
        case "no_discipline": return word(node).map(LawPredicate.noDiscipline)
        case "age_of_collective": return number(node, in: 1...1200).map(LawPredicate.ageOfCollective)
        case "waited":
            let said = members(node, allowing: ["form", "years", "since"], owing: ["form", "years", "since"])
            let since = word(said["since"], WaitingSince.self)
            guard let form = form(said["form"]), let years = number(said["years"], in: 1...50), let since else { return nil }
            return .waited(form, years: years, since: since)
        case "subject":
            let said = members(node, allowing: ["kind", "class"])
            return .subject(list(said["kind"]).compactMap { word($0) }, list(said["class"]).compactMap { word($0) })
        case "confirmed":
            let said = members(node, allowing: ["key", "vi", "en"], owing: ["key", "vi", "en"])
            guard let key = text(said["key"]), let vi = text(said["vi"]), let en = text(said["en"]) else { return nil }
            return .confirmed(key, Wording(vi: vi, en: en))
        case "unknown": return words(node).map(LawPredicate.unknown)
        default:
            // Of those that are answered by yes or no, "recognised" is how the law says yes.
            if case .text("recognised") = node.content { return PlainFact(rawValue: key).map(LawPredicate.plain) }
            guard let isYes = isYes(node) else { return nil }
            guard isYes else {
                note(.unknownWord("no", allowed: ["yes"]), at: node.place)
                return nil
            }
            return PlainFact(rawValue: key).map(LawPredicate.plain)
        }
    }

    private func isMap(_ node: LawNode) -> Bool { if case .map = node.content { true } else { false } }

    /// What stands behind a key, or alone.
    private func inner(_ node: LawNode, _ key: String) -> LawNode? {
        isMap(node) ? members(node, allowing: [key], owing: [key])[key] : node
    }

    private func holding(_ node: LawNode) -> LawPredicate? {
        let said = members(node, allowing: ["form", "times", "consecutive", "within"], owing: ["form"])
        guard let form = form(said["form"]) else { return nil }
        return .held(
            LawPredicate.Holding(
                form: form, times: said["times"].flatMap { number($0, in: 1...20) } ?? 1, consecutive: isYes(said["consecutive"]) ?? false,
                within: number(said["within"], in: 1...50)))
    }

    private func rated(_ node: LawNode) -> LawPredicate? {
        guard isMap(node) else { return word(node).map { .rated($0, years: 1, within: 1) } }
        let said = members(node, allowing: ["grade", "years", "within"], owing: ["grade"])
        let years = said["years"].flatMap { number($0, in: 1...20) } ?? 1
        return word(said["grade"]).map { .rated($0, years: years, within: number(said["within"], in: years...50) ?? years) }
    }
}
