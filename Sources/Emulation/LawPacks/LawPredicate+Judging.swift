extension LawPredicate {
    /// What is said of a case by what is known of it; never more than that. `meets` is asked for the standards of another form.
    package func truth(of facts: CaseFacts, meets: (String) -> Truth) -> Truth {
        switch self {
        case .meets(let form): meets(form)
        case .held(let holding): Self.truth(of: holding, facts)
        case .rated(let grade, let years, let within):
            facts.year.map { year in
                Truth.of(years, (0..<within).map { back in Truth(facts.ratings[year - back].map { $0 >= grade }) })
            } ?? .unknown
        case .initiative(let scope, let count): facts.initiatives.truth(atLeast: count) { Truth($0 >= scope) }
        case .research(let scope): facts.research.truth { Truth($0 >= scope) }
        case .plain(let fact): Truth(facts.plain[fact])
        case .inMovement(let scope): facts.movements.truth { Truth($0.launchedBy.contains(scope)) }
        case .movementRan(let years, let reading):
            facts.asOf.map { day in
                facts.movements.truth { movement in
                    let chosen = facts.chosenReading.flatMap { movement.starts[$0] == nil ? nil : $0 }
                    return movement.ran(years: years, asOf: day, by: reading ?? chosen)
                }
            } ?? .unknown
        case .atReview(let review): Truth(facts.review.map { $0 == review })
        case .share(let form, let least): Truth(facts.shares[form].map { $0 >= least })
        case .hasMember(let form): Truth(facts.members[form])
        case .noDiscipline(let from): Truth(facts.discipline.map { $0 < from })
        case .ageOfCollective(let months): Truth(facts.ageInMonths.map { $0 >= months })
        case .waited(let form, let years, let since): Self.truth(of: form, waited: years, since: since, facts)
        case .subject(let kinds, let classes):
            Truth.all(
                (kinds.isEmpty ? [] : [Truth(facts.subject.map(kinds.contains))])
                    + (classes.isEmpty ? [] : [Truth(facts.subjectClass.map(classes.contains))]))
        case .confirmed(let key, _): Truth(facts.confirmed[key])
        case .unknown: .unknown
        }
    }

    private static func truth(of holding: Holding, _ facts: CaseFacts) -> Truth {
        guard let year = facts.year else { return .unknown }
        let awards = facts.held.all.filter { $0.form == holding.form && $0.year <= year }
        guard holding.consecutive else {
            let within = holding.within.map { years in awards.filter { $0.year > year - years } } ?? awards
            return CaseFacts.Found(within, isWhole: facts.held.isWhole).truth(atLeast: holding.times) { $0.isClaimed ? .unknown : .met }
        }
        return Truth.all(
            (0..<holding.times).map { back in
                CaseFacts.Found(awards.filter { $0.year == year - back }, isWhole: facts.held.isWhole).truth {
                    $0.isClaimed ? .unknown : .met
                }
            })
    }

    private static func truth(of form: String, waited years: Int, since: WaitingSince, _ facts: CaseFacts) -> Truth {
        facts.held.truth { award in
            guard award.form == form else { return .notMet }
            let isLongAgo =
                switch since {
                case .decision: facts.asOf.flatMap { day in award.decidedOn.map { $0.adding(months: years * 12) <= day } }
                case .period: facts.year.map { award.year <= $0 - years }
                }
            return Truth(award.isClaimed ? nil : isLongAgo)
        }
    }
}
