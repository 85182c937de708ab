import Foundation

/// All targets that stand for a campaign together, with where each is written; those that stand already are written nowhere and
/// only count in the sums.
struct TargetSheet {
    struct Entry {
        let target: TargetPlan
        let field: String?
    }

    let entries: [Entry]
    /// The plan's own and those given from above.
    let indicators: [Indicator]
    let contract: Contract?
    let unit: UnitID

    func refusals() -> [any Refusal] {
        let known = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<Key> = []
        var refusals: [any Refusal] = []
        for entry in entries {
            guard let field = entry.field else { continue }
            let target = entry.target
            guard let indicator = known[target.indicator] else {
                refusals.append(TargetRefusal(.unknownIndicator, field: "\(field).indicator"))
                continue
            }
            if let named = target.unit, !unit.contains(named) {
                refusals.append(TargetRefusal(.outsideSubtree(named), field: "\(field).unit"))
            }
            if target.unit == nil, indicator.addsUp {
                refusals.append(TargetRefusal(.oneForAllOfASum(indicator.name), field: "\(field).unit"))
            }
            // A target for all is kept under the issuer itself, so it and one for the issuer are the same.
            if !seen.insert(Key(indicator: indicator.id, unit: target.unit ?? unit)).inserted {
                refusals.append(TargetRefusal(.duplicate(indicator.name), field: field))
            }
        }
        let written = Dictionary(grouping: entries, by: \.target.indicator)
        for indicator in contract?.indicators ?? [] {
            guard let given = contract?.targets[indicator.id], let entries = written[indicator.id] else { continue }
            refusals += looser(entries, of: indicator, than: given)
        }
        return refusals
    }

    /// An adopter may only be stricter than what it was given: of what adds up, for itself and for all below together; otherwise for everybody.
    private func looser(_ written: [Entry], of indicator: Indicator, than given: Decimal) -> [any Refusal] {
        let single = indicator.addsUp ? written.filter { $0.target.unit == unit } : written
        var refusals: [any Refusal] = single.compactMap { entry in
            guard let field = entry.field, !indicator.isAtLeastAsStrict(entry.target.value, as: given) else { return nil }
            return TargetRefusal(.looserThanGiven(indicator.name, indicator.direction, given: given), field: "\(field).value")
        }
        guard indicator.addsUp else { return refusals }
        let below = written.filter { $0.target.unit.map(unit.isAbove) ?? false }
        guard below.contains(where: { $0.field != nil }) else { return refusals }
        let sum = sum(of: below.map(\.target))
        if !indicator.isAtLeastAsStrict(sum, as: given) {
            refusals.append(
                TargetRefusal(.sumLooserThanGiven(indicator.name, indicator.direction, given: given, sum: sum), field: "targets"))
        }
        return refusals
    }

    /// What is set for a unit below another one that has a target counts within that one's.
    private func sum(of targets: [TargetPlan]) -> Decimal {
        var sum: Decimal = 0
        var counted: UnitID?
        // In the order of the tree a unit comes right before what lies below it.
        for (unit, value) in targets.compactMap({ target in target.unit.map { ($0, target.value) } }).sorted(by: { $0.0 < $1.0 }) {
            if let counted, counted.isAbove(unit) { continue }
            sum += value
            counted = unit
        }
        return sum
    }

    private struct Key: Hashable {
        let indicator: UUID
        let unit: UnitID
    }
}
