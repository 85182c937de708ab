package import Foundation

/// How a plan stands to the one it takes up: what it says in the same words, what is new, what it sets higher than was given, and which tasks
/// that the unit was told it says nothing of.
///
/// Of words alone, eight in a row at a time, which copied text shares and other text hardly ever: whoever says the same in other words says
/// something new here. Never a refusal. Linear in the length of both.
package struct PlanComparison: Sendable {
    /// How many runs of eight words there are, and how many of them stand above.
    package struct Share: Hashable, Sendable {
        package let same: Int
        package let all: Int

        /// In whole hundredths, rounded down.
        package var percent: Int { all == 0 ? 0 : 100 * same / all }
    }

    /// Where a clause comes from, by its share.
    package enum Origin: String, CaseIterable, Sendable {
        /// Nine of ten runs or more.
        case copied
        case reworded
        /// One of ten or fewer.
        case new
    }

    /// A target that is set higher than it was given; lower, where less is better.
    package struct Stricter: Hashable, Sendable {
        package let indicator: Indicator
        package let given: Decimal
        package let own: Decimal
    }

    package let clauses: [(clause: Clause, share: Share)]
    package let dropped: [Clause]
    package let stricter: [Stricter]

    /// Of all clauses together.
    package var share: Share {
        Share(same: clauses.map(\.share.same).reduce(0, +), all: clauses.map(\.share.all).reduce(0, +))
    }

    /// - Parameters:
    ///   - above: what the plan above says.
    ///   - told: those of its tasks that the unit was told and has to say something of.
    ///   - given: the targets of the unit, by indicator.
    package init(
        _ plan: CampaignPlan, of unit: UnitID, with above: [Clause], told: [Clause], given: [UUID: Decimal], _ indicators: [Indicator]
    ) {
        let runsAbove = Set(above.flatMap { Run.all(in: $0) })
        clauses = plan.clauses.map { clause in
            let runs = Run.all(in: clause)
            return (clause, Share(same: runs.count { runsAbove.contains($0) }, all: runs.count))
        }
        let own = Set(plan.clauses.flatMap { Run.all(in: $0) })
        dropped = told.filter { task in
            let runs = Run.all(in: task)
            return 4 * runs.count { own.contains($0) } < runs.count
        }
        stricter = indicators.compactMap { indicator in
            guard let given = given[indicator.id],
                let own = plan.targets.first(where: { $0.indicator == indicator.id && $0.unit == unit })?.value,
                indicator.direction == .more ? own > given : own < given
            else { return nil }
            return Stricter(indicator: indicator, given: given, own: own)
        }
    }
}

extension PlanComparison.Share {
    package var origin: PlanComparison.Origin {
        if all > 0, 10 * same >= 9 * all { return .copied }
        return 10 * same <= all ? .new : .reworded
    }
}

extension PlanComparison.Origin: Named {
    package var words: Wording {
        switch self {
        case .copied: Wording(vi: "chép lại", en: "copied")
        case .reworded: Wording(vi: "viết lại một phần", en: "reworded in part")
        case .new: Wording(vi: "viết mới", en: "new")
        }
    }
}

/// Eight words in a row; fewer where a text has no more.
private struct Run: Hashable {
    private static let length = 8
    private let words: ArraySlice<Syllable>

    /// Each of a clause's text: its body, or its heading where it has no more.
    static func all(in clause: Clause) -> [Run] {
        let text = clause.body.isBlank ? clause.heading : clause.body
        let words = Phrase(text.precomposedStringWithCanonicalMapping).words.map(\.text)
        guard words.count > length else { return words.isEmpty ? [] : [Run(words: words[...])] }
        return (0...(words.count - length)).map { Run(words: words[$0..<($0 + length)]) }
    }
}
