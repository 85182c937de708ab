/// What is known of a case when it is judged: one read, in one snapshot. What nobody has looked up is missing, and answers nothing.
package struct CaseFacts: Hashable, Sendable {
    /// What was found of a kind, and whether that is all there is.
    package struct Found<Element: Hashable & Sendable>: Hashable, Sendable {
        package var all: [Element]
        package var isWhole: Bool

        package init(_ all: [Element] = [], isWhole: Bool = false) {
            self.all = all
            self.isWhole = isWhole
        }

        /// Whether so many of them are such.
        func truth(atLeast count: Int = 1, _ isSuch: (Element) -> Truth) -> Truth {
            Truth.of(count, all.map(isSuch) + (isWhole ? [] : Array(repeating: .unknown, count: count)))
        }
    }

    /// What somebody was awarded before.
    package struct HeldAward: Hashable, Sendable {
        package let form: String
        /// The last year of what was rewarded.
        package let year: Int
        package let decidedOn: Day?
        /// Whether nothing but their own word speaks for it: then it counts for nothing, and is not forgotten either.
        package let isClaimed: Bool

        package init(form: String, year: Int, decidedOn: Day? = nil, isClaimed: Bool = false) {
            self.form = form
            self.year = year
            self.decidedOn = decidedOn
            self.isClaimed = isClaimed
        }
    }

    package var subject: Subject.Kind?
    package var subjectClass: SubjectClass?
    /// The last year of what is to be rewarded.
    package var year: Int?
    /// As of which day it is judged.
    package var asOf: Day?
    package var held = Found<HeldAward>()
    package var ratings: [Int: Grade] = [:]
    package var initiatives = Found<Scope>()
    package var research = Found<Scope>()
    package var plain: [PlainFact: Bool] = [:]
    package var movements = Found<MovementRun>()
    /// The reading that a person chose where readings differ.
    package var chosenReading: MovementReading?
    package var review: MovementReview?
    /// Hundredths of a percent of the members that hold a form in that year.
    package var shares: [String: Int] = [:]
    /// Whether a member holds a form in that year.
    package var members: [String: Bool] = [:]
    package var discipline: Discipline?
    /// How old the collective is.
    package var ageInMonths: Int?
    package var confirmed: [String: Bool] = [:]

    package init() {}
}

// So that what was known can be kept beside what the law said of it. What was kept before something could be known says nothing of it.
extension CaseFacts: Codable {
    package init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        subject = try kept.decodeIfPresent(Subject.Kind.self, forKey: .subject)
        subjectClass = try kept.decodeIfPresent(SubjectClass.self, forKey: .subjectClass)
        year = try kept.decodeIfPresent(Int.self, forKey: .year)
        asOf = try kept.decodeIfPresent(Day.self, forKey: .asOf)
        held = try kept.decodeIfPresent(Found<HeldAward>.self, forKey: .held) ?? held
        ratings = try kept.decodeIfPresent([Int: Grade].self, forKey: .ratings) ?? ratings
        initiatives = try kept.decodeIfPresent(Found<Scope>.self, forKey: .initiatives) ?? initiatives
        research = try kept.decodeIfPresent(Found<Scope>.self, forKey: .research) ?? research
        plain = try kept.decodeIfPresent([PlainFact: Bool].self, forKey: .plain) ?? plain
        movements = try kept.decodeIfPresent(Found<MovementRun>.self, forKey: .movements) ?? movements
        chosenReading = try kept.decodeIfPresent(MovementReading.self, forKey: .chosenReading)
        review = try kept.decodeIfPresent(MovementReview.self, forKey: .review)
        shares = try kept.decodeIfPresent([String: Int].self, forKey: .shares) ?? shares
        members = try kept.decodeIfPresent([String: Bool].self, forKey: .members) ?? members
        discipline = try kept.decodeIfPresent(Discipline.self, forKey: .discipline)
        ageInMonths = try kept.decodeIfPresent(Int.self, forKey: .ageInMonths)
        confirmed = try kept.decodeIfPresent([String: Bool].self, forKey: .confirmed) ?? confirmed
    }
}
extension CaseFacts.Found: Codable where Element: Codable {}
extension CaseFacts.HeldAward: Codable {}
