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

    package var subject: SubjectKind?
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

// So that what was known can be kept beside what the law said of it.
extension CaseFacts: Codable {}
extension CaseFacts.Found: Codable where Element: Codable {}
extension CaseFacts.HeldAward: Codable {}
