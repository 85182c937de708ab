extension CampaignPlan {
    /// The plan once pieces of a text say something else than they did: what they said before goes, where it still stands; what they say now
    /// comes, in the order of the text. What somebody wrote by hand beside it stays.
    ///
    /// - Parameters:
    ///   - before: what each piece made before; nothing for a text that is new.
    ///   - after: what each makes now.
    package mutating func move(from before: [[PlanItem]], to after: [[PlanItem]]) {
        // Where clauses of the text stand in it.
        var places: [Clause.ID: Int] = [:]
        for (piece, items) in (before + after).enumerated() {
            for case .clause(let clause) in items { places[clause.id] = piece % max(1, after.count) }
        }
        for (piece, items) in after.enumerated() {
            let was = piece < before.count ? before[piece] : []
            guard was != items else { continue }
            // What comes first takes the place of what goes.
            for item in items where !was.contains(item) { put(item, insteadOf: was, behind: after[..<piece], places) }
            for item in was where !items.contains(item) { take(item, unlessOneOf: items) }
        }
    }

    private mutating func take(_ item: PlanItem, unlessOneOf items: [PlanItem]) {
        switch item {
        case .symbol(let text): if symbol == text { symbol = nil }
        case .issuedOn(let day): if issuedOn == day { issuedOn = nil }
        case .signer(let text): if signer == text { signer = nil }
        case .capacity(let capacity): if signerCapacity == capacity { signerCapacity = nil }
        case .summary(let text): if summary == text { summary = "" }
        case .shortName(let text): if shortName == text { shortName = "" }
        case .theme(let text): if theme == text { theme = nil }
        case .motto(let text): if motto == text { motto = nil }
        case .basis(let basis): legalBases.removeAll { $0 == basis }
        case .clause(let clause):
            if !items.contains(where: { $0.clause?.id == clause.id }) { clauses.removeAll { $0.id == clause.id } }
        case .movement(let movement): movements.removeAll { $0 == movement }
        case .address(let rule): addresses.removeAll { $0 == rule }
        case .recipient(let line): recipients.removeAll { $0 == line }
        }
    }

    private mutating func put(
        _ item: PlanItem, insteadOf was: [PlanItem], behind earlier: ArraySlice<[PlanItem]>, _ places: [Clause.ID: Int]
    ) {
        guard item.isWritable else { return }
        switch item {
        case .symbol(let text): symbol = text
        case .issuedOn(let day): issuedOn = day
        case .signer(let text): signer = text
        case .capacity(let capacity): signerCapacity = capacity
        case .summary(let text): summary = text
        case .shortName(let text): shortName = text
        case .theme(let text): theme = text
        case .motto(let text): motto = text
        case .basis(let basis): Self.put(basis, insteadOf: was, behind: earlier, in: &legalBases, upTo: 200) { $0.basis }
        case .movement(let movement): Self.put(movement, insteadOf: was, behind: earlier, in: &movements, upTo: 200) { $0.movement }
        case .address(let rule):
            guard !addresses.contains(where: { $0.who == rule.who && !was.contains(.address($0)) }) else { return }
            Self.put(rule, insteadOf: was, behind: earlier, in: &addresses, upTo: 500) { $0.address }
        case .recipient(let line):
            Self.put(line, insteadOf: was, behind: earlier, in: &recipients, upTo: RecipientLine.most) { $0.recipient }
        case .clause(let clause):
            if let place = clauses.firstIndex(where: { $0.id == clause.id }) {
                let before = was.lazy.compactMap(\.clause).first { $0.id == clause.id }
                clauses[place] = clause.keeping(clauses[place], since: before)
            } else if clauses.count < 500 {
                let next = clauses.firstIndex { places[$0.id].map { $0 > earlier.count } ?? false } ?? clauses.count
                clauses.insert(clause, at: next)
            }
        }
    }

    /// In the place of what it replaces, or behind the last one that comes from further up in the text.
    private static func put<Value: Equatable>(
        _ value: Value, insteadOf was: [PlanItem], behind earlier: ArraySlice<[PlanItem]>, in list: inout [Value], upTo most: Int,
        _ read: (PlanItem) -> Value?
    ) {
        guard !list.contains(value) else { return }
        let old = was.compactMap(read)
        if let place = list.firstIndex(where: { old.contains($0) }) {
            list[place] = value
        } else if list.count < most {
            let above = earlier.joined().compactMap(read)
            list.insert(value, at: list.lastIndex { above.contains($0) }.map { $0 + 1 } ?? 0)
        }
    }
}

extension PlanItem {
    fileprivate var basis: LegalBasis? { if case .basis(let basis) = self { basis } else { nil } }
    fileprivate var movement: LinkedMovement? { if case .movement(let movement) = self { movement } else { nil } }
    fileprivate var address: AddressRule? { if case .address(let rule) = self { rule } else { nil } }
    fileprivate var recipient: RecipientLine? { if case .recipient(let line) = self { line } else { nil } }
    fileprivate var clause: Clause? { if case .clause(let clause) = self { clause } else { nil } }
}

extension Clause: Identifiable {
    /// The same words with what a person added by hand to the clause that stands there: a day, evidence, a level, whom it tells.
    fileprivate func keeping(_ standing: Clause, since before: Clause?) -> Clause {
        let isTold = standing.who == before?.who && standing.strength == before?.strength && standing.role == before?.role
        return Clause(
            id: id, part: part, number: number, heading: heading, body: body,
            awardLevel: standing.awardLevel == before?.awardLevel ? awardLevel : standing.awardLevel, dueOn: standing.dueOn,
            evidenceWanted: standing.evidenceWanted, fulfilledBy: standing.fulfilledBy, who: isTold ? who : standing.who,
            strength: isTold ? strength : standing.strength, role: isTold ? role : standing.role)
    }
}
