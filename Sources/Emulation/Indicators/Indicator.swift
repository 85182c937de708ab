package import Foundation

/// What a campaign measures. It keeps its id in every derived campaign, and its figures climb to its home and no further.
package struct Indicator: Hashable, Sendable {
    /// The most decimals an indicator may show. Constraint: `decimals_lie_between_0_and_10`.
    package static let mostDecimals = 10
    /// The most characters a heading may have. Constraint: `a_heading_is_short`.
    package static let longestHeading = 24

    package let id: UUID
    /// The unit whose campaign defines it; nil while it is only in a plan.
    package let home: UnitID?
    package let name: String
    /// What stands above a narrow column of a table; nil where its name is short enough.
    package let heading: String?
    /// The unit of measure: "hộ", "%", "tỷ đồng".
    package let measure: String
    /// What the two numbers of a weighted one are called: the numerator, …
    package let figureLabel: String?
    /// … and the denominator.
    package let weightLabel: String?
    /// Whether its values, shares between 0 and 1, are shown in per cent.
    package let asPercent: Bool
    package let direction: Direction
    package let overUnits: UnitAggregation
    package let overTime: TimeAggregation
    /// Whether each unit's periods are combined before the units are.
    package let timeFirst: Bool
    package let decimals: Int
    package let lowest: Decimal?
    package let highest: Decimal?
    package let asked: Asked
    /// Whom it is asked of; everybody where both are empty, otherwise whoever matches either.
    package let titles: [UnitTitle]
    package let kinds: [UnitKind]
    package let source: String?
    package let isSample: Bool

    package init(
        id: UUID, home: UnitID?, name: String, measure: String, direction: Direction,
        overUnits: UnitAggregation, overTime: TimeAggregation, timeFirst: Bool,
        decimals: Int, lowest: Decimal?, highest: Decimal?, asked: Asked,
        titles: [UnitTitle], kinds: [UnitKind], source: String?, isSample: Bool,
        heading: String? = nil, figureLabel: String? = nil, weightLabel: String? = nil, asPercent: Bool = false
    ) {
        self.id = id
        self.home = home
        self.name = name
        self.measure = measure
        self.direction = direction
        self.overUnits = overUnits
        self.overTime = overTime
        self.timeFirst = timeFirst
        self.decimals = decimals
        self.lowest = lowest
        self.highest = highest
        self.asked = asked
        self.titles = titles
        self.kinds = kinds
        self.source = source
        self.isSample = isSample
        self.heading = heading
        self.figureLabel = figureLabel
        self.weightLabel = weightLabel
        self.asPercent = asPercent
    }

    /// Whether the parts of a total make up the total, so that a target for all would be counted once per unit.
    package var addsUp: Bool { overUnits == .sum || overUnits == .count }

    /// Whether a value is a numerator that says nothing without its denominator.
    package var takesWeight: Bool { overUnits == .weighted || overTime == .weighted }

    /// Whether a value is a yes or a no, written 1 or 0.
    package var isYesOrNo: Bool { overUnits == .count || overTime == .count }

    /// Whether a target is not looser than the one that was given from above.
    package func isAtLeastAsStrict(_ candidate: Decimal, as given: Decimal) -> Bool {
        switch direction {
        case .more: candidate >= given
        case .less: candidate <= given
        }
    }
}
