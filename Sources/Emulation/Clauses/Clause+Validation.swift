extension [Clause] {
    /// What is wrong with these new ones, beside those that stand already and those given from above.
    func refusals(besides standing: [Clause]) -> [ClauseRefusal] {
        var seen = Set(standing.map(\.id))
        var refusals: [ClauseRefusal] = []
        for (position, clause) in enumerated() {
            let field = "clauses[\(position)]"
            if !seen.insert(clause.id).inserted {
                let name = clause.heading.isBlank ? clause.part.words.vi : clause.heading
                refusals.append(ClauseRefusal(.duplicate(name), field: "\(field).id"))
            }
            refusals += clause.refusals(field: field)
        }
        return refusals
    }
}

extension Clause {
    fileprivate func refusals(field: String) -> [ClauseRefusal] {
        var refusals: [ClauseRefusal] = []
        if heading.isBlank, part.wantsHeading || part.isTold && who != nil {
            refusals.append(ClauseRefusal(.headingMissing(part), field: "\(field).heading"))
        } else if heading.isBlank, body.isBlank {
            refusals.append(ClauseRefusal(.empty(part), field: "\(field).body"))
        }
        if part == .award, awardLevel == nil { refusals.append(ClauseRefusal(.levelMissing, field: "\(field).awardLevel")) }
        if part != .award, awardLevel != nil { refusals.append(ClauseRefusal(.levelOfNoAward, field: "\(field).awardLevel")) }
        if part.isTold {
            refusals += tellingRefusals(field: field)
        } else if who != nil || strength != nil || role != nil || lead != nil {
            refusals.append(ClauseRefusal(.tellingOfNoTask, field: "\(field).who"))
        }
        guard part != .task else { return refusals }
        if dueOn != nil { refusals.append(ClauseRefusal(.dueOfNoTask, field: "\(field).dueOn")) }
        if evidenceWanted { refusals.append(ClauseRefusal(.evidenceOfNoTask, field: "\(field).evidenceWanted")) }
        if fulfilledBy != .nothing { refusals.append(ClauseRefusal(.fulfilmentOfNoTask, field: "\(field).fulfilledBy")) }
        return refusals
    }

    private func tellingRefusals(field: String) -> [ClauseRefusal] {
        guard who != nil else {
            return strength == nil && role == nil && lead == nil ? [] : [ClauseRefusal(.nobodyTold(heading), field: "\(field).who")]
        }
        return (strength == nil ? [ClauseRefusal(.strengthMissing(heading), field: "\(field).strength")] : [])
            + (role == nil ? [ClauseRefusal(.roleMissing(heading), field: "\(field).role")] : [])
            + (role == .lead && lead != nil ? [ClauseRefusal(.leadOfLead(heading), field: "\(field).leadUnit")] : [])
    }
}
