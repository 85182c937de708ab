package import Foundation

/// Whom an award is for (tập thể, cá nhân, hộ gia đình). It belongs to the unit that registered it, its home, and never moves.
package struct Subject: Hashable, Sendable {
    /// Constraint: `a_subject_is_a_person_a_collective_or_a_household`.
    package enum Kind: String, CaseIterable, Sendable { case person, collective, household }

    /// As forms 0602 and 0603 of TT 02/2023 count people. Constraint: `only_people_are_of_a_known_category`.
    package enum Category: String, CaseIterable, Sendable {
        case provinceLeader = "province_leader"
        case departmentLeader = "department_leader"
        case entrepreneur
        /// From the deputy head of an office upward.
        case otherLeader = "other_leader"
        case directWorker = "direct_worker"
    }

    /// What the same forms ask beside it. Constraint: `a_subject_has_traits_of_its_kind`.
    package enum Trait: String, CaseIterable, Sendable {
        case woman, foreigner
        case armedForces = "armed_forces"
        case enterprise

        package static func possible(of kind: Kind) -> [Trait] {
            switch kind {
            case .person: [.woman, .foreigner, .armedForces]
            case .collective: [.foreigner, .armedForces, .enterprise]
            case .household: []
            }
        }
    }

    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    /// It never becomes another.
    package let kind: Kind
    package let told: Told
    /// Whom it is the same as; itself, as long as nobody said otherwise.
    package let standsFor: SubjectReference
    package let revision: Int

    package init(id: UUID, unit: UnitID, level: UnitLevel, kind: Kind, told: Told, standsFor: SubjectReference, revision: Int) {
        self.id = id
        self.unit = unit
        self.level = level
        self.kind = kind
        self.told = told
        self.standsFor = standsFor
        self.revision = revision
    }

    package var reference: SubjectReference { SubjectReference(unit: unit, id: id) }
    package var isCanonical: Bool { standsFor == reference }
    package var name: String { told.name }
}

/// Which subject something leads to: its home, and its id.
package struct SubjectReference: Hashable, Sendable {
    package let unit: UnitID
    package let id: UUID

    package init(unit: UnitID, id: UUID) {
        self.unit = unit
        self.id = id
    }
}

extension Subject {
    /// What is said of one, and may be corrected.
    package struct Told: Hashable, Sendable {
        /// As it is printed on what is awarded.
        package var name: String
        package var birthYear: Int?
        package var category: Category?
        package var traits: [Trait]
        /// The unit that a collective is; nil for one that is none of the tree.
        package var names: UnitID?
        /// The account of a person who has one.
        package var person: UUID?

        package init(
            name: String, birthYear: Int? = nil, category: Category? = nil, traits: [Trait] = [], names: UnitID? = nil, person: UUID? = nil
        ) {
            self.name = name
            self.birthYear = birthYear
            self.category = category
            self.traits = traits
            self.names = names
            self.person = person
        }
    }

    /// One that a unit registers.
    /// - Parameters:
    ///   - others: those that are called alike, as far as the unit sees them.
    ///   - isAnother: whether whoever registers it has seen them and says that it is none of them.
    package static func registering(
        _ id: UUID, _ kind: Kind, _ told: Told, in home: Unit, on today: Day, among facts: SubjectFacts, besides others: [Subject] = [],
        isAnother: Bool = false
    ) throws(Refusals) -> Subject {
        let likely = isAnother ? nil : others.first { mayBeTheSame(kind, told, $0) }
        try facts.judge(told, of: kind, in: home.id, on: today, and: likely.map { [.maybeTheSame($0)] } ?? [])
        return Subject(
            id: id, unit: home.id, level: home.level, kind: kind, told: told,
            standsFor: SubjectReference(unit: home.id, id: id), revision: 1)
    }

    /// The same as it should have been told.
    package func correcting(_ told: Told, on today: Day, among facts: SubjectFacts) throws(Refusals) -> Subject {
        try facts.judge(told, of: kind, in: unit, on: today)
        return Subject(id: id, unit: unit, level: level, kind: kind, told: told, standsFor: standsFor, revision: revision + 1)
    }
}

/// What a subject is judged by beside its own words.
package struct SubjectFacts: Sendable {
    /// The unit that a collective is said to be.
    let named: Unit?
    /// Who has, had or will have a post in its home.
    let people: Set<UUID>

    package init(named: Unit?, people: Set<UUID>) {
        self.named = named
        self.people = people
    }

    fileprivate func judge(
        _ told: Subject.Told, of kind: Subject.Kind, in home: UnitID, on today: Day, and more: [SubjectRefusal] = []
    ) throws(Refusals) {
        var refusals: [SubjectRefusal] = []
        if told.name.isBlank { refusals.append(.nameless) }
        if let year = told.birthYear {
            if kind != .person { refusals.append(.onlyOfPeople(field: "birthYear")) }
            if year > today.year { refusals.append(.bornAhead) }
        }
        if told.category != nil, kind != .person { refusals.append(.onlyOfPeople(field: "category")) }
        if told.person != nil, kind != .person { refusals.append(.onlyOfPeople(field: "person")) }
        if let person = told.person, !people.contains(person) { refusals.append(.accountUnknown) }
        if let other = told.traits.first(where: { !Subject.Trait.possible(of: kind).contains($0) }) {
            refusals.append(.traitOfAnother(other, kind))
        }
        if let unit = told.names {
            if kind != .collective { refusals.append(.onlyOfCollectives) }
            if named == nil || !home.contains(unit) { refusals.append(.unitElsewhere) }
        }
        try Refusals.throw(ifAny: refusals + more)
    }
}
