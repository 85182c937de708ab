package import Foundation

/// How a unit keeps house (nề nếp): on which days it reminds of what it told others to do, without anybody sitting down to it, and within how
/// many days it answers them. Those of the nearest unit above count where it has none of its own.
package struct HouseRules: Hashable, Sendable {
    /// On which days before and after the day of a task a reminder is sent by itself; none for never.
    package struct Reminding: Hashable, Sendable {
        /// So many days before, the earliest first.
        package let before: [Int]
        /// So many days after, the earliest first.
        package let after: [Int]

        /// What nobody has said otherwise: a week and a day before, and a day, a week and a month after.
        package static let usual = Reminding(kept: [7, 1], [1, 7, 30])

        package static let most = 5
        package static let furthest = 60

        /// - Throws: `HouseRulesRefusal`.
        package init(before: [Int], after: [Int]) throws(HouseRulesRefusal) {
            for (days, field) in [(before, HouseRulesRefusal.Field.before), (after, .after)] {
                guard days.count <= Self.most else { throw .tooMany(field) }
                guard days.allSatisfy({ (1...Self.furthest).contains($0) }) else { throw .outOfRange(field) }
                guard Set(days).count == days.count else { throw .twice(field) }
            }
            self.init(kept: before.sorted(by: >), after.sorted())
        }

        /// As they were set once.
        package init(kept before: [Int], _ after: [Int]) { (self.before, self.after) = (before, after) }
    }

    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    /// Counts how often the unit has set them.
    package let revision: Int
    package let reminding: Reminding
    /// Within how many working days it answers what is asked of it, and decides on what was sent to it; nil for no day.
    package let answerDays: Int?

    package init(id: UUID, unit: UnitID, level: UnitLevel, revision: Int, reminding: Reminding, answerDays: Int?) {
        (self.id, self.unit, self.level, self.revision, self.reminding, self.answerDays) = (
            id, unit, level, revision, reminding, answerDays
        )
    }
}
