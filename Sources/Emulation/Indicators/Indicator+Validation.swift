extension Indicator {
    /// Everything that is wrong with it as somebody defined it; `field` is where it stands, "indicators[2]".
    package func validate(field: String) -> [any Refusal] {
        var refusals: [any Refusal] = []
        func refuse(_ reason: IndicatorRefusal.Reason, _ member: String) {
            refusals.append(IndicatorRefusal(reason, field: "\(field).\(member)"))
        }
        if name.isBlank { refuse(.nameMissing, "name") }
        if measure.isBlank { refuse(.measureMissing(name), "measure") }
        if overTime == .last, !timeFirst { refuse(.lastAfterUnits(name), "timeFirst") }
        if overUnits == .weighted, ![.weighted, .last, .none].contains(overTime) { refuse(.weightsLost(name), "overTime") }
        if overTime == .weighted, ![.weighted, .none].contains(overUnits) { refuse(.weightsIgnored(name), "overUnits") }
        if !(0...Self.mostDecimals).contains(decimals) { refuse(.decimalsOutOfRange(name), "decimals") }
        if let lowest, let highest, highest < lowest { refuse(.emptyRange(name), "highest") }
        return refusals
    }
}
