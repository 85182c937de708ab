package import Foundation

/// Where a subject worked or lived, from when until when and as what: the row of the unit where it was.
package struct Placement: Hashable, Sendable {
    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    package let subject: SubjectReference
    package let told: Told
    package let revision: Int

    package init(id: UUID, unit: UnitID, level: UnitLevel, subject: SubjectReference, told: Told, revision: Int) {
        self.id = id
        self.unit = unit
        self.level = level
        self.subject = subject
        self.told = told
        self.revision = revision
    }

    /// What is said of one, and may be corrected.
    package struct Told: Hashable, Sendable {
        /// Chức vụ, nghề nghiệp, nơi ở.
        package let asWhat: String
        package let from: Day
        /// The last day; nil as long as it lasts.
        package let until: Day?

        package init(asWhat: String, from: Day, until: Day?) {
            self.asWhat = asWhat
            self.from = from
            self.until = until
        }

        fileprivate func judge(on today: Day) throws(Refusals) {
            var refusals: [SubjectRefusal] = []
            if asWhat.isBlank { refusals.append(.asNothing) }
            if from > today { refusals.append(.beginsAhead) }
            if let until, until < from { refusals.append(.endsBeforeItBegan(from)) }
            try Refusals.throw(ifAny: refusals)
        }
    }

    /// A unit says that a subject is or was there.
    package static func placing(
        _ id: UUID, _ subject: SubjectReference, in unit: Unit, _ told: Told, on today: Day
    ) throws(Refusals) -> Placement {
        try told.judge(on: today)
        return Placement(id: id, unit: unit.id, level: unit.level, subject: subject, told: told, revision: 1)
    }

    /// The same as it should have been told; it stays of the same subject.
    package func correcting(_ told: Told, on today: Day) throws(Refusals) -> Placement {
        try told.judge(on: today)
        return Placement(id: id, unit: unit, level: level, subject: subject, told: told, revision: revision + 1)
    }
}
