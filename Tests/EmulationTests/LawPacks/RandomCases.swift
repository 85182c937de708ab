import Emulation

/// Standards and cases that are made up, the same from the same seed.
struct RandomCases {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func below(_ count: Int) -> Int {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(count))
    }

    private mutating func one<Element>(of all: some Collection<Element>) -> Element { Array(all)[below(all.count)] }
    private mutating func flip() -> Bool { below(2) == 0 }

    /// Two forms, of which the second may ask for the first.
    mutating func pack() -> LawPack {
        var pack = LawPack(name: "random", from: day("2024-01-01"))
        for code in ["A", "B"] {
            var form = LawForm(code: code)
            form.standards = LawRule(standard(3), facts: [])
            pack.forms.append(form)
        }
        return pack
    }

    private mutating func standard(_ depth: Int) -> Standard {
        let parts = depth == 0 ? [] : (0..<(1 + below(3))).map { _ in standard(depth - 1) }
        switch depth == 0 ? 0 : below(4) {
        case 1: return .all(parts)
        case 2: return .any(parts)
        case 3: return .of(1 + below(parts.count), parts)
        default: return .condition(predicate(), facts: [])
        }
    }

    private mutating func predicate() -> LawPredicate {
        switch below(15) {
        case 0: .meets("A")
        case 1: .held(.init(form: "A", times: 1 + below(3), consecutive: flip(), within: flip() ? 1 + below(4) : nil))
        case 2: .rated(one(of: Grade.allCases), years: 1 + below(2), within: 2 + below(2))
        case 3: .initiative(one(of: Scope.allCases), count: 1 + below(2))
        case 4: .research(one(of: Scope.allCases))
        case 5: .inMovement(launchedBy: one(of: Scope.allCases))
        case 6: .movementRan(years: 1 + below(5), reading: flip() ? one(of: MovementReading.allCases) : nil)
        case 7: .atReview(one(of: MovementReview.allCases))
        case 8: .share("A", atLeast: 100 * below(100))
        case 9: .hasMember("A")
        case 10: .noDiscipline(from: one(of: Discipline.allCases))
        case 11: .waited("A", years: 1 + below(5), since: flip() ? .decision : .period)
        case 12: .subject([one(of: Subject.Kind.allCases)], flip() ? [one(of: SubjectClass.allCases)] : [])
        case 13: .confirmed("k", Wording(vi: "k", en: "k"))
        default: .plain(one(of: PlainFact.allCases))
        }
    }

    /// Everything is known of it.
    mutating func facts() -> CaseFacts {
        var facts = CaseFacts()
        facts.subject = one(of: Subject.Kind.allCases)
        facts.subjectClass = one(of: SubjectClass.allCases)
        facts.year = 2024
        facts.asOf = day("2025-10-18")
        facts.held = .init(
            (0..<below(5)).map { _ in
                let year = 2018 + below(7)
                return .init(form: one(of: ["A", "B"]), year: year, decidedOn: Day(year: year + 1, month: 3, day: 1))
            }, isWhole: true)
        for year in 2018...2024 { facts.ratings[year] = one(of: Grade.allCases) }
        facts.initiatives = .init((0..<below(3)).map { _ in one(of: Scope.allCases) }, isWhole: true)
        facts.research = .init((0..<below(2)).map { _ in one(of: Scope.allCases) }, isWhole: true)
        for fact in PlainFact.allCases { facts.plain[fact] = flip() }
        facts.movements = .init((0..<below(3)).map { _ in movement() }, isWhole: true)
        facts.chosenReading = one(of: MovementReading.allCases)
        facts.review = one(of: MovementReview.allCases)
        facts.shares["A"] = 100 * below(101)
        facts.members["A"] = flip()
        facts.discipline = one(of: Discipline.allCases)
        facts.ageInMonths = below(40)
        facts.confirmed["k"] = flip()
        return facts
    }

    private mutating func movement() -> MovementRun {
        var starts: [MovementReading: MovementRun.Start] = [:]
        for reading in MovementReading.allCases where flip() { starts[reading] = .on(Day(year: 2019 + below(7), month: 6, day: 1)!) }
        return MovementRun(name: "M", launchedBy: [one(of: Scope.allCases)], starts: starts)
    }

    /// The same case, of which some was not looked up.
    mutating func forgetting(_ facts: CaseFacts) -> CaseFacts {
        var part = facts
        if flip() { part.subject = nil }
        if flip() { part.subjectClass = nil }
        if below(4) == 0 { part.year = nil }
        if below(4) == 0 { part.asOf = nil }
        part.held = forgetting(facts.held)
        part.held.all = part.held.all.map { flip() ? $0 : .init(form: $0.form, year: $0.year, decidedOn: $0.decidedOn, isClaimed: true) }
        for year in 2018...2024 where flip() { part.ratings[year] = nil }
        part.initiatives = forgetting(facts.initiatives)
        part.research = forgetting(facts.research)
        for fact in PlainFact.allCases where flip() { part.plain[fact] = nil }
        part.movements = forgetting(facts.movements)
        if flip() { part.chosenReading = nil }
        if flip() { part.review = nil }
        if flip() { part.shares = [:] }
        if flip() { part.members = [:] }
        if flip() { part.discipline = nil }
        if flip() { part.ageInMonths = nil }
        if flip() { part.confirmed = [:] }
        return part
    }

    private mutating func forgetting<Element>(_ found: CaseFacts.Found<Element>) -> CaseFacts.Found<Element> {
        flip() ? found : .init(found.all.filter { _ in flip() }, isWhole: false)
    }
}
