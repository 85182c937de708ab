extension Law {
    /// Whether a case meets what the law asks of a form: its standards, what a regulation or plan asks beside them, and what every form
    /// asks. Nil for a form that no pack has.
    package func judge(_ facts: CaseFacts, for code: String) -> Verdict? {
        guard let form = form(code) else { return nil }
        var parts: [Judgement] = []
        if let subjects = form.subjects {
            parts.append(find(.condition(.subject(subjects, []), facts: []), resting: form.standards?.facts ?? [], facts, [code]))
        }
        if let standards = form.standards { parts.append(judgement(of: standards, facts, [code])) }
        parts += (form.also + principles.map(\.rule)).map { judgement(of: $0, facts, [code]) }
        let whole = Judgement(
            truth: Truth.all(parts.map(\.truth)), sentence: name(of: code), facts: cited(form.standards?.facts ?? []), parts: parts)
        return Verdict(packs: packs.map(\.name), form: code, whole: whole)
    }

    /// What a rule finds of a case.
    package func judgement(of rule: LawRule, _ facts: CaseFacts, _ judging: [String] = []) -> Judgement {
        find(rule.standard, resting: rule.facts, facts, judging)
    }

    /// - Parameter judging: the forms whose standards are being looked at, so that none asks for itself.
    private func find(_ standard: Standard, resting facts: [String], _ known: CaseFacts, _ judging: [String]) -> Judgement {
        func together(_ count: Int, _ parts: [Standard], _ sentence: Wording) -> Judgement {
            let judgements = parts.map { find($0, resting: facts, known, judging) }
            return Judgement(
                truth: Truth.of(count, judgements.map(\.truth)), sentence: sentence, facts: cited(facts), parts: judgements)
        }
        switch standard {
        case .all(let parts): return together(parts.count, parts, Wording(vi: "tất cả các điều kiện", en: "all of these"))
        case .any(let parts): return together(1, parts, Wording(vi: "một trong các điều kiện", en: "one of these"))
        case .of(let count, let parts):
            return together(count, parts, Wording(vi: "ít nhất \(count) trong các điều kiện", en: "at least \(count) of these"))
        case .condition(let predicate, let own):
            let truth = predicate.truth(of: known) { other in
                guard !judging.contains(other), let rule = form(other)?.standards else { return .unknown }
                return judgement(of: rule, known, judging + [other]).truth
            }
            return Judgement(
                truth: truth, sentence: predicate.sentence(in: self), found: predicate.found(in: known, self),
                change: predicate.change(from: truth, known, self), facts: cited(own.isEmpty ? facts : own))
        }
    }

    /// Who may decide on a form, and whether this one may.
    package func competence(of decider: Decider, for code: String) -> Judgement? {
        guard let competences = form(code)?.decides else { return nil }
        let mine = competences.filter { $0.decider.includes(decider) }
        let said = (mine.isEmpty ? competences : mine).flatMap(\.facts)
        let isUnread = competences.contains { if case .unread = $0.decider { true } else { false } }
        let names = competences.map(\.decider.words)
        return Judgement(
            truth: Truth(isUnread && mine.isEmpty ? nil : !mine.isEmpty),
            sentence: Wording(
                vi: "người có thẩm quyền: \(names.map(\.vi).joined(separator: "; "))",
                en: "may decide: \(names.map(\.en).joined(separator: "; "))"),
            found: decider.words,
            change: mine.isEmpty
                ? Wording(vi: "trình người có thẩm quyền quyết định", en: "have it decided by one of those who may") : nil,
            facts: cited(said))
    }
}

extension Decider {
    /// Of agencies, one of whatever level where only legal personality is asked.
    fileprivate func includes(_ other: Decider) -> Bool {
        if case (.agency(nil), .agency) = (self, other) { return true }
        return self == other && self != .nobody
    }
}
