import Foundation

extension Indicator {
    /// Everything that is wrong with it as somebody defined it; `field` is where it stands, "indicators[2]".
    package func validate(field: String) -> [any Refusal] {
        var refusals: [any Refusal] = []
        func refuse(_ reason: IndicatorRefusal.Reason, _ member: String) {
            refusals.append(IndicatorRefusal(reason, field: "\(field).\(member)"))
        }
        if name.isBlank { refuse(.nameMissing, "name") }
        if let heading, heading.unicodeScalars.count > Self.longestHeading { refuse(.headingTooLong(name), "heading") }
        if measure.isBlank { refuse(.measureMissing(name), "measure") }
        if overTime == .last, !timeFirst { refuse(.lastAfterUnits(name), "timeFirst") }
        if overUnits == .weighted, ![.weighted, .last, .none].contains(overTime) { refuse(.weightsLost(name), "overTime") }
        if overTime == .weighted, ![.weighted, .none].contains(overUnits) { refuse(.weightsIgnored(name), "overUnits") }
        if !(0...Self.mostDecimals).contains(decimals) { refuse(.decimalsOutOfRange(name), "decimals") }
        if let lowest, let highest, highest < lowest { refuse(.emptyRange(name), "highest") }
        if !takesWeight {
            if figureLabel != nil { refuse(.labelNeedless(name), "figureLabel") }
            if weightLabel != nil { refuse(.labelNeedless(name), "weightLabel") }
        }
        if asPercent, !isShare { refuse(.notAShare(name), "asPercent") }
        return refusals
    }

    /// Whether all its values lie between 0 and 1, those of many units and periods too.
    private var isShare: Bool {
        guard let lowest, let highest, lowest >= 0, highest <= 1 else { return false }
        return !addsUp && overTime != .sum && overTime != .count
    }
}
